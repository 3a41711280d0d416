import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../functions/settings.ts'
import { readEngines } from '../../shared/engine/settings.ts'

const worker = { name: 'this Worker', has: ['workers-ai'] } as const
const bare = { name: 'this Worker', has: [] } as const

describe('readEngines', () => {
  it('keeps the order of the list', () => {
    const read = readEngines({ PUNTE_ENGINES: 'deepl, workers-ai', PUNTE_DEEPL_KEY: 'key' }, worker)
    expect(read).toEqual({ engines: [{ engine: 'deepl', key: 'key' }, { engine: 'workers-ai' }], wrong: [] })
  })

  it.each([
    ['the server that is set', { PUNTE_ENGINE_URL: 'http://127.0.0.1:5000' }, worker, ['libretranslate']],
    ['else what the place has', {}, worker, ['workers-ai']],
    ['else none', {}, bare, []],
  ])('takes without a list %s', (_, variables, place, expected) => {
    const { engines, wrong } = readEngines(variables, place)
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
      wrong: [],
      engines: [
        { engine: 'deepl', key: 'a', glossaries: { 'en-ro': 'g' } },
        { engine: 'openai', url: 'http://127.0.0.1:11434/v1', model: 'm' },
        { engine: 'libretranslate', url: 'https://translate.example.org', key: 'k' },
      ],
    })
  })
})

describe('readEnvironment', () => {
  it('says everything that is wrong in one message, a line each', () => {
    const variables = {
      PUNTE_PUBLISH: 'sometimes',
      PUNTE_ENGINES: 'deepl,google,openai,openai,workers-ai,amazon-translate',
      PUNTE_DEEPL_URL: 'ftp://deepl',
      PUNTE_DEEPL_GLOSSARIES: '{',
    }
    let message = ''
    try {
      readEnvironment(variables, bare)
    } catch (error) {
      message = error instanceof Error ? error.message : ''
    }
    expect(message.split('\n').map((line) => line.split(';')[0])).toEqual([
      'These settings are wrong:',
      expect.stringMatching(/^PUNTE_PUBLISH: /),
      'PUNTE_DEEPL_GLOSSARIES: is not JSON',
      'PUNTE_DEEPL_URL: is not an http(s) address',
      'PUNTE_DEEPL_KEY: is missing',
      'PUNTE_ENGINES: google is none of deepl, openai, workers-ai, amazon-translate, libretranslate',
      'PUNTE_OPENAI_MODEL: is missing',
      'PUNTE_ENGINES: this Worker has no workers-ai',
      'PUNTE_ENGINES: this Worker has no amazon-translate',
      'PUNTE_ENGINES: openai is named twice',
    ])
  })
})
