/**
 * Translates a segment or a version again: begins a round and enqueues its job. The round's number is one above those of
 * the stored drafts, so a request that is sent twice before the job has run is one round, and is paid once.
 */
import { Hono } from 'hono'
import { roundOf } from '../../../shared/article/draft-translation.ts'
import type { SegmentPair } from '../../../shared/article/segment-pair.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { findSegmentPair, findVersion } from '../../../shared/pipeline/current-segment.ts'
import { listDraftNames } from '../../../shared/pipeline/load-truth.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { translateSegmentAgain, translateVersionAgain } from '../../contract/operations/segments.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'

export function translateAgainRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, translateVersionAgain, async ({ c, ports, params, query, answer, refuse }) => {
    const { article, locale } = params
    const unknown = unknownEngine(ports, query.engines)
    if (unknown) return refuse('engine-unknown', { values: unknown })
    const found = await findVersion(ports.objects, article, locale)
    if (!found.ok) return refuse(found.reason)
    if (found.record.withdrawnAt !== undefined) return refuse('article-withdrawn')
    return answer(202, await beginRound(ports, { article, locale, engines: query.engines, by: callerOf(c).id }))
  })
  serve(app, translateSegmentAgain, async ({ c, ports, params, query, answer, refuse }) => {
    const { article, locale, segment } = params
    const unknown = unknownEngine(ports, query.engines)
    if (unknown) return refuse('engine-unknown', { values: unknown })
    const found = await findSegmentPair(ports, params)
    if (!found.ok) return refuse(found.reason)
    if (found.record.withdrawnAt !== undefined) return refuse('article-withdrawn')
    if (isPersons(found.pair)) return refuse('segment-edited')
    const segments = [segment]
    return answer(
      202,
      await beginRound(ports, { article, locale, segments, engines: query.engines, by: callerOf(c).id }),
    )
  })
  return app
}

/** Whether a person wrote it, now or in an existing translation. What that one lacks, an engine may translate. */
const isPersons = ({ edit, origin, link }: SegmentPair): boolean =>
  edit > 0 || origin === 'person' || (origin === 'aligned' && link?.target.length !== 0)

function unknownEngine({ engines }: Ports, asked: string[] = []) {
  const known = engines.map(({ name }) => name)
  const engine = asked.find((name) => !known.includes(name))
  return engine === undefined ? null : { engine, known: known.join(', ') }
}

type Request = {
  article: string
  locale: Locale
  segments?: string[]
  engines: string[] | undefined
  by: string
}

async function beginRound(ports: Ports, { article, locale, segments, engines, by }: Request) {
  const names = await listDraftNames(ports.objects, article, locale)
  const number = 1 + names.reduce((most, name) => Math.max(most, roundOf(name)), 0)
  const round = { number, ...(segments && { segments }), ...(engines && { engines }) }
  const job = { kind: 'translate' as const, article, locale, round }
  await sendMessages(ports, await enqueue(ports, [{ job }]))
  ports.log({ event: 'translate-again', article, locale, round: number, segments: segments?.length, by })
  return { round: number }
}
