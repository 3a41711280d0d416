/** Which blocks of an article stand around its text: in the header of its page, in what machines read of it. */
import type { PageBlock } from './page.ts'

const bodyRoles = new Set<PageBlock['role']>(['body', 'update', 'correction'])
const frameRoles = new Set<PageBlock['role']>(['section', 'standfirst', 'byline', 'date', 'correction'])

/** What stands above the text; all of it where there is no text. */
export function above(blocks: PageBlock[]): PageBlock[] {
  const first = blocks.findIndex(isText)
  return first < 0 ? blocks : blocks.slice(0, first)
}

export const isText = ({ kind, role }: PageBlock): boolean => kind !== 'image' && bodyRoles.has(role)

/** Whether the frame shows or counts it. */
export const isOfFrame = ({ kind, role }: PageBlock): boolean => kind === 'image' || frameRoles.has(role)
