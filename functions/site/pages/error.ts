/** The page that a reader sees if there is none to show. */
import { type Html, html } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { messagesIn } from '../../../shared/locales/messages.ts'
import type { Identity } from '../../../shared/page/identity.ts'
import { layout } from './layout.ts'

type ErrorPage = { identity: Identity; locale: Locale; status: 404 | 410 | 500 }

const names = { 404: 'notFound', 410: 'gone', 500: 'fault' } as const

export function errorPage({ identity, locale, status }: ErrorPage): Html {
  const t = messagesIn(locale)
  const name = names[status]
  return layout({
    identity,
    locale,
    title: t(`reader.error.${name}.title`),
    head: html`<meta name="robots" content="noindex">`,
    others: {},
    main: html`<div class="error">
<h1>${t(`reader.error.${name}.title`)}</h1>
<p>${t(`reader.error.${name}.text`)}</p>
<p><a href="/${locale}">${t('reader.home')}</a></p>
</div>`,
  })
}
