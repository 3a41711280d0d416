/** Names that hold a date, a month or a day, and so keep its capital: Piața 1 Mai, August Strindberg, 1 Decembrie. */

import type { LocaleData } from '../../shape.ts'

/** Nouns that a date names, by their beginnings, in lower case. */
const places = `strad str\\. bulevard bd\\. b-dul bld\\. cale aleea aleii șose șos\\. piaț pieț parc pod intrare stați stadion
  cartier comun sat orașul univers școl școal lice colegi grădiniț spital policlinic uzin fabric complex cinema teatr casa
  palat premi trup brigad regiment club cvartal zon ștrand plaj stațiune pasaj metrou aeroport
  șantier fundați asociați organizați mișcar muze bibliotec librări hotel restaurant gara gări port insul cămin cantin scuar
  esplanad rond cimitir fântân pădur bazin arena hal târg dispensar ansambl monument statui sala editur tipografi cooperativ
  ferm rafinări termocentral hidrocentral`
const place = new RegExp(
  `(?<!\\p{L})(?:${places.split(/\s+/).join('|')})\\p{L}{0,8}(?: [\\p{Lu}]\\p{L}{1,20}){0,2} [„«“"]?\\d{1,2} $`,
  'iu',
)
/** Holidays that are called by their date. */
const holiday = /^(?:24 Ianuarie|8 Martie|1 Mai|1 Iunie|23 August|1 Decembrie)$/
/** A short name in quotation marks that ends here. */
const opened = /[„«“"](?:\p{L}+ ){0,3}(?:\d{1,2} )?$/u
const closed = /^(?: \d{4})?[”»“"]/

/** What the source says of a draft's capitals. */
type SourceNames = {
  /** Its months and days, where its language writes them with a capital. */
  dated: ReadonlySet<string>
  /** Its words with a capital, and those after a number with it: "1 Mai". */
  words: ReadonlySet<string>
  numbered: ReadonlySet<string>
}

export function namesIn(source: string, { sentences }: LocaleData): SourceNames {
  const words = new Set(source.match(/(?<!\p{L})\p{Lu}\p{L}{2,}/gu))
  return {
    dated: new Set([...words].filter((word) => sentences.units.has(word.toLowerCase()))),
    words,
    numbered: new Set(source.match(/(?<!\d)\d{1,2} \p{Lu}\p{L}{2,}/gu)),
  }
}

/** Whether "1 Mai" is a name. `before` ends in the number. */
export function isNamedAfterDate(before: string, month: string, after: string, source: SourceNames): boolean {
  const date = (/\d{1,2} $/.exec(before)?.[0] ?? '') + month
  if (place.test(before) || (opened.test(before) && closed.test(after))) return true
  // The source has the Romanian name. August is a month in English too.
  if (month !== 'August' && source.numbered.has(date)) return true
  return holiday.test(date) && /(?<!\p{L})de \d{1,2} $/iu.test(before) && !/^ \d{4}/.test(after)
}

/** Whether "August" is a person's name, and "Octombrie" a revolution's. */
export function isNamedAfterMonth(before: string, name: string, after: string, source: SourceNames): boolean {
  if (/^[ -]\p{Lu}/u.test(after)) return true
  if (/(?<!\p{L})(?:Revoluți\p{L}{1,4}|Nopțile|Festivalul(?:ui)?) (?:din |de )?$/u.test(before)) return true
  if (opened.test(before) && closed.test(after) && source.dated.size === 0) return true
  return !source.dated.has(name) && source.words.has(name)
}
