/** The ledger of an article: what each engine was paid for, by locale, summed up from what its calls are stored with. */
import { Hono } from 'hono'
import type { Spending } from '../../../shared/article/draft.ts'
import { listAllDrafts, readHead } from '../../../shared/pipeline/gather.ts'
import { eachOf } from '../../../shared/storage/json.ts'
import { allow, type Env } from '../../http/auth.ts'
import { notFound, problem } from '../../http/problem.ts'

export const translateRoutes = () =>
  new Hono<Env>().get('/articles/:id/ledger', allow('editor'), async (c) => {
    const { objects } = c.get('ports')
    const article = c.req.param('id')
    const head = (await readHead(objects, article))?.value
    if (!head || head.abandoned) return problem(c, notFound('article', article))
    const entries = await eachOf(head.targets, async (locale) => {
      const drafts = [...(await listAllDrafts(objects, article, locale)).values()]
      return sumUp(drafts.flatMap(({ spent }) => spent ?? [])).map((spent) => ({ locale, ...spent }))
    })
    return c.json({ article, engines: sumUp(entries.flat()), entries: entries.flat() })
  })

/** By engine, in the order of their first calls. */
export function sumUp(all: Spending[]): Spending[] {
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
