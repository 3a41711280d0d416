/** What is DeepL's alone: its request. How it fails is in `protocols/`. */
import { afterAll, expect, it } from 'vitest'
import { deepL } from '../../infra/engines/deepl.ts'
import { deepLProtocol } from './protocols/deepl.ts'
import { startProtocol } from './protocols/server.ts'

const server = await startProtocol(deepLProtocol, (text) => text)
afterAll(() => server.close())

it('sends context, markup and the glossary of the direction', async () => {
  const engine = deepL({ url: server.url, key: 'key', glossaries: { 'ro-en': 'g-1' } })
  const texts = ['<x id="1">Casa</x> e roșie.']
  await engine.translate({ from: 'ro', to: 'en', texts, context: 'Casa e roșie. Școala e albă.', xml: true })
  await engine.translate({ from: 'en', to: 'ro', texts: ['The house'] })
  expect(server.heard.map(({ body }) => body)).toEqual([
    {
      ...{ text: texts, source_lang: 'RO', target_lang: 'EN-GB', split_sentences: '0', glossary_id: 'g-1' },
      ...{ context: 'Casa e roșie. Școala e albă.', tag_handling: 'xml', tag_handling_version: 'v2' },
    },
    { text: ['The house'], source_lang: 'EN', target_lang: 'RO', split_sentences: '0' },
  ])
})

it('asks the free address with a free key', async () => {
  const asked: string[] = []
  const fetch = async (url: string) => {
    asked.push(url)
    return Response.json({ translations: [{ text: 'x' }] })
  }
  for (const key of ['abc:fx', 'abc']) await deepL({ key, fetch }).translate({ from: 'ro', to: 'en', texts: ['a'] })
  expect(asked).toEqual(['https://api-free.deepl.com/v2/translate', 'https://api.deepl.com/v2/translate'])
})

it('fits any call within its limits into 128 KiB', async () => {
  const { limits, takes = {} } = deepL({ key: 'key' })
  const text = 'ț'.repeat(limits.characters / limits.items)
  const texts = new Array<string>(limits.items).fill(text)
  const context = 'ț'.repeat(takes.context ?? 0)
  const engine = deepL({ url: server.url, key: 'key' })
  expect(await engine.translate({ from: 'ro', to: 'en', texts, context, xml: true })).toEqual({ ok: true, texts })
})
