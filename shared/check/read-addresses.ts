/** Finds what must stay as it is in any language: web addresses, e-mail addresses, hashtags and mentions. */
import { locales } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Span } from '../text/span.ts'

export type Address = Span & { kind: 'web' | 'mail' | 'tag'; text: string }

const general = 'com org net eu gov edu info io tv fm app news press live online biz mil int'.split(' ')
const domains = [...general, ...locales.flatMap((locale) => registry[locale].checking.domains)].join('|')
const path = '[^\\s<>"”„“»«]{0,2000}'
const patterns: readonly (readonly [Address['kind'], RegExp])[] = [
  ['mail', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,5}/gu],
  ['web', new RegExp(`(?<![\\p{L}\\d])(?:https?://|www\\.(?=[\\p{L}\\d]))${path}`, 'giu')],
  [
    'web',
    new RegExp(
      `(?<![\\p{L}\\d@./#-])(?:[a-z\\d][a-z\\d-]{0,62}\\.){1,5}(?:${domains})(?![\\p{L}\\d@])(?:/${path})?`,
      'giu',
    ),
  ],
  ['tag', /(?<![\p{L}\d&/#])#(?=\d{0,20}[\p{L}_])[\p{L}\d_]{1,100}/gu],
  ['tag', /(?<![\p{L}\d._@/%+-])@(?=[\p{L}\d_])[\p{L}\d_.]{2,50}/gu],
]
/** Marks after an address that are not part of it. */
const trailing = /[.,;:!?)\]}'’…*]/

/** In the order of the text. */
export function addressesIn(text: string): Address[] {
  if (!/[@#/.]/.test(text)) return []
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: match, index: start }): Address => {
      const address = withoutEnd(match)
      return { kind, text: address, start, end: start + address.length }
    }),
  )
  let last = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= last
      if (isFree) last = end
      return isFree
    })
}

/** A closing bracket belongs to the address if its partner does. */
function withoutEnd(address: string): string {
  let open = count(address, '(') - count(address, ')')
  let end = address.length
  while (end > 0 && trailing.test(address.charAt(end - 1))) {
    if (address.charAt(end - 1) === ')' && open++ >= 0) break
    end--
  }
  return address.slice(0, end)
}

const count = (text: string, bracket: string): number => text.split(bracket).length - 1

/** The text with blanks in place of its addresses, so that offsets stay. */
export function withoutAddresses(text: string): string {
  let at = 0
  const parts = addressesIn(text).map(({ start, end }) => {
    const part = text.slice(at, start) + ' '.repeat(end - start)
    at = end
    return part
  })
  return parts.join('') + text.slice(at)
}

const language = new RegExp(`(?<![a-z])(?:${locales.join('|')})(?![a-z])`, 'g')

/** As addresses are compared: a page in the other language is the same, and so is one with or without "www". */
export const comparableAddress = ({ kind, text }: Address): string =>
  kind === 'web'
    ? text
        .toLowerCase()
        .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
        .replace(/\/$/, '')
        .replace(language, '*')
    : text.toLowerCase()
