/**
 * A page beside another one of its article, in whichever two locales are public. A page is stored with the counterparts
 * that most readers ask for; any others are put beside it when somebody reads, for both pages have the same blocks by id.
 */
import type { Locale } from '../locale.ts'
import type { Page, PageBlock } from './page.ts'

export function putBeside(page: Page, locale: Locale, other: Page): Page {
  const blocks = new Map(other.blocks.map((block) => [block.id, block]))
  const { titleCounterpart: _, ...own } = page
  return {
    ...own,
    counterpart: locale,
    ...(page.titleHtml && other.titleHtml ? { titleCounterpart: other.titleHtml } : {}),
    blocks: page.blocks.map((block) => withCounterpart(block, blocks.get(block.id))),
  }
}

/** What neither translates is the same in both. */
function withCounterpart({ counterpart: _, ...own }: PageBlock, other: PageBlock | undefined): PageBlock {
  if (!other || other.html === own.html || (own.lang ?? other.lang)) return own
  return { ...own, counterpart: other.html }
}
