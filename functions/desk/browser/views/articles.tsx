/** The list of articles, newest first, below the form for a new one. */
import { useRef, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { List, ListedArticle } from '../api/types.ts'
import { hasDraft } from '../components/draft.ts'
import { keepSame, useRepeat, useTitle } from '../components/hooks.ts'
import { isWaiting } from '../components/versions.tsx'
import { ArticleRow } from '../list/article-row.tsx'
import { merge } from '../list/merge.ts'
import { uploadDraft } from '../list/upload.ts'
import { UploadForm } from '../list/upload-form.tsx'
import { WorkList } from '../list/work-list.tsx'
import { may } from '../may.ts'
import { start, type ViewProperties } from '../start.tsx'
import { t } from '../texts/texts.ts'

function Articles({ person }: ViewProperties) {
  useTitle(t('title'))
  const [articles, setArticles] = useState<ListedArticle[] | null>(null)
  const [next, setNext] = useState<string>()
  const [failed, setFailed] = useState<Failed | null>(null)
  const [open, setOpen] = useState(() => hasDraft(uploadDraft(person.id)))
  /** Whether the user has opened or closed the form. Then loading the list no longer opens it. */
  const chosen = useRef(false)
  const waiting = useRef(false)

  const load = async (cursor?: string) => {
    const path = cursor ? `/articles?cursor=${encodeURIComponent(cursor)}` : '/articles'
    const answer = await call<List<ListedArticle>>('GET', path)
    if (!answer.ok) return setFailed(answer)
    setFailed(null)
    const { items } = answer.body
    waiting.current = items.some(({ locale, versions }) => versions.some((version) => isWaiting(version, locale)))
    setArticles((before) => keepSame(before, merge(before ?? [], items, cursor !== undefined)))
    if (cursor || articles === null) setNext(answer.body.next)
    if (articles === null && items.length === 0 && !chosen.current) setOpen(true)
  }
  useRepeat(load, () => (waiting.current ? 2 : 15))

  const onToggle = ({ currentTarget }: Event & { currentTarget: HTMLDetailsElement }) => {
    if (currentTarget.open === open) return
    chosen.current = true
    setOpen(currentTarget.open)
  }
  return (
    <>
      <h1>{t('articles.title')}</h1>
      {may(person, 'listOwnWork') && <WorkList />}
      {may(person, 'uploadArticle') && (
        <details class="panel" open={open} onToggle={onToggle}>
          <summary>{t('upload.title')}</summary>
          <UploadForm person={person.id} mayAlign={may(person, 'alignTexts')} onFile={() => setOpen(true)} />
        </details>
      )}
      <table class="articles">
        <thead>
          <tr>
            <th scope="col">{t('articles.headline')}</th>
            <th scope="col">{t('articles.date')}</th>
            <th scope="col">{t('articles.versions')}</th>
          </tr>
        </thead>
        <tbody>
          {articles?.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </tbody>
      </table>
      <p class="hint" role="status">
        {failed ? <Failure answer={failed} /> : !articles ? t('loading') : articles.length === 0 && t('articles.empty')}
      </p>
      {next && (
        <button type="button" class="more" onClick={() => load(next)}>
          {t('articles.more')}
        </button>
      )}
    </>
  )
}

start(Articles)
