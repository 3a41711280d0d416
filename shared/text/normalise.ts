/**
 * Unicode's normal forms in linear time. `String.normalize` brings a run of combining marks in order by insertion, which
 * takes a minute for 256 KiB of them. No language has more than a few in a row: past thirty, as many as the Stream-Safe
 * Text Format allows (Unicode Standard Annex #15, section 13), a run is ordered in parts.
 */
const most = 30
const longRun = new RegExp(`\\p{M}{${most + 1}}`, 'u')
const parts = new RegExp(`\\P{M}*\\p{M}{1,${most}}|\\P{M}+`, 'gu')

export const normalise = (text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string =>
  text.length > most && longRun.test(text)
    ? (text.match(parts) ?? []).map((part) => part.normalize(form)).join('')
    : text.normalize(form)
