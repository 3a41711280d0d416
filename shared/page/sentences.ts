/**
 * Sentence by sentence: each with its counterpart after it. Without script they stand one under the other; with it the
 * counterpart comes to whoever points at the sentence.
 */
import type { TFunction } from 'i18next'
import type { Alternate, Page, PageBlock } from '../article/page.ts'
import type { Locale } from '../locale.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { explainStale, withoutIds } from './stale.ts'

/** A segment as `renderBlockHtml` writes it; its tags are never spans, and text has no bare "<". */
const segments = /<span id="([^"]*)" class="segment( stale)?"[^>]*>(.*?)<\/span>/gs

/** A block's inline HTML, each sentence with its counterpart; ids are given out on the page's own side alone. */
export function interleave({ html, counterpart }: PageBlock, page: Page, locale: Locale, t: TFunction): string {
  const own = explainStale(html, t)
  if (!counterpart) return own
  const beside = counterpartsOf([...own.matchAll(segments)], [...explainStale(counterpart, t).matchAll(segments)])
  const translation = translationOf(page, locale)
  return own.replaceAll(segments, (whole, id: string) => {
    const others = beside.get(id)
    if (!others) return whole
    const propose = translation ? ` ${proposeLink(translation, id, t)}` : ''
    return `<span class="pair">${whole}<span class="aside"> <span lang="${page.counterpart}">${others.join(' ')}</span>${propose}</span></span>`
  })
}

/**
 * What stands beside each sentence that has words. Where one sentence speaks for several, they are beside it together; where
 * several are spoken for by one, it is beside each.
 */
function counterpartsOf(own: RegExpExecArray[], other: RegExpExecArray[]): Map<string, string[]> {
  const words = new Map(
    other.flatMap(([whole, id = '', stale, text = '']) =>
      text.trim() ? [[id, stale ? withoutIds(whole) : text]] : [],
    ),
  )
  const beside = new Map<string, string[]>()
  let speaking: string[] = []
  let spoken: string[] = []
  for (const [, id = '', , text = ''] of own) {
    const found = words.get(id)
    if (!text.trim()) {
      if (found) speaking.push(found)
      continue
    }
    spoken = found ? [found] : spoken
    speaking = [...spoken]
    if (speaking.length > 0) beside.set(id, speaking)
  }
  return beside
}

/** The one of the two that is a translation, the page's own where both are: only that can be bettered. */
const translationOf = ({ alternates, label, counterpart }: Page, own: Locale): Alternate | undefined =>
  alternates.find(({ locale }) => locale === (label === 'original' ? counterpart : own))

const proposeLink = ({ locale, slug }: Alternate, segment: string, t: TFunction): string =>
  `<a class="propose" href="/${locale}/${slug}/propose?segment=${escapeHtml(encodeURIComponent(segment))}" rel="nofollow">${escapeHtml(t('reader.propose'))}</a>`
