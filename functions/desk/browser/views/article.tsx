/** An article's page: each version's progress, its publication, the revisions, and the untranslated blocks. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { Article, ArticleVersion, List, Revision, SourceIssue } from '../api/types.ts'
import { BlocksPanel } from '../article/blocks-panel.tsx'
import { NamingForm } from '../article/naming-form.tsx'
import { ReviseForm } from '../article/revise-form.tsx'
import { RevisionsPanel } from '../article/revisions-panel.tsx'
import { SourceIssuesPanel } from '../article/source-issues-panel.tsx'
import { type Action, VersionPanel } from '../article/version-panel.tsx'
import { keepSame, useRepeat, useTitle } from '../components/hooks.ts'
import { isWaiting } from '../components/versions.tsx'
import { may, type OperationId } from '../may.ts'
import { start, type ViewProperties } from '../start.tsx'
import { formatDate, t } from '../texts/texts.ts'

/** For this long after a revision, versions are polled more often. */
const restlessMs = 30_000

function ArticleView({ article: id, person }: ViewProperties) {
  const path = `/articles/${encodeURIComponent(id)}`
  const [article, setArticle] = useState<Article | null>(null)
  const [revisions, setRevisions] = useState<Revision[]>([])
  const [asks, setSourceIssues] = useState<SourceIssue[]>([])
  const [failed, setFailed] = useState<Failed | null>(null)
  const [outcome, setOutcome] = useState<'published' | 'unpublished' | Failed | null>(null)
  const [isRevised, setRevised] = useState(false)
  /** The ETag that the editor has seen. Publishing updates it; another person's revision does not. */
  const seen = useRef({ etag: '', revision: 0 })
  const restlessUntil = useRef(0)
  useTitle(article?.title ?? t('title'))

  const load = async (anyRevision = false) => {
    const answer = await call<Article>('GET', path)
    if (!answer.ok) return setFailed(answer)
    setFailed(null)
    const { revision } = answer.body
    if (revision < seen.current.revision) return
    const first = seen.current.revision === 0
    if (revision > seen.current.revision && !first && !anyRevision) return setRevised(true)
    setRevised(false)
    seen.current = { etag: answer.etag, revision }
    setArticle((before) => keepSame(before, answer.body))
  }
  const loadRevisions = async () => {
    const answer = await call<List<Revision>>('GET', `${path}/revisions`)
    if (answer.ok) setRevisions((before) => keepSame(before, answer.body.items))
    else setFailed(answer)
  }
  const loadSourceIssues = async () => {
    const answer = await call<List<SourceIssue>>('GET', `${path}/source-issues`)
    if (answer.ok) setSourceIssues((before) => keepSame(before, answer.body.items))
  }
  useEffect(() => {
    loadRevisions()
  }, [])
  const isRestless = () =>
    Date.now() < restlessUntil.current || article?.versions.some((version) => isWaiting(version, article.locale))
  useRepeat(
    () => Promise.all([load(), loadSourceIssues()]),
    () => (isRestless() ? 1.5 : 10),
  )

  /** Shows the newest revision, which thus counts as seen. */
  const reload = () => Promise.all([load(true), loadRevisions()])
  const onRevised = () => {
    restlessUntil.current = Date.now() + restlessMs
    return reload()
  }
  const decide = async ({ locale }: ArticleVersion, action: Action) => {
    const answer = await call('POST', `${path}/versions/${locale}/${action}`)
    await load()
    setOutcome(answer.ok ? `${action}ed` : answer)
  }

  const message = failed ? (
    <Failure answer={failed} />
  ) : isRevised ? (
    <>
      {t('article.revised')}{' '}
      <button type="button" onClick={reload}>
        {t('revise.reload')}
      </button>
    </>
  ) : typeof outcome === 'string' ? (
    t(`article.${outcome}`)
  ) : (
    outcome && <Failure answer={outcome} />
  )
  const mayNow = (operation: OperationId) => article?.withdrawn === false && may(person, operation)
  const revising = { path, seen: () => seen.current.etag, onRevised, reload }
  return (
    <>
      <p>
        <a href="/desk">{t('back')}</a>
      </p>
      {article && (
        <>
          <h1 lang={article.locale}>{article.title}</h1>
          <p class="hint">{t('article.revision', { number: article.revision, date: formatDate(article.createdAt) })}</p>
          {article.withdrawn && <p class="error">{t('article.withdrawn')}</p>}
        </>
      )}
      <p class="hint" role="status">
        {message ?? (article ? '' : t('loading'))}
      </p>
      {article && (
        <>
          <div class="versions">
            {article.versions.map((version) => (
              <VersionPanel key={version.locale} {...{ article, version, person, decide }} />
            ))}
          </div>
          <SourceIssuesPanel
            {...{ article, asks, path, reload: loadSourceIssues }}
            mayChange={mayNow('dismissSourceIssue')}
          />
          {mayNow('nameVersion') && (
            <details class="panel naming">
              <summary>{t('naming.title')}</summary>
              <p class="hint">{t('naming.hint')}</p>
              {article.versions.map((version) => (
                <NamingForm key={version.locale} {...revising} version={version} onNamed={() => load()} />
              ))}
            </details>
          )}
          {mayNow('reviseArticle') && <ReviseForm {...revising} person={person.id} />}
          <RevisionsPanel
            {...revising}
            {...{ revisions, locale: article.locale }}
            mayChange={mayNow('revertArticle')}
          />
          <BlocksPanel key={article.revision} {...{ path, mayChange: may(person, 'changeBlock') }} />
        </>
      )}
    </>
  )
}

start(ArticleView)
