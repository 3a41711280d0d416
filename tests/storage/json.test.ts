import { expect, it } from 'vitest'
import { draftBatchSchema } from '../../shared/article/draft-translation.ts'
import { parseMemoryLine } from '../../shared/memory/memory-entry.ts'
import { getJson } from '../../shared/storage/json.ts'
import { memoryObjects } from '../adapters/memory-objects.ts'
import { article } from '../pipeline/article.ts'
import { makeWorld } from '../world.ts'

const text = 'Costel Negrea has taken the ferry out again.'

it.each([
  ['is not JSON', text],
  ['is cut off', `{"v":1,"drafts":[{"segment":"${text}`],
  ['has a text where a number belongs', JSON.stringify({ v: text, drafts: [] })],
  [
    'has a text as a key of a record that does not fit',
    JSON.stringify({ v: 1, drafts: [], spareAnswers: { [text]: 1 } }),
  ],
])('an object that %s is named by its key in the error, and none of its text', async (_, body) => {
  const stored = memoryObjects(() => 0)
  await stored.put('articles/a/ro/drafts/d.json', body)
  const error = await getJson(stored, 'articles/a/ro/drafts/d.json', draftBatchSchema).catch(String)
  expect(error).toContain('articles/a/ro/drafts/d.json')
  expect(error).not.toContain('Costel')
  expect(() => parseMemoryLine(new TextEncoder().encode(body))).not.toThrow(/Costel/)
})

it('a broken object leaves no text in the log', async () => {
  const world = makeWorld()
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  await world.stored.put(`articles/${id}/ro.json`, text)
  expect((await world.request(`/api/v1/articles/${id}/versions/ro`)).status).toBe(500)
  expect(world.logged).toContainEqual(expect.objectContaining({ reason: expect.stringContaining(`${id}/ro.json`) }))
  expect(JSON.stringify(world.logged)).not.toContain('Costel')
})
