/**
 * The words of a block as HTML: text escaped, tags nested, addresses checked again. Each segment has its own element,
 * so that its sentence is found in either language.
 */
import { localizeHref } from '../article/article-links.ts'
import type { PageText } from '../article/page.ts'
import { safeHref } from '../document/model/address.ts'
import { nestRanges } from '../document/model/nest-ranges.ts'
import { type Html, html, raw, slot } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { escapeHtml } from '../text/escape-html.ts'

export type TextView = {
  /** The text's language: links to other articles of the site stay in it. */
  locale: Locale
  /** The tooltip of a sentence that is older than its source. */
  staleTitle: string
  /** Whether this is the page's own text. Only that has ids, so that each occurs once. */
  ids: boolean
  /** Code keeps its line breaks as they are. */
  code?: boolean
  /** The markup after a segment, by the segment's id. */
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

/** Builds plain strings for speed, because it runs for every sentence of every reading view. */
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

/** The target of a link. If it may name this site it becomes a slot, because only a request knows the site's name. */
function addressIn(href: string, locale: Locale): Html | string {
  const [, path] = /^https?:\/\/[^/]+(\/.*)$/.exec(href) ?? []
  const mayLead = path !== undefined && localizeHref(path, locale) !== path
  return mayLead ? slot({ slot: 'link', href, locale }) : localizeHref(href, locale)
}

/** Leaves out attributes without a value. */
export const attributes = (values: Record<string, Html | string | number | undefined>): Html =>
  html`${Object.entries(values).map(([name, value]) => (value === undefined ? '' : html` ${raw(name)}="${value}"`))}`
