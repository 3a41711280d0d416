/**
 * The words of a block as HTML: text escaped, tags nested, addresses checked again, and each segment in an element of its
 * own, by which a sentence is found in either language.
 */
import { localizeHref } from '../article/article-links.ts'
import type { PageText } from '../article/page.ts'
import { safeHref } from '../document/model/address.ts'
import { nestRanges } from '../document/model/nest-ranges.ts'
import { type Html, html, raw, slot } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { escapeHtml } from '../text/escape-html.ts'

export type TextView = {
  /** The text's language: its links to other articles of the site stay in it. */
  locale: Locale
  /** What a sentence says of itself that is older than what it translates. */
  staleTitle: string
  /** Whether this is the page's own text: each id stands once. */
  ids: boolean
  /** In code a line break is one already. */
  code?: boolean
  /** What follows a segment, by its id. */
  asides?: ReadonlyMap<string, Html>
}

export function renderInline({ text, tags = [], segments = [] }: PageText, view: TextView): Html {
  const lineBreak = view.code ? '\n' : raw('<br>')
  const pieces = nestRanges(text, tags, segments).flatMap((step) => {
    if (step.kind === 'text') return separate(text.slice(step.start, step.end).split('\n'), lineBreak)
    if (step.kind === 'open') return startTag(step.tag, view.locale)
    if (step.kind === 'close') return raw(`</${step.tag.name}>`)
    if (step.kind === 'open-segment') return openSegment(step.segment, view)
    return closeSegment(view.asides?.get(step.segment.id))
  })
  return html`${pieces}`
}

const separate = (lines: string[], lineBreak: Html | string) =>
  lines.flatMap((line, i) => (i === 0 ? [line] : [lineBreak, line]))

/** In plain strings: it is made for every sentence of every reading view. */
function openSegment({ id, stale }: Segment, { ids, staleTitle, asides }: TextView): Html {
  const own = ids ? ` id="${escapeHtml(id)}"` : ''
  const pair = asides?.has(id) ? '<span class="pair">' : ''
  const reason = stale ? ` title="${escapeHtml(staleTitle)}"` : ''
  return raw(`${pair}<span${own} class="segment${stale ? ' stale' : ''}"${reason}>`)
}

const closeSegment = (aside: Html | undefined): Html =>
  aside ? html`</span><span class="aside"> ${aside}</span></span>` : raw('</span>')

type Segment = NonNullable<PageText['segments']>[number]
type Tag = NonNullable<PageText['tags']>[number]

function startTag({ name, href, title }: Tag, locale: Locale): Html {
  const address = name === 'a' ? safeHref(href ?? '') : undefined
  return html`<${raw(name)}${attributes({
    href: address && addressIn(address, locale),
    title: title || undefined,
    rel: address && /^https?:/i.test(address) ? 'noopener' : undefined,
  })}>`
}

/** Where a link leads from a text in `locale`. One that may name this site gets a slot: only a request knows the site's name. */
function addressIn(href: string, locale: Locale): Html | string {
  const [, path] = /^https?:\/\/[^/]+(\/.*)$/.exec(href) ?? []
  const mayLead = path !== undefined && localizeHref(path, locale) !== path
  return mayLead ? slot({ slot: 'link', href, locale }) : localizeHref(href, locale)
}

/** Those attributes that have a value. */
export const attributes = (values: Record<string, Html | string | number | undefined>): Html =>
  html`${Object.entries(values).map(([name, value]) => (value === undefined ? '' : html` ${raw(name)}="${value}"`))}`
