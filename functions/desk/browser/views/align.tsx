/** The page that takes in an existing translation: with its original, or for a version of an article that there is. */
import { useEffect, useState } from 'preact/hooks'
import { AlignForm } from '../align/align-form.tsx'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Alert } from '../api/failure.tsx'
import type { Article } from '../api/types.ts'
import { useTitle } from '../components/hooks.ts'
import { may } from '../may.ts'
import { start, type ViewProperties } from '../start.tsx'
import { languageName, t } from '../texts/texts.ts'

function AlignView({ article: id, version: locale, person }: ViewProperties) {
  const path = `/articles/${encodeURIComponent(id)}`
  const [article, setArticle] = useState<Article | null>(null)
  const [failed, setFailed] = useState<Failed | null>(null)
  const title = id ? t('existing.titleFor', { language: languageName(locale) }) : t('existing.title')
  useTitle(title)
  useEffect(() => {
    if (id) call<Article>('GET', path).then((answer) => (answer.ok ? setArticle(answer.body) : setFailed(answer)))
  }, [])
  return (
    <>
      <p>{id ? <a href={`/desk${path}`}>{t('article.back')}</a> : <a href="/desk">{t('back')}</a>}</p>
      <h1>{title}</h1>
      {article && (
        <p class="subject" lang={article.locale}>
          {article.title}
        </p>
      )}
      <p class="hint">
        {t('existing.hint')} {id && t('existing.replaces')}
      </p>
      <Alert answer={failed} />
      {may(person, 'alignTexts') ? (
        <AlignForm person={person.id} article={id} locale={locale} />
      ) : (
        <p class="error">{t('failed.403')}</p>
      )}
    </>
  )
}

start(AlignView)
