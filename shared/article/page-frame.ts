/** Which blocks frame an article's text: those in the page's header, and those that its metadata needs. */
import type { PageBlock } from './page.ts'

const bodyRoles = new Set<PageBlock['role']>(['body', 'update', 'correction'])
const frameRoles = new Set<PageBlock['role']>(['section', 'standfirst', 'byline', 'date', 'correction'])

/** The blocks above the text; all blocks if there is no text. */
export function blocksAboveText(blocks: PageBlock[]): PageBlock[] {
  const first = blocks.findIndex(isBodyText)
  return first < 0 ? blocks : blocks.slice(0, first)
}

export const isBodyText = ({ kind, role }: PageBlock): boolean => kind !== 'image' && bodyRoles.has(role)

/** Whether the page's frame shows or counts the block. */
export const isInFrame = ({ kind, role }: PageBlock): boolean => kind === 'image' || frameRoles.has(role)
