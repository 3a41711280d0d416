import { describe, expect, it } from 'vitest'
import { UsageError } from '../../functions/cli/command.ts'
import { command } from '../../functions/cli/parse.ts'

async function run(args: string[], input: string) {
  let output = ''
  const complaints: string[] = []
  const code = await command.run(args, {
    input: (async function* () {
      for (const byte of new TextEncoder().encode(input)) yield Uint8Array.of(byte)
    })(),
    write: async (text) => {
      output += text
    },
    error: (line) => complaints.push(line),
  })
  return { code, output, complaints }
}

describe('punte parse', () => {
  it('writes the document on one line, whatever pieces the input comes in', async () => {
    const { code, output } = await run(['--format', 'markdown'], '# Știri\n\nGuvernul a anunțat astăzi o măsură.')
    expect(code).toBe(0)
    expect(output.endsWith('}\n')).toBe(true)
    expect(JSON.parse(output)).toMatchObject({
      locale: 'ro',
      title: 'Știri',
      blocks: [{ role: 'title' }, { role: 'body' }],
    })
  })

  it('fails with the reason where there is no document', async () => {
    expect(await run(['--format', 'text'], ' ')).toEqual({
      code: 1,
      output: '',
      complaints: ['parse: content: there is no text in it'],
    })
  })

  it.each([[[]], [['--format', 'doc']], [['--format', 'text', '--locale', 'de']]])('refuses %j', async (args) => {
    await expect(run(args, 'x')).rejects.toThrow(UsageError)
  })
})
