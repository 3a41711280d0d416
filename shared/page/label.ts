/** Says who translated and reviewed a page, people or a machine; of an original, what stands beside it. */
import type { TFunction } from 'i18next'
import type { Page } from '../article/page.ts'
import { pageAddress, type ReadingView } from '../article/reading-view.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { messagesIn } from '../locales/messages.ts'
import { formatList } from './formats.ts'

export function translationLabel(page: Page, locale: Locale, way: ReadingView): Html | '' {
  const t = messagesIn(locale)
  if (page.label === 'original') return besideLabel(page, way, t)
  const language = t(`language.${page.sourceLocale}`)
  const original = page.alternates.find((alternate) => alternate.locale === page.sourceLocale)
  const link = original
    ? html` <a href="${pageAddress(original, way)}" hreflang="${original.locale}" data-switch>${t('reader.readOriginal', { language })}</a>`
    : ''
  return html`<p class="label ${page.label}"><strong>${t(`reader.label.${kindOf(page)}`)}.</strong> ${t('reader.translatedFrom', { language })} ${peopleOf(page, locale, t)}${link}</p>`
}

/** A reviewed text may still have only a machine's words. */
const kindOf = ({ label, translators, unnamedTranslators }: Page) =>
  label === 'reviewed' && translators.length === 0 && !unnamedTranslators ? 'edited' : label

function peopleOf({ label, translators, reviewers }: Page, locale: Locale, t: TFunction): string {
  const list = (people: string[]) => ({ people: formatList(people, locale) })
  if (label === 'machine') {
    const people = [...new Set([...translators, ...reviewers])]
    return people.length > 0 ? t('reader.partlyBy', list(people)) : ''
  }
  if (translators.length > 0 && [...translators].sort().join() === [...reviewers].sort().join())
    return t('reader.translatedAndReviewedBy', list(translators))
  return [
    ...(translators.length > 0 ? [t('reader.translatedBy', list(translators))] : []),
    ...(reviewers.length > 0 ? [t('reader.reviewedBy', list(reviewers))] : []),
  ].join(' ')
}

/** Names the translation beside an original, and whether it is a machine's. */
function besideLabel({ alternates, counterpart }: Page, way: ReadingView, t: TFunction): Html | '' {
  const beside = alternates.find(({ locale }) => locale === counterpart)
  if (!beside || way === 'single') return ''
  return html`<p class="label ${beside.label}"><strong>${t(`reader.label.${beside.label}`)}</strong> (${t(`language.${beside.locale}`)}).</p>`
}

/** Says how many sentences are older than their source. Each such sentence says so too. */
export const staleNotice = ({ stale }: Page, t: TFunction): Html | '' =>
  stale > 0 ? html`<p class="label stale-notice">${t('reader.stale', { count: stale })}</p>` : ''
