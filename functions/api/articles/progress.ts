/** The progress of an article's versions: once as JSON, or as server-sent events while a client listens. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import type { Env } from '../../http/env.ts'
import { readVersions } from './read-versions.ts'

/** A version that still shows an earlier revision is waiting. */
export async function readArticleProgress(objects: Objects, record: ArticleRecord) {
  const versions = await readVersions(objects, record)
  return {
    versions: record.targets.map((locale) => ({
      locale,
      state: (versions[locale]?.revision === record.revision && versions[locale]?.state) || 'waiting',
      progress: versions[locale]?.progress ?? null,
    })),
  }
}

/** Milliseconds between two reads of the views, fewer while they change. If the stream ends, the client reconnects. */
const [soonMs, lateMs] = [1000, 5000]

export const streamProgress = (c: Context<Env>, record: ArticleRecord): Response =>
  streamSSE(c, async (stream) => {
    const { objects, settings } = c.get('ports')
    let shown = ''
    let waitMs = soonMs
    for (let passedMs = 0; ; passedMs += waitMs) {
      const progress = await readArticleProgress(objects, record)
      const data = JSON.stringify(progress)
      waitMs = data === shown ? Math.min(lateMs, waitMs * 2) : soonMs
      if (data !== shown) await stream.writeSSE({ event: 'progress', data })
      shown = data
      if (progress.versions.every(({ state }) => state !== 'waiting')) {
        await stream.writeSSE({ event: 'complete', data })
        return
      }
      if (stream.aborted || passedMs + waitMs > settings.streamMs) return
      await stream.sleep(waitMs)
    }
  })
