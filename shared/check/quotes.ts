/**
 * Finds a quotation mark without its partner, marks of another language, and a quotation without its marks. If the source
 * has one without a partner, the quotation goes on in other segments. Apostrophes are ignored.
 */
import type { RichText } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Checker, CheckFinding } from './model.ts'

const paired = (text: string): boolean =>
  (text.match(/[„“”"]/g)?.length ?? 0) % 2 === 0 && (text.match(/«/g)?.length ?? 0) === (text.match(/»/g)?.length ?? 0)
/** Of four words or more: a shorter one may be a title, which the other language does not mark. */
const quotation = /[“„"](?:[^\s“”„"]{1,60}\s+){3,60}[^\s“”„"]{1,60}[”"]/
/** Marks of speech, a dash at the beginning too. */
const marks = /[“”„‟"«»‘]|(?<!\p{L})['’]|—|^[–-]/u
/** A single mark that is no apostrophe inside a word: it may be the partner. */
const single = /(?<![\p{L}\p{N}])['‘’]|['’](?![\p{L}\p{N}])/u
/** Inches are written so too. */
const straight = /(?<!\d)"/
/** Two single straight marks around words, which no apostrophes are. */
const straightPair = /(?<![\p{L}\p{N}'’])'(?=\p{L})[^'"\n]{1,200}(?<=[\p{L}\p{N}.,!?…])'(?![\p{L}\p{N}])/u

export const checkQuotes: Checker = ({ source, target, from, to }) => {
  const { foreign, style, straight: severity, reported } = registry[to].checking.quotes
  const findings: CheckFinding[] = []
  const say = (found: Pick<CheckFinding, 'severity' | 'code'>, start: number) =>
    findings.push({ ...found, values: { style }, start, end: start + 1 })
  const other = target.text.search(foreign)
  if (other >= 0) say({ severity: 'warning', code: 'quotes.foreign' }, other)
  const kind = straight.test(target.text) || severity === 'info' ? straight : straightPair
  const plain = target.text.search(kind)
  if (plain >= 0 && other < 0)
    say({ severity: kind.test(source.text) ? 'info' : severity, code: 'quotes.straight' }, plain)
  if (paired(source.text) && !paired(target.text.replace(/\d"/g, '')))
    findings.push({ severity: single.test(source.text) ? 'info' : 'warning', code: 'quotes.unpaired' })
  if (isQuoting(source.text, from) && !marks.test(target.text) && !hasTitle(target) && !reported.test(target.text))
    findings.push({ severity: 'warning', code: 'quotes.missing' })
  return findings
}

/** How far before a quotation a word may tell that it is a title. */
const around = 32

/** Whether a text quotes what somebody said, not only the title of a work. */
function isQuoting(text: string, locale: Locale): boolean {
  const { works } = registry[locale].checking.quotes
  const found = quotation.exec(text)
  return found !== null && !works.test(text.slice(Math.max(0, found.index - around), found.index))
}

/** Whether a text has a title in italics, or several words with a capital, as English titles have. */
const hasTitle = ({ text, tags = [] }: RichText): boolean =>
  tags.some(({ name }) => emphasis.has(name)) || capitals.test(text)

const emphasis: ReadonlySet<string> = new Set(['em', 'cite'])
const capitals = /(?<=\p{Ll} )\p{Lu}\p{L}{1,20}(?: \p{Ll}{1,4}){0,3}(?: \p{Lu}\p{L}{1,20}(?: \p{Ll}{1,4}){0,3}){2}/u
