/** An element of an HTML page that holds blocks: what its name, class and role say of them, and where it stands. */
import type { Role } from './model.ts'
import type { Why } from './why.ts'

export type Region = {
  parent: Region | null
  name: string
  /** Steps from the top, at most `maxDepth`. */
  depth: number
  /** Its blocks are no part of an article, by what the element is. */
  junk?: Why
  /** Its class, id or property speaks of this role. */
  hint?: Role
  /** The h1 of a page's header may be the title; the rest of the header is not the article's. */
  header?: boolean
}

/** Of the region and its ancestors, innermost first. */
export function* upwards(region: Region | undefined): Generator<Region> {
  for (let at = region ?? null; at; at = at.parent) yield at
}
