/** Shows a version's progress as words and as a bar, in the list, the article's page and the translator. */
import type { ArticleVersion, ListedVersion, Progress } from '../api/types.ts'
import { t } from '../texts/texts.ts'

type Shown = Pick<ListedVersion | ArticleVersion, 'locale' | 'state' | 'aligned'>

/** `source` is the original's locale. */
export const stateOf = ({ locale, state, aligned }: Shown, source: string) =>
  locale === source ? 'original' : aligned && state === 'translated' ? 'aligned' : state

export const isWaiting = (version: Shown, source: string): boolean => stateOf(version, source) === 'waiting'

export const PublicBadge = ({ shown }: { shown: boolean }) => (
  <span class={shown ? 'badge good' : 'badge'}>{t(shown ? 'public' : 'hidden')}</span>
)

export function ProgressBar({ progress }: { progress: Progress }) {
  const { total, filled, reviewed, stale } = progress
  const said = t('progress', { count: total, filled })
  const more = [
    reviewed > 0 && t('reviewedCount', { count: reviewed }),
    stale > 0 && t('staleCount', { count: stale }),
  ].filter(Boolean)
  return (
    <div class="progress">
      <progress max={Math.max(total, 1)} value={filled} aria-label={said} />
      <span>{[said, ...more].join(' · ')}</span>
    </div>
  )
}
