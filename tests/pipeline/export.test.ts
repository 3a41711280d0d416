import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { article } from './article.ts'

async function exported(query: string) {
  const world = makeWorld()
  const { id } = await world.upload(article)
  await world.settle()
  const response = await world.request(`/api/v1/articles/${id}/versions/ro/export${query}`)
  return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() }
}

it('a version is exported as HTML, Markdown and JSON, with its structure', async () => {
  const html = await exported('?format=html')
  expect(html.type).toContain('text/html')
  expect(html.text).toMatch(/^<article lang="ro">\s*<h1>.*\[ro\] The ferry is back/)
  expect((await exported('?format=markdown')).text).toContain('The ferry is back')
  expect(JSON.parse((await exported('?format=json')).text).segments).toHaveLength(5)
})

it('an unknown format is 400 and names the ones there are', async () => {
  const { status, text } = await exported('?format=pdf')
  expect([status, text]).toEqual([400, expect.stringContaining('html, markdown, json')])
})
