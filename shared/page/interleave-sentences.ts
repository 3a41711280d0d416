/**
 * Sentence by sentence: each with its counterpart after it. Without script they stand one under the other; with it the
 * counterpart comes to whoever points at the sentence.
 */
import type { TFunction } from 'i18next'
import type { Alternate, Page, PageText } from '../article/page.ts'
import { segmentText } from '../document/model/rich-text.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { renderInline, type TextView } from './text.ts'

/** What stands after each sentence of `own`, by the sentence's id: what `other` says there, and the way to propose better. */
export function asidesOf(
  own: PageText,
  other: PageText,
  { page, locale, view, t }: { page: Page; locale: Locale; view: TextView; t: TFunction },
): Map<string, Html> {
  const translation = translationOf(page, locale)
  const asides = [...counterpartsOf(own, other)].map(([id, sentences]): [string, Html] => {
    const beside = sentences.map((sentence, i) => html`${i > 0 ? ' ' : ''}${renderInline(sentence, view)}`)
    const propose = translation ? html` ${proposeLink(translation, id, t)}` : ''
    return [id, html`<span lang="${page.counterpart}">${beside}</span>${propose}`]
  })
  return new Map(asides)
}

/**
 * What stands beside each sentence that has words. Where one sentence speaks for several, they are beside it together; where
 * several are spoken for by one, it is beside each.
 */
function counterpartsOf(own: PageText, other: PageText): Map<string, PageText[]> {
  const words = new Map(sentencesOf(other).map(({ id, sentence }) => [id, sentence]))
  const beside = new Map<string, PageText[]>()
  let speaking: PageText[] = []
  let spoken: PageText[] = []
  for (const { id, sentence } of sentencesOf(own)) {
    const found = words.get(id)
    const counterpart = found && hasWords(found) ? found : undefined
    if (!hasWords(sentence)) {
      if (counterpart) speaking.push(counterpart)
      continue
    }
    spoken = counterpart ? [counterpart] : spoken
    speaking = [...spoken]
    if (speaking.length > 0) beside.set(id, speaking)
  }
  return beside
}

const hasWords = ({ text }: PageText): boolean => text.trim() !== ''

/** Each by itself; one that is stale stays a segment, which says so. */
const sentencesOf = ({ text, tags = [], segments = [] }: PageText) =>
  segments.map((segment) => {
    const { id, stale } = segment
    const sentence: PageText = segmentText({ text, tags }, segment)
    const whole = { id, start: 0, end: sentence.text.length, stale: true as const }
    return { id, sentence: stale ? { ...sentence, segments: [whole] } : sentence }
  })

/** The one of the two that is a translation, the page's own where both are: only that can be bettered. */
const translationOf = ({ alternates, label, counterpart }: Page, own: Locale): Alternate | undefined =>
  alternates.find(({ locale }) => locale === (label === 'original' ? counterpart : own))

/** Its name is an attribute, which the style shows: see `counterpartLink`. */
const proposeLink = ({ locale, slug }: Alternate, segment: string, t: TFunction): Html =>
  html`<a class="propose" href="/${locale}/${slug}/propose?segment=${encodeURIComponent(segment)}" rel="nofollow" aria-label="${t('reader.propose')}"></a>`
