/** Content negotiation (RFC 9110, 12.5): which of what there is a client likes best. Bad headers are like none. */
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { defaultLocale } from '../../shared/locales/registry.ts'

type Range = { name: string; quality: number }

/** A header's ranges; of a long one, the first. */
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

/**
 * The one of `offered` that is liked best: by weight, then by the header's order, then by ours. Of a header that likes none,
 * the first. `fits` tells how closely a range fits, 0 for not at all; the closest says how much is liked.
 */
function best<T extends string>(
  offered: readonly [T, ...T[]],
  header: string | undefined,
  fits: (range: string, offer: T) => number,
): T {
  const ranges = header ? rangesOf(header) : []
  let chosen = { offer: offered[0], quality: 0, at: 0 }
  for (const offer of offered) {
    let closest = { fit: 0, quality: 0, at: 0 }
    for (const [at, { name, quality }] of ranges.entries()) {
      const fit = fits(name, offer)
      if (fit > closest.fit) closest = { fit, quality, at }
    }
    const { quality, at } = closest
    if (quality > chosen.quality || (quality > 0 && quality === chosen.quality && at < chosen.at))
      chosen = { offer, quality, at }
  }
  return chosen.offer
}

/** By `Accept`: the first of `offered` to whoever takes anything. */
export const preferredType = <T extends string>(header: string | undefined, offered: readonly [T, ...T[]]): T =>
  best(offered, header, (range, offer) =>
    range === offer ? 3 : range === `${offer.split('/')[0]}/*` ? 2 : range === '*/*' ? 1 : 0,
  )

/** By `Accept-Language`: `ro-RO` is Romanian. The default locale where the header names none of ours. */
export const preferredLocale = (header: string | undefined): Locale =>
  best<Locale>([defaultLocale, ...locales], header, (range, locale) => {
    const [language] = range.split('-')
    return language === locale ? 2 : range === '*' ? 1 : 0
  })
