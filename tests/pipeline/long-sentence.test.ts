/** A sentence that no engine takes whole, and no correction, is translated to its end. */
import { expect, it } from 'vitest'
import type { Engine } from '../../shared/ports/engine.ts'
import { makeWorld, marked } from '../world.ts'
import { patch, readVersion } from './versions.ts'

/** As narrow as the narrowest: a call as OpenAI's driver has it, a text as Amazon Translate takes it. */
const narrow: Engine = {
  name: 'narrow',
  limits: { items: 25, characters: 6000 },
  async translate({ to, texts }) {
    const characters = texts.reduce((sum, text) => sum + text.length, 0)
    const bytes = Math.max(...texts.map((text) => new TextEncoder().encode(text).length))
    if (characters > 6000 || bytes > 10_000) return { ok: false, failure: { kind: 'too-large' } }
    return { ok: true, texts: texts.map((text) => marked(to, text)) }
  },
}

it.each([
  ['words', 'the council met behind closed doors, '],
  ['one word', 'a'],
  ['a script of three bytes', '議会は非公開で開かれた、'],
])('translates a sentence of 20,000 characters without an end: %s', async (_, unit) => {
  const world = makeWorld({ engines: [narrow] })
  const long = unit.repeat(Math.ceil(20_000 / unit.length)).trim()
  const { id } = await world.upload(`# A title\n\nThe first sentence. ${long}`, { query: '?locale=en' })
  await world.settle(2000)
  const { progress, segments } = await readVersion(world, id, 'ro')
  expect(progress.filled).toBe(progress.total)
  expect(segments.every(({ refused }) => refused === undefined)).toBe(true)
  const last = segments.at(-1)
  const corrected = await patch(world, id, last?.id ?? '', last?.etag ?? '', {
    text: (last?.source.text ?? '').repeat(3),
    state: 'reviewed',
  })
  expect(corrected.status).toBe(200)
  const joined = segments.slice(2).map(({ source }) => source.text)
  expect(joined.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''))
})
