/**
 * Puts a page beside another page of its article, in any two public locales. A page is stored with the counterparts
 * that most readers ask for. Others are added when somebody reads: both pages have the same blocks by id.
 */
import type { Locale } from '../locales/locale.ts'
import { type Page, type PageBlock, type PageText, shownHeadline } from './page.ts'

export function putBeside(page: Page, locale: Locale, other: Page): Page {
  const blocks = new Map(other.blocks.map((block) => [block.id, block]))
  const { headlineCounterpart: _, ...own } = page
  return {
    ...own,
    counterpart: locale,
    ...(page.headline && other.headline ? { headlineCounterpart: shownHeadline(other) } : {}),
    blocks: page.blocks.map((block) => withCounterpart(block, blocks.get(block.id))),
  }
}

/** A block that is translated in neither page is the same in both. */
function withCounterpart({ counterpart: _, ...own }: PageBlock, other: PageBlock | undefined): PageBlock {
  if (!other || (own.lang ?? other.lang)) return own
  const counterpart = textOf(other)
  return JSON.stringify(counterpart) === JSON.stringify(textOf(own)) ? own : { ...own, counterpart }
}

const textOf = ({ text, tags, segments }: PageText): PageText => ({
  text,
  ...(tags && { tags }),
  ...(segments && { segments }),
})
