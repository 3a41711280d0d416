import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld } from '../world.ts'
import { article, sentences } from './article.ts'

const pairsSchema = z.object({
  locale: z.string(),
  state: z.string(),
  progress: z.object({ total: z.int(), filled: z.int() }),
  segments: z.array(z.looseObject({ source: z.object({ text: z.string() }), target: z.object({ text: z.string() }) })),
})

async function uploaded(publish: 'auto' | 'manual') {
  const world = makeWorld({ publish })
  const { id } = await world.upload(article)
  await world.settle()
  const read = (locale: string, token: string) => world.request(`/api/v1/articles/${id}/versions/${locale}`, { token })
  return { id, read }
}

describe('the original’s own locale', () => {
  it('is a version too, the same for who has a token and who has none', async () => {
    const { read } = await uploaded('auto')
    const [translators, readers] = [await read('en', 'translator'), await read('en', '')]
    expect([translators.status, readers.status]).toEqual([200, 200])
    const version = pairsSchema.parse(await translators.json())
    expect(version).toMatchObject({ locale: 'en', state: 'original', progress: { total: 5, filled: 5 } })
    expect(version.segments.map(({ source }) => source.text)).toEqual(sentences)
    expect(version.segments.map(({ target }) => target.text)).toEqual(sentences)
    const { segments } = pairsSchema.omit({ progress: true }).parse(await readers.json())
    expect(segments.map(({ target }) => target)).toEqual(version.segments.map(({ target }) => target))
  })

  it('is a translator’s to read before it is a reader’s', async () => {
    const { read } = await uploaded('manual')
    expect([(await read('en', 'translator')).status, (await read('en', '')).status]).toEqual([200, 404])
  })
})

it('a version leaves without what is only of its storage, and readers get nothing that is between translators', async () => {
  const { read } = await uploaded('auto')
  const shown = async (token: string) =>
    z.looseObject({ segments: z.array(z.looseObject({})) }).parse(await (await read('ro', token)).json())
  const [translators, readers] = [await shown('translator'), await shown('')]
  const common = ['article', 'revision', 'sourceLocale', 'locale', 'state', 'progress', 'segments'].sort()
  expect(Object.keys(translators).sort()).toEqual([...common, 'confidence', 'editedAt'].sort())
  expect(Object.keys(readers).sort()).toEqual(common)
  expect(translators.segments[1]).toMatchObject({ checks: expect.any(Array), terms: [], engine: 'marking' })
  const ofReaders = ['id', 'block', 'source', 'target', 'origin', 'state', 'stale', 'etag'].sort()
  expect(Object.keys(readers.segments[1] ?? {}).sort()).toEqual(ofReaders)
})
