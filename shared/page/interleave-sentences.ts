/**
 * Sentence by sentence: each is followed by its counterpart. Without a script the counterpart is below the sentence;
 * with a script it appears when the reader points at the sentence.
 */
import type { TFunction } from 'i18next'
import type { Alternate, Page, PageText } from '../article/page.ts'
import { segmentText } from '../document/model/rich-text.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { renderInline, type TextView } from './text.ts'

/** The markup after each sentence of `own`, by id: its counterpart in `other`, and a link to propose a better one. */
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
 * The counterparts of each sentence that has words. A sentence that covers several gets all their counterparts; if one
 * counterpart covers several sentences, each of them gets it. One that an existing translation leaves out has none.
 */
function counterpartsOf(own: PageText, other: PageText): Map<string, PageText[]> {
  const words = new Map(sentencesOf(other).map(({ id, sentence }) => [id, sentence]))
  const alone = new Set(
    [...(own.segments ?? []), ...(other.segments ?? [])].flatMap(({ id, alone }) => (alone ? [id] : [])),
  )
  const beside = new Map<string, PageText[]>()
  let speaking: PageText[] = []
  let spoken: PageText[] = []
  for (const { id, sentence } of sentencesOf(own)) {
    const found = words.get(id)
    const counterpart = found && hasWords(found) ? found : undefined
    if (!hasWords(sentence)) {
      if (counterpart && !alone.has(id)) speaking.push(counterpart)
      continue
    }
    spoken = counterpart ? [counterpart] : alone.has(id) ? [] : spoken
    speaking = [...spoken]
    if (speaking.length > 0) beside.set(id, speaking)
  }
  return beside
}

const hasWords = ({ text }: PageText): boolean => text.trim() !== ''

/** Each sentence as a text of its own. A stale one keeps a segment, which marks it as stale. */
const sentencesOf = ({ text, tags = [], segments = [] }: PageText) =>
  segments.map((segment) => {
    const { id, stale } = segment
    const sentence: PageText = segmentText({ text, tags }, segment)
    const whole = { id, start: 0, end: sentence.text.length, stale: true as const }
    return { id, sentence: stale ? { ...sentence, segments: [whole] } : sentence }
  })

/** The side that is a translation, because readers can propose only for that; the page's own if both are. */
const translationOf = ({ alternates, label, counterpart }: Page, own: Locale): Alternate | undefined =>
  alternates.find(({ locale }) => locale === (label === 'original' ? counterpart : own))

/** The style shows its name, which is an attribute; see `counterpartLink`. */
const proposeLink = ({ locale, slug }: Alternate, segment: string, t: TFunction): Html =>
  html`<a class="propose" href="/${locale}/${slug}/propose?segment=${encodeURIComponent(segment)}" rel="nofollow" aria-label="${t('reader.propose')}"></a>`
