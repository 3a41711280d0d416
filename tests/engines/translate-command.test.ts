import { describe, expect, it } from 'vitest'
import { translateCommand } from '../../functions/cli/translate.ts'
import { noEngine } from '../../infra/engines/none.ts'
import { localEngine } from '../../infra/local/engine.ts'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import type { Engine } from '../../shared/ports/engine.ts'

/** Answers each text in brackets and notes the calls; a text `boom` fails the call. */
function noting(): { engine: Engine; calls: string[][] } {
  const calls: string[][] = []
  const engine: Engine = {
    name: 'noting',
    limits: { items: 3, characters: 20 },
    async translate({ from, to, texts }) {
      calls.push(texts)
      if (texts.includes('boom')) return { ok: false, failure: { kind: 'quota' } }
      return { ok: true, texts: texts.map((text) => (text ? `${from}>${to} ${text}` : '')) }
    },
  }
  return { engine, calls }
}

async function run(engine: Engine, input: string | Uint8Array[], args = ['--from', 'en', '--to', 'ro']) {
  let out = ''
  const complaints: string[] = []
  const code = await translateCommand(async () => engine).run(args, {
    input: (async function* () {
      if (typeof input === 'string') yield input
      else yield* input
    })(),
    write: async (text) => {
      out += text
    },
    error: (line) => complaints.push(line),
  })
  return { code, out, complaints }
}

describe('translate', () => {
  it('writes a line for each line, blank ones too', async () => {
    const { engine, calls } = noting()
    expect(await run(engine, 'a\n\nb\nc')).toEqual({ code: 0, out: 'en>ro a\n\nen>ro b\nen>ro c\n', complaints: [] })
    expect(calls).toEqual([['a', '', 'b'], ['c']])
  })

  it('keeps to the engine’s characters a call', async () => {
    const { engine, calls } = noting()
    await run(engine, `${'x'.repeat(15)}\n${'y'.repeat(15)}\nz\n${'w'.repeat(25)}\n`)
    expect(calls.map((texts) => texts.map((text) => text.length))).toEqual([[15], [15, 1], [25]])
  })

  it('reads a character that is cut between two pieces', async () => {
    const bytes = new TextEncoder().encode('școală\n')
    const { engine } = noting()
    expect(
      (
        await run(
          engine,
          [...bytes].map((byte) => Uint8Array.of(byte)),
        )
      ).out,
    ).toBe('en>ro școală\n')
  })

  it('takes nothing for nothing', async () => {
    const { engine, calls } = noting()
    expect(await run(engine, '')).toEqual({ code: 0, out: '', complaints: [] })
    expect(calls).toEqual([])
  })

  it('stops at a failure with the line and the reason, after writing what came before', async () => {
    const { engine } = noting()
    const result = await run(engine, 'a\nb\nc\nboom\n')
    expect(result).toMatchObject({ code: 1, out: 'en>ro a\nen>ro b\nen>ro c\n' })
    expect(result.complaints).toEqual(['translate: line 4: the engine’s quota is used up'])
  })

  it('says what to install when there is no engine', async () => {
    expect(await run(noEngine(), 'a\n')).toMatchObject({
      code: 1,
      out: '',
      complaints: [expect.stringContaining('apertium')],
    })
  })

  it.each([
    [[]],
    [['--from', 'en']],
    [['--from', 'en', '--to', 'en']],
    [['--from', 'en', '--to', 'fr']],
    [['--from', 'en', '--to', 'ro', '--loud']],
    [['--from', 'en', '--to', 'ro', 'file']],
  ])('refuses %j', async (args) => {
    await expect(run(noEngine(), '', args)).rejects.toThrow()
  })
})

describe('localEngine', () => {
  it('takes the engine that is configured', async () => {
    const server = await startEngineServer({ engine: noting().engine })
    const engine = await localEngine({ PUNTE_ENGINE_URL: server.url })
    expect(await engine.translate({ from: 'en', to: 'ro', texts: ['a'] })).toEqual({ ok: true, texts: ['en>ro a'] })
    await server.close()
  })

  it('else takes Apertium where it is installed, and none where it is not', async () => {
    expect((await localEngine({ PATH: process.env.PATH })).name).toBe('apertium')
    expect((await localEngine({ PATH: '' })).name).toBe('none')
  })
})
