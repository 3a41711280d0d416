/** Two revisions, a translator and the jobs of both, one starting at every call to the store that another makes. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { interrupt } from './interrupt.ts'
import { patch, readVersion } from './versions.ts'

const story = (...sentences: string[]) => `# The ferry is back\n\n${sentences.join(' ')}\n`
const first = story(
  'Costel Negrea has taken the ferry out again.',
  'He carries fourteen cars a trip.',
  'Nobody argues with him.',
)
const second = story(
  'Costel Negrea has taken the ferry out again.',
  'He carries sixteen cars a trip.',
  'Nobody argues with him.',
)
const third = story(
  'Nobody argues with him.',
  'Costel Negrea has taken the ferry out again.',
  'The mayor has promised a bridge.',
)

const historySchema = z.object({ items: z.array(z.object({ n: z.int(), target: z.object({ text: z.string() }) })) })

async function revise(world: World, id: string, content: string): Promise<number> {
  const response = await world.request(`/api/v1/articles/${id}/source`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/markdown', 'If-Match': '*' },
    body: content,
  })
  return response.status
}

it.each(['a translator', 'another revision', 'both'])(
  '%s at any moment of a revision and its jobs: no edit is lost, and views are true',
  async (who) => {
    let n = 1
    for (; n < 200; n++) {
      const world = makeWorld()
      const { id } = await world.upload(first)
      await world.settle()
      world.pass(2000)
      const saved: { segment: string; text: string }[] = []
      let revised = 0
      const done = interrupt(world, n, async () => {
        if (who !== 'another revision') {
          const pair = (await readVersion(world, id, 'ro')).segments.at(-1)
          const text = `P${n}: ${pair?.source.text}`
          const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text })
          expect([200, 412]).toContain(response.status)
          if (response.status === 200) saved.push({ segment: pair?.id ?? '', text })
        }
        if (who !== 'a translator') {
          const status = await revise(world, id, third)
          expect([202, 412, 503]).toContain(status)
          if (status === 202) revised++
        }
      })
      const status = await revise(world, id, second)
      expect([202, 412, 503]).toContain(status)
      if (status === 202) revised++
      await world.settle()
      const reached = done()
      // A writer who was refused by a key's rate or by another comes again.
      const head = await (await world.request(`/api/v1/articles/${id}`)).json()
      expect(head).toMatchObject({ revision: 1 + revised })
      for (const { segment, text } of saved) {
        const path = `/api/v1/articles/${id}/versions/ro/segments/${segment}`
        const current = await world.request(`${path}/history`)
        if (current.status === 404) {
          const key = world.stored.keys().find((known) => known.includes(`/edits/${segment}/`))
          expect((await world.stored.get(key ?? ''))?.body).toContain(text)
        } else {
          expect(historySchema.parse(await current.json()).items.map(({ target }) => target.text)).toContain(text)
          expect((await readVersion(world, id, 'ro')).segments.find((pair) => pair.id === segment)?.target?.text).toBe(
            text,
          )
        }
      }
      const version = await readVersion(world, id, 'ro')
      expect(version.segments.every(({ target }) => target !== null)).toBe(true)
      expect(new Set(version.segments.map((pair) => pair.id)).size).toBe(version.segments.length)
      expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
      if (!reached) break
    }
    expect(n).toBeGreaterThan(30)
  },
)
