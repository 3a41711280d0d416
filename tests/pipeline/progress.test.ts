import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { article } from './article.ts'

it('progress is told once as JSON, and as events until every version is complete', async () => {
  const world = makeWorld()
  const { id } = await world.upload(article)
  const path = `/api/v1/articles/${id}/progress`
  expect(await (await world.request(path)).json()).toEqual({
    versions: [{ locale: 'ro', state: 'waiting', progress: null }],
  })
  const response = await world.request(path, { headers: { Accept: 'text/event-stream' } })
  expect(response.headers.get('Content-Type')).toContain('text/event-stream')
  const text = response.text()
  await world.settle()
  const events = (await text).split('\n\n').filter(Boolean)
  expect(events.at(-1)).toContain('event: complete')
  expect(events.at(-1)).toContain('"filled":5')
})
