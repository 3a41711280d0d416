/**
 * The pages for a reader's proposal: the form, which works without a script, the thanks, and the error. The caller
 * passes the frame.
 */
import { type Html, html } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import { registry } from '../../../shared/locales/registry.ts'
import { asset } from '../../http/asset.ts'
import style from './assets/propose.css'
import { type ProposalSentence, visibleSource } from './sentence.ts'

type FramedPage = { locale: Locale; title: string; head: Html; others: Record<string, never>; main: Html }
export type PageFrame = (page: FramedPage) => Html

/** The reader's input, shown again in the form when it is refused. */
type SubmittedProposal = { text: string; note: string }
export type ProposalProblem =
  | { kind: 'empty' | 'same' | 'textUnfit' | 'noteUnfit' | 'elsewhere' | 'limit' | 'busy' }
  | { kind: 'textTooLong' | 'noteTooLong'; max: number }

export const proposeStyle = asset('/assets/propose.css', 'css', style)

const head = html`<meta name="robots" content="noindex">
<link rel="stylesheet" href="${proposeStyle.href}">`

export const addressOfForm = ({ locale, slug, pair }: ProposalSentence): string =>
  `/${locale}/${slug}/propose?segment=${encodeURIComponent(pair.id)}`

const addressOfSentence = ({ locale, slug, pair }: ProposalSentence): string =>
  `/${locale}/${slug}#${encodeURIComponent(pair.id)}`

export function proposalFormPage(
  frame: PageFrame,
  sentence: ProposalSentence,
  sent?: SubmittedProposal,
  trouble?: ProposalProblem,
): Html {
  const { locale, page, pair } = sentence
  const t = messagesIn(locale)
  const source = visibleSource(sentence)
  const field = trouble?.kind === 'noteTooLong' || trouble?.kind === 'noteUnfit' ? 'note' : 'text'
  /** Links a field to its error message. */
  const wrong = (name: 'text' | 'note') =>
    trouble && field === name ? html` aria-invalid="true" aria-describedby="trouble"` : ''
  const title = t('propose.title')
  return frame({
    ...{ locale, head, others: {} },
    title: trouble ? `${t('propose.notSent')}: ${title}` : title,
    main: html`<div class="propose-page">
<h1>${title}</h1>
<p class="facts"><a href="${addressOfSentence(sentence)}">${page.title}</a></p>
<p>${t('propose.lead')}</p>
${pair.stale ? html`<p class="label stale-notice">${t('reader.staleSentence')}</p>` : ''}
<div class="row">
<div><h2>${t('propose.now')}</h2>
<p class="wording">${pair.target.text}</p></div>
${
  source
    ? html`<div class="beside"><h2>${t('propose.source', { language: t(`language.${page.sourceLocale}`) })}</h2>
<p class="wording" lang="${page.sourceLocale}">${source.text}</p></div>`
    : ''
}
</div>
<form method="post" action="${addressOfForm(sentence)}">
${trouble ? html`<p class="trouble" id="trouble" role="alert">${troubleText(trouble, locale)}</p>` : ''}
<p><label for="proposal">${t('propose.text')}</label>
<textarea id="proposal" name="text" rows="3" required spellcheck="true"${wrong('text')}>
${sent?.text ?? pair.target.text}</textarea></p>
<p><label for="note">${t('propose.note')}</label>
<textarea id="note" name="note" rows="2"${wrong('note')}>
${sent?.note ?? ''}</textarea></p>
<p class="unseen" aria-hidden="true"><label for="topic">${t('propose.trap')}</label>
<input id="topic" name="topic" type="text" tabindex="-1" autocomplete="off"></p>
<p><button type="submit">${t('propose.send')}</button></p>
<p class="facts">${t('propose.kept')}</p>
</form>
</div>`,
  })
}

function troubleText(trouble: ProposalProblem, locale: Locale): string {
  const t = messagesIn(locale)
  if (!('max' in trouble)) return t(`propose.trouble.${trouble.kind}`)
  const max = new Intl.NumberFormat(registry[locale].conventions.dates).format(trouble.max)
  return t(`propose.trouble.${trouble.kind}`, { max })
}

export function proposalThanksPage(frame: PageFrame, sentence: ProposalSentence): Html {
  const { locale } = sentence
  const t = messagesIn(locale)
  return said(frame, {
    ...{ locale, title: t('propose.thanks'), text: t('propose.arrived') },
    link: { href: addressOfSentence(sentence), text: t('propose.back') },
  })
}

/** The error page for a missing sentence or page. */
export function proposalMissingPage(
  frame: PageFrame,
  locale: Locale,
  slug: string,
  missing: 'page' | 'gone' | 'segment',
): Html {
  const t = messagesIn(locale)
  if (missing === 'segment') {
    return said(frame, {
      ...{ locale, title: t('propose.missing.title'), text: t('propose.missing.text') },
      link: { href: `/${locale}/${slug}`, text: t('propose.article') },
    })
  }
  const name = missing === 'gone' ? 'gone' : 'notFound'
  return said(frame, {
    ...{ locale, title: t(`reader.error.${name}.title`), text: t(`reader.error.${name}.text`) },
    link: { href: `/${locale}`, text: t('reader.home') },
  })
}

type Said = { locale: Locale; title: string; text: string; link: { href: string; text: string } }

const said = (frame: PageFrame, { locale, title, text, link }: Said): Html =>
  frame({
    ...{ locale, title, head, others: {} },
    main: html`<div class="propose-page">
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${link.href}">${link.text}</a></p>
</div>`,
  })
