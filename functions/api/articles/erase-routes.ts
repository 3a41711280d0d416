/** An admin's route that erases an article for good. */
import { Hono } from 'hono'
import { tombstone } from '../../../shared/article/head.ts'
import { changeHead } from '../../../shared/pipeline/change-head.ts'
import { readHead } from '../../../shared/pipeline/gather.ts'
import { post, send } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { allow, callerOf, type Env } from '../../http/auth.ts'
import { notFound, problem, tryAgain } from '../../http/problem.ts'
import type { EraseJob } from '../../jobs/erase.ts'

export const eraseRoutes = () =>
  new Hono<Env>().delete('/articles/:id', allow('admin'), async (c) => {
    const id = c.req.param('id')
    const erased = await erase(c.get('ports'), id, callerOf(c).id)
    if (erased === 'busy') return tryAgain(c, 'This article is being changed by others. Try again.')
    return erased ? c.json({ id, deletedAt: erased.deletedAt }, 202) : problem(c, notFound('article', id))
  })

/** The head is the commit point; the job does the rest. Asked for again, it is done again. */
async function erase(ports: Ports, article: string, by: string): Promise<{ deletedAt: number } | 'busy' | null> {
  const job: EraseJob = { kind: 'erase', article }
  const jobs = [{ job, delaySeconds: 1 }]
  const deletedAt = (await readHead(ports.objects, article))?.value.deletedAt
  if (deletedAt !== undefined) {
    await send(ports, await post(ports, jobs))
    return { deletedAt }
  }
  const now = ports.now()
  const changed = await changeHead<null, never>(ports, article, async () => {
    return { ok: true, head: tombstone(now), jobs, value: null }
  })
  if (!changed.ok) return changed.reason === 'busy' ? 'busy' : null
  await send(ports, changed.posted)
  ports.log({ event: 'erase', article, by })
  return { deletedAt: now }
}
