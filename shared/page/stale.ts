/**
 * Sentences that are older than what they translate: each is marked where it stands and says so, without script, and the
 * page's header says how many there are.
 */
import type { TFunction } from 'i18next'
import type { Page } from '../article/page.ts'
import { type Html, html } from '../html.ts'
import { escapeHtml } from '../text/escape-html.ts'

/** A block's inline HTML with the reason on each stale segment; text in it has no bare "<". */
export const explainStale = (blockHtml: string, t: TFunction): string =>
  blockHtml.replaceAll(/<span id="[^"]*" class="segment stale"/g, `$& title="${escapeHtml(t('reader.staleSentence'))}"`)

/** Of what stands beside a page's own text: each id is given out once. */
export const withoutIds = (blockHtml: string): string => blockHtml.replaceAll(/<span id="[^"]*"/g, '<span')

export const staleNotice = ({ stale }: Page, t: TFunction): Html | '' =>
  stale > 0 ? html`<p class="label stale-notice">${t('reader.stale', { count: stale })}</p>` : ''
