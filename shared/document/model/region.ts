/**
 * An element of an HTML page that contains blocks: its name, its position, and what its class and role say about the
 * blocks.
 */

import { roleHint } from './class-hints.ts'
import type { Role } from './document.ts'
import { landmarkElements, landmarkRoles } from './elements.ts'
import type { RoleReason } from './role-reason.ts'

export type Region = {
  parent: Region | null
  name: string
  /** The depth from the top, from 1 to `maxDepth`. */
  depth: number
  /** Why its blocks are not part of an article, if the element itself says so. */
  junk?: RoleReason
  /** The role that its class, id or property hints at. */
  hint?: Role
  /** A dialog above the page: consent to cookies, a newsletter. */
  dialog?: boolean
  /** The words of its class and id. */
  classes: string
  /** The language that it names, such as "ro" or "en-GB". */
  lang?: string
  /** A page's header. Its h1 may be the title; the rest of it belongs to the site. */
  header?: boolean
}

/** The region and its ancestors, innermost first. */
export function* ancestors(region: Region | undefined): Generator<Region> {
  for (let at = region ?? null; at; at = at.parent) yield at
}

const maxClassChars = 200

type Attributes = Map<string, string>

export function createRegion(name: string, attributes: Attributes, parent: Region | undefined): Region {
  const junk = junkOf(name, attributes, parent)
  // The ids of headings are made of their words, so they give no hint.
  const keys = /^h[1-6]$/.test(name) ? ['itemprop', 'class'] : ['itemprop', 'rel', 'class', 'id']
  const hint = keys.map((key) => roleHint(attributes.get(key) ?? '')).find(Boolean)
  const header =
    name === 'header' && ![...ancestors(parent)].some((region) => region.name === 'article' || region.name === 'main')
  const lang = attributes.get('lang')?.trim()
  return {
    parent: parent ?? null,
    name,
    depth: (parent?.depth ?? 0) + 1,
    classes:
      `${attributes.get('class')?.slice(0, maxClassChars) ?? ''} ${attributes.get('id')?.slice(0, maxClassChars) ?? ''}`.trim(),
    ...(junk && { junk }),
    ...(hint && { hint }),
    ...(lang && { lang }),
    ...(header && { header }),
    ...(isDialog(name, attributes) && { dialog: true }),
  }
}

/** "qc-cmp2-container", "cookie-consent", "onetrust-banner-sdk": consent, as the common scripts name it. */
const consent =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|cmp\d?|onetrust|didomi|cookie(?:bot|yes|hub|law|script|banner|notice|consent|dialog)|cybotcookiebot\w*|fc-dialog|sp_message\w*|usercentrics|cmplz|cky|klaro|iubenda|termly|osano|truste|axeptio|borlabs|moove|tarteaucitron)(?:$|[\s_-])/i

function isDialog(name: string, attributes: Attributes): boolean {
  const role = attributes.get('role')
  if (name === 'dialog' || role === 'dialog' || role === 'alertdialog' || attributes.get('aria-modal') === 'true')
    return true
  if (name === 'html' || name === 'body') return false
  return (
    consent.test((attributes.get('class') ?? '').slice(0, maxClassChars)) ||
    consent.test((attributes.get('id') ?? '').slice(0, maxClassChars))
  )
}

function junkOf(name: string, attributes: Attributes, parent: Region | undefined): RoleReason | undefined {
  if (isInvisible(attributes) || attributes.get('aria-hidden') === 'true' || name === 'noscript') return 'hidden'
  if (landmarkRoles.has(attributes.get('role') ?? '')) return 'landmark'
  if (!landmarkElements.has(name)) return undefined
  const inQuote = [...ancestors(parent)].some((region) => region.name === 'blockquote')
  return name === 'footer' && inQuote ? undefined : 'landmark'
}

/** Whether a browser would hide it. */
export function isInvisible(attributes: Attributes): boolean {
  return attributes.has('hidden') || /display\s{0,9}:\s{0,9}none/i.test(attributes.get('style')?.slice(0, 1000) ?? '')
}
