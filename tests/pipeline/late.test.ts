/** What comes late, to a sentence that is gone or an article that is withdrawn, stands in the view as in the truth. */
import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { interrupt } from './interrupt.ts'
import { patch, readVersion } from './versions.ts'

it('an edit of a sentence that a revision has just dropped is one that a rebuild knows, and the view too', async () => {
  const world = makeWorld()
  const { id } = await world.upload('# The ferry\n\nIt came in at noon.\n\nNobody saw it.', { query: '?locale=en' })
  await world.settle()
  world.pass(2000)
  const dropped = (await readVersion(world, id, 'ro')).segments[2]
  const response = await world.request(`/api/v1/articles/${id}/source`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/markdown', 'If-Match': '*' },
    body: '# The ferry\n\nIt came in at noon.',
  })
  expect(response.status).toBe(202)
  world.pass(2000)
  expect((await patch(world, id, dropped?.id ?? '', dropped?.etag ?? '', { text: 'Nu l-a văzut.' })).status).toBe(200)
  await world.settle()
})

it('drafts of an article that is withdrawn at any moment of its translation stand in its view', async () => {
  let reached = true
  for (let n = 1; reached; n++) {
    const world = makeWorld()
    const { id } = await world.upload('# The ferry\n\nIt came in at noon.', { query: '?locale=en' })
    world.pass(2000)
    const done = interrupt(world, n, async () => {
      const response = await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
      expect(response.status).toBe(200)
    })
    await world.settle()
    reached = done()
  }
})
