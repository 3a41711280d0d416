/** Content negotiation (RFC 9110, 12.5): picks what a client likes best. Invalid headers are ignored. */
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { defaultLocale } from '../../shared/locales/registry.ts'

type Range = { name: string; quality: number }

/** The ranges of a header. Only the beginning of a long header counts. */
function rangesOf(header: string): Range[] {
  return header
    .slice(0, 1000)
    .toLowerCase()
    .split(',')
    .flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      const quality = weight === undefined ? 1 : Number(weight.slice(2))
      return name !== '' && quality >= 0 && quality <= 1 ? [{ name, quality }] : []
    })
}

/** How closely a range of `Accept` names a type; 0 for not at all. */
const closeness = (range: string, type: string): number =>
  range === type ? 3 : range === `${type.split('/')[0]}/*` ? 2 : range === '*/*' ? 1 : 0

/**
 * By `Accept`: the best of `offered` by weight, then by the header's order, then by our order; the first if the header
 * likes none. The closest range gives a type its weight.
 */
export function preferredType<T extends string>(header: string | undefined, offered: readonly [T, ...T[]]): T {
  const ranges = header ? rangesOf(header) : []
  let chosen = { offer: offered[0], quality: 0, at: 0 }
  for (const offer of offered) {
    let closest = { fit: 0, quality: 0, at: 0 }
    for (const [at, { name, quality }] of ranges.entries()) {
      const fit = closeness(name, offer)
      if (fit > closest.fit) closest = { fit, quality, at }
    }
    const { quality, at } = closest
    if (quality > chosen.quality || (quality > 0 && quality === chosen.quality && at < chosen.at))
      chosen = { offer, quality, at }
  }
  return chosen.offer
}

/**
 * By `Accept-Language`, as RFC 4647 looks one up (3.4): the range with the highest weight that names a locale of ours,
 * whole or by its language, as `ro-RO` does; `otherwise` if the header names none.
 */
export function preferredLocale(header: string | undefined, otherwise: Locale = defaultLocale): Locale {
  const ranges = header ? rangesOf(header) : []
  const refused = new Set(ranges.filter(({ quality }) => quality === 0).map(({ name }) => name))
  const ours: readonly Locale[] = [otherwise, ...locales]
  const left = ours.filter((locale) => !refused.has(locale))
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  for (const { name } of wanted) {
    const found = name === '*' ? left[0] : left.find((locale) => locale === name.split('-', 1)[0])
    if (found) return found
  }
  return otherwise
}
