/** What an article is about, for search: the stems of its page with a weight each, and the text that snippets are cut of. */
import type { Page, PageBlock, PageText } from '../article/page.ts'
import type { Locale } from '../locales/locale.ts'
import { stemsIn } from './stems.ts'

/** Weights by where a word occurs. In the text each occurrence counts, up to a limit. */
const weights = { title: 60, name: 30, heading: 12, lead: 12, text: 4 }
const maxTimes = 12
const maxWeight = 255

/** What a listing has of an article, and the texts of its page if the page was read. */
export type SearchableText = { title: string; names: string[]; lead: string; headings: string[]; texts: string[] }

export function stemWeights(
  { title, names, lead, headings, texts }: SearchableText,
  locale: Locale,
): Map<string, number> {
  const found = new Map<string, { fixed: number; times: number }>()
  const add = (text: string, fixed: number) => {
    const here = new Set<string>()
    for (const { stems } of stemsIn(text, locale)) {
      for (const stem of stems) {
        const held = found.get(stem) ?? { fixed: 0, times: 0 }
        if (fixed === 0) held.times++
        else if (!here.has(stem)) held.fixed += fixed
        here.add(stem)
        found.set(stem, held)
      }
    }
  }
  add(title, weights.title)
  for (const name of names) add(name, weights.name)
  add(lead, weights.lead)
  for (const heading of headings) add(heading, weights.heading)
  for (const text of texts) add(text, 0)
  return new Map(
    [...found].map(([stem, { fixed, times }]) => [
      stem,
      Math.min(maxWeight, fixed + weights.text * Math.min(maxTimes, times)),
    ]),
  )
}

const unread = new Set<PageBlock['kind']>(['code', 'embed', 'break'])

export function searchableTextOf(page: Page, names: string[]): SearchableText {
  const read = page.blocks.filter(({ kind }) => !unread.has(kind))
  const textsOf = (is: (block: PageBlock) => boolean) => read.filter(is).map(wordsOf).filter(Boolean)
  const isHeading = ({ kind }: PageBlock) => kind === 'heading'
  return {
    title: page.title,
    names,
    lead: page.description,
    // The text's own headline, where its editor has the page called otherwise.
    headings: [...(page.headline ? [wordsOf(page.headline)] : []), ...textsOf(isHeading)].filter(
      (text) => text !== page.title,
    ),
    texts: textsOf((block) => !isHeading(block)),
  }
}

const wordsOf = ({ text }: PageText): string => text.replace(/\s+/g, ' ').trim()
