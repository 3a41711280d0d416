/** Every sample through the whole path: each sentence once, in order, none lost, and nothing that was junk. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { documentSchema } from '../../shared/document/model/document.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { finishTranslation } from '../../shared/markup/finish-translation.ts'
import { makeWorld, marked } from '../world.ts'
import { readSample, readVersion, samplesDir } from './versions.ts'

const types: Record<string, string> = { md: 'text/markdown', html: 'text/html', txt: 'text/plain' }
const expectedSchema = z.object({
  title: z.string(),
  sentences: z.array(z.string()),
  notTranslated: z.array(z.string()),
})
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const solid = (text: string) => text.replace(/\s+/g, '')

const samples = readdirSync(samplesDir).filter((file) => !file.endsWith('.json'))

async function through(file: string) {
  const world = makeWorld()
  const content = await readSample(file)
  const { id, locale } = await world.upload(content, { type: types[file.split('.').at(-1) ?? ''] ?? '' })
  await world.settle()
  const target: Locale = locale === 'ro' ? 'en' : 'ro'
  const version = await readVersion(world, id, target)
  const document = documentSchema.parse(await (await world.request(`/api/v1/articles/${id}/document`)).json())
  return { content, version, document, target, locale }
}

describe.each(samples)('sample %s', (file) => {
  it('gives every sentence once, in order, and translates nothing that is junk', async () => {
    const { version, document, target, locale } = await through(file)
    const expected = expectedSchema.parse(JSON.parse(await readSample(file.replace(/\.\w+$/, '.expected.json'))))
    expect(locale).toBe(file.split('.')[1])
    expect(flat(document.title)).toBe(expected.title)
    const sources = version.segments.map(({ source }) => flat(source.text))
    expect(sources).toEqual(expected.sentences)
    expect(version.segments.map((pair) => pair.target?.text)).toEqual(
      version.segments.map(
        ({ source }) => finishTranslation({ text: marked(target, source.text) }, source.text, locale, target).text,
      ),
    )
    for (const junk of expected.notTranslated) expect(sources.join('\n')).not.toContain(flat(junk))
  })

  it('has segments that rejoin to the blocks’ text exactly, and blocks that hold all of a plain text', async () => {
    const { content, version, document } = await through(file)
    const sources = new Map(version.segments.map((pair) => [pair.id, pair.source.text]))
    for (const block of document.blocks.filter(({ translate }) => translate)) {
      let joined = ''
      let at = 0
      for (const { id, start, end } of block.segments) {
        const gap = block.text.slice(at, start)
        expect(gap.trim()).toBe('')
        joined += gap + sources.get(id)
        at = end
      }
      expect(joined + block.text.slice(at)).toBe(block.text)
    }
    if (file.endsWith('.txt')) expect(document.blocks.map(({ text }) => solid(text)).join('')).toBe(solid(content))
  })
})
