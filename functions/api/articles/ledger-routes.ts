/** The ledger of an article: what each engine was paid for in each locale, summed from its stored calls. */
import { Hono } from 'hono'
import type { EngineUsage } from '../../../shared/article/draft-translation.ts'
import { findArticleRecord, readAllDrafts } from '../../../shared/pipeline/load-truth.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import { readLedger } from '../../contract/operations/memory.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'

export function ledgerRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, readLedger, async ({ ports, params, answer, refuse }) => {
    const { article } = params
    const record = await findArticleRecord(ports.objects, article)
    if (!record) return refuse('article-unknown')
    const entries = await mapConcurrent(record.targets, async (locale) => {
      const drafts = [...(await readAllDrafts(ports.objects, article, locale)).values()]
      return sumUsage(drafts.flatMap(({ usage: spent }) => spent ?? [])).map((spent) => ({ locale, ...spent }))
    })
    return answer(200, { article, engines: sumUsage(entries.flat()), entries: entries.flat() })
  })
  return app
}

/** One sum for each engine, in the order of the first calls. */
function sumUsage(all: EngineUsage[]): EngineUsage[] {
  const sums = new Map<string, EngineUsage>()
  for (const { engine, calls, texts, characters } of all) {
    const sum = sums.get(engine) ?? { engine, calls: 0, texts: 0, characters: 0 }
    sums.set(engine, {
      engine,
      calls: sum.calls + calls,
      texts: sum.texts + texts,
      characters: sum.characters + characters,
    })
  }
  return [...sums.values()]
}
