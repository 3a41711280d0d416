/**
 * Finds the language of an article by its own body: posts, quotations and the site's texts may be in another one. What
 * the page says of its language decides only where the words don't.
 */
import { identify } from '../../language/identify.ts'
import { type Locale, localeSchema } from '../../locales/locale.ts'
import type { ParsedBlock, ParsedSource } from '../model/parsed-block.ts'
import { ancestors } from '../model/region.ts'

const maxBlocks = 40
const maxChars = 20_000
/** With fewer letters of its own, an article is judged with its quotations. */
const minOwnLetters = 120
/** With fewer letters or a smaller lead the words are not clear. */
const clearLetters = 100
const clearLead = 0.1

/** @returns null if it is in no locale, or if neither the words nor the page say which. */
export function articleLanguage({ blocks, evidence }: ParsedSource): Locale | null {
  const text = sample(blocks, evidence.lang)
  const { locale, score } = identify(text)
  if (countLetters(text) >= clearLetters && (locale === null || score >= clearLead)) return locale
  return localeSchema.safeParse(primary(evidence.lang)).data ?? locale
}

/** The longest blocks of the article itself. */
function sample(blocks: ParsedBlock[], lang: string | undefined): string {
  const prose = blocks.filter(({ kind, role, text }) => kind !== 'code' && role !== 'chrome' && text !== '')
  const title = prose.find(({ role }) => role === 'title')
  const main = primary((title && langOf(title)) ?? lang)
  const own = prose.filter((block) => !isQuoted(block) && [undefined, main].includes(primary(langOf(block))))
  const enough = own.reduce((sum, { text }) => sum + countLetters(text), 0) >= minOwnLetters
  const texts = (enough ? own : prose).map(({ text }) => text).sort((a, b) => b.length - a.length)
  return texts.slice(0, maxBlocks).join('\n').slice(0, maxChars)
}

const isQuoted = ({ kind, within, text }: ParsedBlock): boolean =>
  kind === 'embed' || within.some((container) => container.kind === 'quote') || /^[„“"«].*[”"»]\.?$/su.test(text)

/** What the block's element, or one around it, says of its language. */
const langOf = ({ region }: ParsedBlock): string | undefined =>
  [...ancestors(region)].find(({ lang }) => lang !== undefined)?.lang

/** "en-GB" and "EN_gb" are "en". */
const primary = (lang: string | undefined): string | undefined => lang?.toLowerCase().split(/[-_]/, 1)[0]

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0
