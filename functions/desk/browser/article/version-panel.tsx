/** One version of an article: its progress, whether it is public, and its actions. */
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Article, ArticleVersion, Person, Proposals } from '../api/types.ts'
import { ProgressBar, PublicBadge, stateOf } from '../components/versions.tsx'
import { may } from '../may.ts'
import { languageName, t } from '../texts/texts.ts'
import { AssignmentPanel } from './assignment-panel.tsx'

export type Action = 'publish' | 'unpublish'

type Properties = {
  article: Article
  version: ArticleVersion
  person: Person
  decide(version: ArticleVersion, action: Action): Promise<void>
}

export function VersionPanel({ article, version, person, decide }: Properties) {
  const { locale, slug, progress, decision } = version
  const [busy, setBusy] = useState(false)
  const isOriginal = locale === article.locale
  const complete = isOriginal || (progress !== null && progress.total > 0 && progress.filled === progress.total)
  const action = version.public || (decision === 'public' && !complete) ? 'unpublish' : 'publish'
  const translator = `/desk/articles/${article.id}/${locale}`
  const isFixed = article.withdrawn
  const isUnready = action === 'publish' && !complete
  /** A button that is disabled loses the focus, so this one only says that it does nothing now. */
  const act = async () => {
    if (busy || isUnready) return
    setBusy(true)
    await decide(version, action)
    setBusy(false)
  }
  return (
    <section class="panel" aria-label={languageName(locale)}>
      <h2>
        <span class="code">{locale.toUpperCase()}</span> {t(`state.${stateOf(version, article.locale)}`)}{' '}
        <PublicBadge shown={version.public} />
      </h2>
      {progress && !isOriginal && <ProgressBar progress={progress} />}
      {decision === 'auto' && !version.public && !article.withdrawn && <p class="hint">{t('article.autoNote')}</p>}
      <p class="actions">
        {!isOriginal && (
          <>
            <a class="button" href={translator}>
              {t(may(person, 'correctSegment', locale) ? 'article.translate' : 'article.read')}
            </a>
            {progress !== null && progress.stale > 0 && may(person, 'correctSegment', locale) && (
              <a class="button" href={`${translator}?show=stale`}>
                {t('article.translateStale')}
              </a>
            )}
            {version.aligned && (
              <a class="button" href={`${translator}/links`}>
                {t('links.title')}
              </a>
            )}
            <ProposalsLink path={`/articles/${article.id}/versions/${locale}`} translator={translator} />
          </>
        )}
        {!isOriginal && !isFixed && may(person, 'alignTexts') && (
          <a class="button" href={`${translator}/align`}>
            {t('existing.add')}
          </a>
        )}
        <a class="button" href={`/${locale}/${slug}`} hreflang={locale}>
          {t('article.open')}
        </a>
        {!isFixed && may(person, action === 'publish' ? 'publishVersion' : 'unpublishVersion') && (
          <button type="button" onClick={act} aria-busy={busy} aria-disabled={isUnready}>
            {t(`article.${action}`)}
          </button>
        )}
      </p>
      {!isOriginal && may(person, 'readAssignment') && (
        <AssignmentPanel
          path={`/articles/${encodeURIComponent(article.id)}/versions/${locale}`}
          locale={locale}
          mayAssign={!isFixed && may(person, 'assignVersion')}
        />
      )}
    </section>
  )
}

/** Links to the segments with open proposals; shows nothing if there are none. */
function ProposalsLink({ path, translator }: { path: string; translator: string }) {
  const [open, setOpen] = useState(0)
  useEffect(() => {
    call<Proposals>('GET', `${path}/proposals?limit=1`).then((answer) => answer.ok && setOpen(answer.body.open))
  }, [path])
  if (open === 0) return null
  return (
    <a class="button" href={`${translator}?show=proposals`}>
      {t('proposals.open', { count: open })}
    </a>
  )
}
