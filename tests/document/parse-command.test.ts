import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../functions/cli/command.ts'
import { command } from '../../functions/cli/parse.ts'
import { docx, p, r, styled, wordStyles } from './office-files.ts'

async function run(args: string[], input: string | Uint8Array) {
  let output = ''
  const complaints: string[] = []
  const code = await command.run(args, {
    input: (async function* () {
      for (const byte of typeof input === 'string' ? new TextEncoder().encode(input) : input) yield Uint8Array.of(byte)
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

  it('reads a file by its name, and a Word document from either side', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'punte-'))
    const word = docx(styled('Bacul', 'Titlu') + p(r('Primarul a deschis luni traseul.')), { styles: wordStyles })
    await writeFile(join(folder, 'bac.docx'), word)
    const named = await run([join(folder, 'bac.docx')], '')
    await rm(folder, { recursive: true })
    expect(JSON.parse(named.output)).toMatchObject({ title: 'Bacul', blocks: [{ role: 'title' }, { role: 'body' }] })
    expect(await run(['--format', 'docx'], word)).toEqual(named)
  })

  it('takes the address of the page for relative links', async () => {
    const args = ['--format', 'markdown', '--address', 'https://stiri.example/local/']
    const { output } = await run(args, 'Vezi [lista de tarife](tarife) înainte de drum.')
    expect(output).toContain('"https://stiri.example/local/tarife"')
  })

  it.each([
    [[]],
    [['--format', 'doc']],
    [['bac.doc']],
    [['nowhere.docx']],
    [['--format', 'text', '--locale', 'de']],
    [['--format', 'text', '--address', 'stiri.example']],
  ])('refuses %j', async (args) => {
    await expect(run(args, 'x')).rejects.toThrow(UsageError)
  })
})
