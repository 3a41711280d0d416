import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CommandIo } from '../../functions/cli/command.ts'
import { commands } from '../../functions/cli/commands.ts'
import { dispatch } from '../../functions/cli/dispatch.ts'

async function run(args: string[], input: (string | Uint8Array)[] = []) {
  let output = ''
  const complaints: string[] = []
  const io: CommandIo = {
    input: (async function* () {
      yield* input
    })(),
    write: async (text) => {
      output += text
    },
    error: (line) => {
      complaints.push(line)
    },
  }
  const code = await dispatch(args, io, commands)
  return { code, output, complaints }
}

describe('punte', () => {
  it('lists every command with a summary, and helps with each', async () => {
    const { code, output } = await run(['help'])
    expect(code).toBe(0)
    for (const { name, load } of commands) {
      const { command } = await load()
      expect(command.name).toBe(name)
      expect(output).toContain(command.summary)
      for (const args of [
        ['help', name],
        [name, '--help'],
      ])
        expect(await run(args)).toEqual({ code: 0, output: `${command.help}\n`, complaints: [] })
    }
  })

  it.each([
    [['nothing'], 'no command "nothing"'],
    [['help', 'nothing'], 'no command "nothing"'],
    [['segment'], '--jsonl'],
    [['segment', '--json'], "Unknown option '--json'"],
    [['identify', '--jsonl', 'file'], "Unexpected argument 'file'"],
  ])('answers %j with one line and exit 2', async (args, message) => {
    const { code, output, complaints } = await run(args)
    expect({ code, output, lines: complaints.length }).toEqual({ code: 2, output: '', lines: 1 })
    expect(complaints[0]).toContain(message)
    expect(complaints[0]).not.toContain('\n')
  })

  it.each([
    ['not JSON', '{"text":', 'line 3: not JSON'],
    ['a wrong locale', '{"text":"a","locale":"fr"}', 'line 3: locale:'],
    ['no text', '{"locale":"ro"}', 'line 3: text:'],
    ['no object', '7', 'line 3: line:'],
  ])('names the line with %s, after answering those before it', async (_, bad, message) => {
    const { code, output, complaints } = await run(['segment', '--jsonl'], [`{"text":"Da.","locale":"ro"}\n\n${bad}\n`])
    expect(code).toBe(2)
    expect(output).toBe('{"segments":[{"start":0,"end":3}]}\n')
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(message)
  })

  it('reads lines that come in pieces, letters cut in two, U+2028 inside, no newline at the end', async () => {
    const bytes = new TextEncoder().encode('{"text":"Și.\u2028Așa.","locale":"ro"}\n{"text":"A.","locale":"en"}')
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte))
    const { code, output } = await run(['segment', '--jsonl'], pieces)
    expect(code).toBe(0)
    expect(output.split('\n')).toEqual([
      '{"segments":[{"start":0,"end":3},{"start":4,"end":8}]}',
      '{"segments":[{"start":0,"end":2}]}',
      '',
    ])
  })

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('../../infra/local/cli.ts', import.meta.url)),
      'identify',
      '--jsonl',
    ])
    child.stdin.write('{"text":"Bună ziua tuturor"}\n')
    const first = await new Promise((resolve) => child.stdout.once('data', (data) => resolve(JSON.parse(String(data)))))
    expect(first).toMatchObject({ locale: 'ro' })
    child.stdin.end('{}\n')
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(2)
  })
})
