/** The ledger of an article: what each engine was paid for, by locale, summed up from what its calls are stored with. */
import { Hono } from 'hono'
import type { Spending } from '../../../shared/article/draft.ts'
import { findHead, listAllDrafts } from '../../../shared/pipeline/gather.ts'
import { eachOf } from '../../../shared/storage/json.ts'
import { readLedger } from '../../contract/operations/memory.ts'
import type { Env } from '../../http/auth.ts'
import { serve } from '../../http/serve.ts'

export function translateRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, readLedger, async ({ ports, params, answer, refuse }) => {
    const { article } = params
    const head = await findHead(ports.objects, article)
    if (!head) return refuse('article-unknown')
    const entries = await eachOf(head.targets, async (locale) => {
      const drafts = [...(await listAllDrafts(ports.objects, article, locale)).values()]
      return sumUp(drafts.flatMap(({ spent }) => spent ?? [])).map((spent) => ({ locale, ...spent }))
    })
    return answer(200, { article, engines: sumUp(entries.flat()), entries: entries.flat() })
  })
  return app
}

/** By engine, in the order of their first calls. */
function sumUp(all: Spending[]): Spending[] {
  const sums = new Map<string, Spending>()
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
