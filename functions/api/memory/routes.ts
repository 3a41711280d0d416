/** The memory's route: suggests translations of a text, exact matches first, then similar ones. */
import { Hono } from 'hono'
import { suggestTranslations } from '../../../shared/memory/suggestion.ts'
import { searchMemory } from '../../contract/operations/memory.ts'
import type { Env } from '../../http/auth.ts'
import { serve } from '../../http/serve.ts'

export function memoryRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, searchMemory, async ({ ports, params, query, answer }) => {
    const { from, to } = params.direction
    const [items = []] = await suggestTranslations(ports.objects, from, to, [{ text: query.q }], query.limit)
    return answer(200, { items })
  })
  return app
}
