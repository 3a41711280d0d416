/** Mistakes that translators corrected but the original still has. Editors may revise the original or dismiss them. */
import { useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { Article, SourceIssue } from '../api/types.ts'
import { useNames } from '../components/use-names.ts'
import { formatDate, languageName, t } from '../texts/texts.ts'

type Properties = { article: Article; asks: SourceIssue[]; path: string; mayChange: boolean; reload(): Promise<void> }

export function SourceIssuesPanel({ article, asks, path, mayChange, reload }: Properties) {
  const [failed, setFailed] = useState<Failed | null>(null)
  const dismiss = async ({ locale, segment, n }: SourceIssue) => {
    const ask = `versions/${locale}/segments/${encodeURIComponent(segment)}/source-issues/${n}`
    const answer = await call('POST', `${path}/${ask}/dismiss`)
    setFailed(answer.ok ? null : answer)
    await reload()
  }
  return (
    <section class="panel asks" hidden={asks.length === 0}>
      <h2>{t('asks.title')}</h2>
      <p class="hint">{t('asks.hint')}</p>
      <div class="outcome" role="status">
        {failed && <Failure answer={failed} />}
      </div>
      <ul class="rows">
        {asks.map((ask) => (
          <SourceIssueItem
            key={`${ask.locale}-${ask.segment}`}
            {...{ article, ask }}
            dismiss={mayChange ? dismiss : null}
          />
        ))}
      </ul>
    </section>
  )
}

type ItemProperties = { article: Article; ask: SourceIssue; dismiss: ((ask: SourceIssue) => void) | null }

function SourceIssueItem({ article, ask, dismiss }: ItemProperties) {
  const nameOf = useNames([ask.by])
  const id = `ask-${ask.locale}-${ask.segment}`
  const translator = `/desk/articles/${encodeURIComponent(article.id)}/${ask.locale}`
  return (
    <li id={id}>
      <Excerpt locale={article.locale} text={ask.source.text} />
      <Excerpt locale={ask.locale} text={ask.target.text} />
      <p class="hint">
        {nameOf(ask.by)} · {formatDate(ask.at)}
      </p>
      <p class="actions">
        <a class="button" href={`${translator}#segment-${ask.segment}`}>
          {t('asks.open')}
        </a>
        {dismiss && (
          <button type="button" onClick={() => dismiss(ask)} aria-describedby={id}>
            {t('asks.dismiss')}
          </button>
        )}
      </p>
    </li>
  )
}

const Excerpt = ({ locale, text }: { locale: string; text: string }) => (
  <p class="excerpt">
    <span class="hint">{languageName(locale)}: </span>
    <span lang={locale}>{text}</span>
  </p>
)
