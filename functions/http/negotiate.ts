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

/**
 * The best of `offered`: by weight, then by the header's order, then by our order. If the header likes none, the first.
 * `fits` tells how closely a range fits an offer, 0 for not at all. The closest range gives the weight.
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

/** By `Accept`. A client that takes anything gets the first of `offered`. */
export const preferredType = <T extends string>(header: string | undefined, offered: readonly [T, ...T[]]): T =>
  best(offered, header, (range, offer) =>
    range === offer ? 3 : range === `${offer.split('/')[0]}/*` ? 2 : range === '*/*' ? 1 : 0,
  )

/** By `Accept-Language`; `ro-RO` counts as Romanian. The default locale if the header names none of ours. */
export const preferredLocale = (header: string | undefined): Locale =>
  best<Locale>([defaultLocale, ...locales], header, (range, locale) => {
    const [language] = range.split('-')
    return language === locale ? 2 : range === '*' ? 1 : 0
  })
