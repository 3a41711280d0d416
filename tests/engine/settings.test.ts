import { describe, expect, it } from 'vitest'
import { readEngines } from '../../shared/engine/settings.ts'

const worker = { name: 'this Worker', engines: ['workers-ai'] } as const
const bare = { name: 'this Worker', engines: [] } as const

describe('readEngines', () => {
  it('keeps the order of the list', () => {
    const read = readEngines({ PUNTE_ENGINES: 'deepl, workers-ai', PUNTE_DEEPL_KEY: 'key' }, worker)
    expect(read).toEqual({ engines: [{ engine: 'deepl', key: 'key' }, { engine: 'workers-ai' }], errors: [] })
  })

  it.each([
    ['the server that is set', { PUNTE_ENGINE_URL: 'http://127.0.0.1:5000' }, worker, ['libretranslate']],
    ['else what the place has', {}, worker, ['workers-ai']],
    ['else none', {}, bare, []],
  ])('takes without a list %s', (_, variables, place, expected) => {
    const { engines, errors: wrong } = readEngines(variables, place)
    expect([engines.map(({ engine }) => engine), wrong]).toEqual([expected, []])
  })

  it('reads what each engine needs', () => {
    const variables = {
      PUNTE_ENGINES: 'deepl,openai,libretranslate',
      PUNTE_DEEPL_KEY: 'a',
      PUNTE_DEEPL_GLOSSARIES: '{"en-ro": "g"}',
      PUNTE_OPENAI_URL: 'http://127.0.0.1:11434/v1',
      PUNTE_OPENAI_MODEL: 'm',
      PUNTE_ENGINE_URL: 'https://translate.example.org',
      PUNTE_ENGINE_KEY: 'k',
    }
    expect(readEngines(variables, bare)).toEqual({
      errors: [],
      engines: [
        { engine: 'deepl', key: 'a', glossaries: { 'en-ro': 'g' } },
        { engine: 'openai', url: 'http://127.0.0.1:11434/v1', model: 'm' },
        { engine: 'libretranslate', url: 'https://translate.example.org', key: 'k' },
      ],
    })
  })
})
