import { expect, it } from 'vitest'
import { article } from '../pipeline/article.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'
import { run, serve } from './served.ts'

async function setUp() {
  const world = makeWorld()
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const server = await serve(world)
  const segment = (await readVersion(world, id, 'ro')).segments[1]?.id ?? ''
  const answer = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${segment}`, {
    ...{ method: 'PATCH', token: 'translator', body: JSON.stringify({ text: 'Costel a scos bacul.' }) },
    headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
  })
  expect(answer.status).toBe(200)
  const facts = async (...args: string[]) => {
    const { code, output, complaints } = await run(server, ['trail', ...args])
    expect([code, complaints]).toEqual([0, []])
    return output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }
  return { server, id, segment, facts }
}

it('punte trail tells who did what, the newest first, and what it is asked for alone', async () => {
  const { id, segment, facts } = await setUp()
  const all = await facts()
  expect(all.map(({ what }) => what)).toEqual(['correctSegment', 'uploadArticle'])
  expect(all[0]).toMatchObject({
    ...{ at: expect.stringMatching(/^2026-03-11T/), by: 'translator' },
    about: { article: id, locale: 'ro', segment },
  })
  expect(await facts('--by', 'translator')).toEqual([all[0]])
  expect(await facts('--what', 'uploadArticle')).toEqual([all[1]])
  expect(await facts('--about', segment)).toEqual([all[0]])
  expect(await facts('--from', '2026-03-12')).toEqual([])
  expect(await facts('--from', '2026-03-11', '--to', '2026-03-11')).toEqual(all)
})

it('punte trail --csv prints a table, the oldest first', async () => {
  const { server } = await setUp()
  const { code, output } = await run(server, ['trail', '--csv'])
  const rows = output.trim().split('\r\n')
  expect([code, rows.length]).toEqual([0, 3])
  expect(rows[1]).toContain('uploadArticle')
  expect(rows[2]).toContain('correctSegment')
})

it('punte trail says what is wrong', async () => {
  const { server } = await setUp()
  expect((await run(server, ['trail', 'today'])).code).toBe(2)
  const refused = await run(server, ['trail', '--from', 'yesterday'])
  expect([refused.code, refused.complaints.join('\n')]).toEqual([1, expect.stringContaining('is not a day')])
})
