/** Follows uploaded articles until every version has all its targets, or until a time limit. */
import { setTimeout as sleep } from 'node:timers/promises'
import { readProgress } from '../contract/operations/articles.ts'
import { type Bars, bar } from './bar.ts'
import type { Profile } from './profile.ts'
import { callApi } from './server.ts'

const everyMs = 700

export type FollowedArticle = { id: string; locale: string; title: string; segments: number }
type FollowResult = { complete: boolean; waiting: number }

export async function followArticles(
  profile: Profile,
  articles: FollowedArticle[],
  bars: Bars,
  patienceMs: number,
): Promise<FollowResult> {
  const until = Date.now() + patienceMs
  for (;;) {
    const read = await Promise.all(
      articles.map(({ id }) => callApi(profile, readProgress, { params: { article: id } })),
    )
    const rows = articles.flatMap((article, i) =>
      (read[i]?.body.versions ?? []).map(({ locale, state, progress }) => ({
        name: `${article.locale} → ${locale}  ${article.title}`,
        filled: progress?.filled ?? 0,
        total: progress?.total ?? article.segments,
        complete: progress !== null && state !== 'waiting',
      })),
    )
    bars.draw(
      rows.map(({ name, filled, total }) => `${bar(filled, total)} ${String(filled).padStart(4)}/${total}  ${name}`),
    )
    const waiting = rows.filter(({ complete }) => !complete).length
    if (waiting === 0 || Date.now() > until) {
      bars.end()
      return { complete: waiting === 0, waiting }
    }
    await sleep(everyMs)
  }
}
