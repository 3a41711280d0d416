/**
 * Finds a quotation mark without its partner, marks of another language, and a quotation without its marks. If the source has one without a partner,
 * the quotation goes on in other segments. Apostrophes are ignored.
 */
import { registry } from '../locales/registry.ts'
import type { Checker, CheckFinding } from './model.ts'

const paired = (text: string): boolean =>
  (text.match(/[„“”"]/g)?.length ?? 0) % 2 === 0 && (text.match(/«/g)?.length ?? 0) === (text.match(/»/g)?.length ?? 0)
/** Of four words or more: a shorter one may be a title, which the other language does not mark. */
const quotation = /[“„"](?:[^\s“”„"]{1,60}\s+){3,60}[^\s“”„"]{1,60}[”"]/
/** Marks of speech, a dash at the beginning too. */
const marks = /[“”„‟"«»‘]|(?<!\p{L})['’]|—|^[–-]/u
/** Inches and seconds are written so too. */
/** A single mark that is no apostrophe inside a word: it may be the partner. */
const single = /(?<![\p{L}\p{N}])['‘’]|['’](?![\p{L}\p{N}])/u
const straight = /(?<!\d)"/g

export const checkQuotes: Checker = ({ source, target, to }) => {
  const { foreign, style, straight: severity } = registry[to].checking.quotes
  const findings: CheckFinding[] = []
  const say = (found: Pick<CheckFinding, 'severity' | 'code'>, start: number) =>
    findings.push({ ...found, values: { style }, start, end: start + 1 })
  const other = target.text.search(foreign)
  if (other >= 0) say({ severity: 'warning', code: 'quotes.foreign' }, other)
  const plain = target.text.search(straight)
  if (plain >= 0 && other < 0)
    say({ severity: source.text.includes('"') ? 'info' : severity, code: 'quotes.straight' }, plain)
  if (paired(source.text) && !paired(target.text.replace(/\d"/g, '')))
    findings.push({ severity: single.test(source.text) ? 'info' : 'warning', code: 'quotes.unpaired' })
  if (quotation.test(source.text) && !marks.test(target.text))
    findings.push({ severity: 'warning', code: 'quotes.missing' })
  return findings
}
