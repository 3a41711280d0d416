/** An article that is shared out to jobs of its parts. */
import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { patch, readVersion } from './versions.ts'

const length = 290
const nameOf = (i: number) => `Ana${String(i).replace(/\d/g, (digit) => 'bcdefghijk'[Number(digit)] ?? '')}`
const sentences = Array.from({ length }, (_, i) => `Sentence number ${i} names ${nameOf(i)} again.`)
const text = `# Title\n\n${sentences.join('\n\n')}`

/** The engine is away until a translator has filled a segment; from then on the `nth` put of the view is refused. */
async function translated(nth: number) {
  let away = true
  const world = makeWorld({
    answer: (texts) =>
      away
        ? { ok: false, failure: { kind: 'rate-limited', afterSeconds: 3 } }
        : { ok: true, texts: texts.map((text) => text.replace(/Ana(\w+)/, 'tradus$1')) },
  })
  const { id } = await world.upload(text)
  while (!world.stored.keys().includes(`articles/${id}/ro.json`)) await world.step()
  world.pass(1500)
  const pair = (await readVersion(world, id, 'ro')).segments[8]
  const edited = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Propoziția numărul 7 din poveste.' })
  expect(edited.status).toBe(200)
  away = false
  let puts = 0
  const { put } = world.ports.objects
  world.ports.objects.put = async (key, body, condition) =>
    key === `articles/${id}/ro.json` && ++puts === nth ? { ok: false, reason: 'busy' } : put(key, body, condition)
  const asked = world.engineCalls.length
  await world.settle(2000)
  return { world, id, reached: puts >= nth, paid: world.engineCalls.slice(asked).flat() }
}

it('is complete in its view whichever put of that is refused, each sentence paid once, its words known', async () => {
  let nth = 1
  for (; nth < 40; nth++) {
    const { world, id, reached, paid } = await translated(nth)
    const { progress, segments } = await readVersion(world, id, 'ro')
    expect([nth, progress.filled]).toEqual([nth, length + 1])
    expect(segments[8]).toMatchObject({ origin: 'person', target: { text: 'Propoziția numărul 7 din poveste.' } })
    expect(paid).toHaveLength(length)
    expect(new Set(paid).size).toBe(length)
    expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
    const words = world.stored.keys().filter((key) => key.startsWith('index/terms/tail/'))
    const last = (await world.stored.get(words.at(-1) ?? ''))?.body
    for (const i of [0, 100, 200, length - 1]) expect(last).toContain(` ${nameOf(i).replace('Ana', 'tradus')} `)
    if (!reached) break
  }
  expect(nth).toBeGreaterThan(3)
})

it('shares nothing out twice when its view is being written at that moment', async () => {
  const world = makeWorld()
  const { put } = world.ports.objects
  let refused = false
  world.ports.objects.put = async (key, body, condition) => {
    if (refused || !/^articles\/[^/]+\/ro\.json$/.test(key)) return put(key, body, condition)
    refused = true
    return { ok: false, reason: 'busy' }
  }
  const { id } = await world.upload(text)
  await world.settle(2000)
  expect(refused).toBe(true)
  const parts = world.calls.filter(
    ({ operation, key }) => operation === 'put' && key.startsWith('jobs/open/') && key.includes(`translate-${id}`),
  )
  // The upload's own, put off once, and three parts, of which those that met at the view came again.
  expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
  expect(world.engineCalls.flat()).toHaveLength(length + 1)
  expect((await readVersion(world, id, 'ro')).progress.filled).toBe(length + 1)
})
