/** An element of an HTML page that holds blocks: what its name, class and role say of them, and where it stands. */

import type { Role } from './document.ts'
import { landmarkElements, landmarkRoles } from './elements.ts'
import { hintOf } from './hints.ts'
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

type Attributes = Map<string, string>

export function regionOf(name: string, attributes: Attributes, parent: Region | undefined): Region {
  const junk = junkOf(name, attributes, parent)
  // A heading's id is made of its words.
  const keys = /^h[1-6]$/.test(name) ? ['itemprop', 'class'] : ['itemprop', 'rel', 'class', 'id']
  const hint = keys.map((key) => hintOf(attributes.get(key) ?? '')).find(Boolean)
  const header =
    name === 'header' && ![...upwards(parent)].some((region) => region.name === 'article' || region.name === 'main')
  return {
    parent: parent ?? null,
    name,
    depth: (parent?.depth ?? 0) + 1,
    ...(junk && { junk }),
    ...(hint && { hint }),
    ...(header && { header }),
  }
}

function junkOf(name: string, attributes: Attributes, parent: Region | undefined): Why | undefined {
  if (isInvisible(attributes) || attributes.get('aria-hidden') === 'true' || name === 'noscript') return 'hidden'
  if (landmarkRoles.has(attributes.get('role') ?? '')) return 'landmark'
  if (!landmarkElements.has(name)) return undefined
  const inQuote = [...upwards(parent)].some((region) => region.name === 'blockquote')
  return name === 'footer' && inQuote ? undefined : 'landmark'
}

/** Whether a browser would not show it. */
export function isInvisible(attributes: Attributes): boolean {
  return attributes.has('hidden') || /display\s{0,9}:\s{0,9}none/i.test(attributes.get('style')?.slice(0, 1000) ?? '')
}
