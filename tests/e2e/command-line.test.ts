/** The command line against a running server, as people and scripts run it: a process, its output, its exit code. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { docx, p, r } from '../document/office-files.ts'
import { gatedEngine, marked } from './gate.ts'
import { punte as command, run } from './process.ts'
import { makeFolder, type Punte, startPunte } from './punte.ts'
import { readSample } from './samples.ts'

let punte: Punte
let folder: Awaited<ReturnType<typeof makeFolder>>
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await makeFolder()
  punte = await startPunte({ engine: gatedEngine() })
  // No profile of whoever runs the tests is found.
  env = {
    PUNTE_SERVER: punte.url,
    PUNTE_TOKEN: punte.tokens.editor,
    PUNTE_DATA: folder.path,
    XDG_CONFIG_HOME: folder.path,
  }
})
afterAll(async () => {
  await punte?.stop()
  await folder?.remove()
})

const printedSchema = z.strictObject({
  file: z.string(),
  id: z.string(),
  slug: z.string(),
  locale: z.enum(['ro', 'en']),
  title: z.string(),
  segments: z.number(),
  hidden: z.number(),
})
const printed = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => printedSchema.parse(JSON.parse(line)))

describe('punte upload', () => {
  it('prints a JSON line an article, and ends with 0 when their translations are complete', async () => {
    const samples = await Promise.all(['tren.ro.md', 'market.en.html'].map(readSample))
    const { code, stdout, stderr } = await command(['upload', ...samples.map(({ path }) => path)], env)
    expect([code, stderr]).toEqual([0, ''])
    const articles = printed(stdout)
    expect(articles.map(({ file, locale, title, segments }) => ({ file, locale, title, segments }))).toEqual(
      samples.map(({ path, locale, title, sentences }) => ({ file: path, locale, title, segments: sentences.length })),
    )
    for (const [i, { id }] of articles.entries()) {
      const { state, progress } = await punte.readVersion(id, samples[i]?.to ?? 'ro')
      expect([state, progress.filled]).toEqual(['translated', samples[i]?.sentences.length])
    }
  })

  it('says why a file was refused, and ends with 1; the others are uploaded', async () => {
    const good = join(folder.path, 'good.md')
    const bad = join(folder.path, 'bad.md')
    await writeFile(good, '# The quay\n\nThe quay is empty today.')
    await writeFile(bad, Uint8Array.of(0x23, 0x20, 0xc8, 0x0a))
    const { code, stdout, stderr } = await command(['upload', bad, good, '--slug', 'quay'], env)
    expect([code, stdout, stderr]).toEqual([2, '', 'upload: --slug goes with one file\n'])
    const both = await command(['upload', bad, good], env)
    expect(both.code).toBe(1)
    expect(printed(both.stdout).map(({ file }) => file)).toEqual([good])
    expect(both.stderr).toMatch(/^upload: .*bad\.md: The text is not UTF-8\. .*\n$/)
  })

  it('refuses a token that is nobody’s, a role that does not suffice and a server that is not there', async () => {
    const file = join(folder.path, 'refused.md')
    await writeFile(file, '# The dam\n\nThe dam is closed today.')
    for (const [changed, reason] of [
      [{ PUNTE_TOKEN: 'wrong' }, /token is not valid/],
      [{ PUNTE_TOKEN: punte.tokens.translator }, /role editor/],
      [{ PUNTE_SERVER: 'http://127.0.0.1:9' }, /does not answer/],
    ] as const) {
      const { code, stdout, stderr } = await command(['upload', file], { ...env, ...changed })
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(reason)
    }
  })

  it('draws its progress on a terminal, up to the full bar, and nothing of it on standard output', async () => {
    const file = join(folder.path, 'ferry.md')
    const out = join(folder.path, 'out.jsonl')
    await writeFile(file, '# The ferry\n\nThe ferry leaves at noon. It comes back at one.')
    // util-linux's script(1) gives a program a terminal, stty(1) gives that a width.
    const shell = `stty cols 100; "${process.execPath}" infra/local/cli.ts upload "${file}" > "${out}"`
    const { code, stdout } = await run('script', ['-qec', shell, '/dev/null'], env)
    expect(code).toBe(0)
    expect(stdout).toContain(`${'·'.repeat(24)}    0/3  en → ro  The ferry`)
    expect(stdout).toContain(`${'█'.repeat(24)}    3/3  en → ro  The ferry`)
    // Each drawing goes over the one before it.
    expect(stdout.split('\u001b[1A').length - 1).toBe(stdout.split('\u001b[2K').length - 2)
    expect(stdout).not.toContain('{')
  })
})

it('punte upload sends a Word document, and the address of the page that it is from', async () => {
  const link = `<w:hyperlink r:id="r1">${r('Read the fares')}</w:hyperlink>`
  const parts = { links: [{ id: 'r1', target: '/fares' }] }
  const file = join(folder.path, 'ferry.docx')
  const word = (end: string) => docx(p(r('The ferry')) + p(link + r(end)), parts)
  await writeFile(file, word(' before you sail.'))
  const { code, stdout, stderr } = await command(['upload', file, '--address', 'https://ferry.example/news/1'], env)
  expect([code, stderr]).toEqual([0, ''])
  const id = printed(stdout)[0]?.id ?? ''
  const shown = async () => (await punte.request(`/api/v1/articles/${id}/document`)).text()
  expect(await shown()).toContain('"https://ferry.example/fares"')
  await writeFile(file, word(' before you board.'))
  const revised = await command(['upload', '--revise', id, file, '--address', 'https://boats.example/'], env)
  expect([revised.code, revised.stderr]).toEqual([0, ''])
  expect(await shown()).toContain('"https://boats.example/fares"')
  const wrong = await command(['upload', file, '--address', 'ferry.example'], env)
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('address: is not an http(s) address')])
})

describe('punte upload --revise', () => {
  const text = (cars: string, end: string) =>
    `# The ferry\n\nThe ferry leaves at noon. It carries ${cars} cars a trip.\n\n${end}`

  it('prints what has changed, and ends with 0 when what is new is translated', async () => {
    const { id } = await punte.upload(text('fourteen', 'The captain waves to the shore.'))
    await punte.completed(id, 'ro')
    const file = join(folder.path, 'revised.md')
    await writeFile(file, text('sixteen', 'A second boat has been promised for spring.'))
    const { code, stdout, stderr } = await command(['upload', '--revise', id, file], env)
    expect([code, stderr]).toEqual([0, ''])
    const none = { moved: 0, revived: 0, typographic: 0, split: 0, merged: 0 }
    const changes = { ...none, same: 2, changed: 1, new: 1, removed: 1 }
    expect(JSON.parse(stdout)).toEqual({ file, id, title: 'The ferry', revision: 2, changes })
    const { segments } = await punte.readVersion(id, 'ro')
    expect(segments.at(-1)?.target?.text).toBe(marked('ro', 'A second boat has been promised for spring.'))
  })

  it('refuses what would change more than the text, more than one file, and an article that is not there', async () => {
    const file = join(folder.path, 'revised.md')
    for (const [args, code, reason] of [
      [['--revise', 'x', file, file], 2, /--revise goes with one file/],
      [['--revise', 'x', file, '--slug', 'y'], 2, /keeps the article’s locale, targets, slug and publication/],
      [['--revise', 'nothing', file], 1, /nothing/],
    ] as const) {
      const ran = await command(['upload', ...args], env)
      expect([ran.code, ran.stdout]).toEqual([code, ''])
      expect(ran.stderr).toMatch(reason)
    }
  })
})

describe('punte status', () => {
  it('tells a version’s state, its targets and how many people reviewed', async () => {
    const { id } = await punte.upload('# The lock\n\nThe lock is full. Two barges wait.')
    const [, pair] = (await punte.completed(id, 'ro')).segments
    const text = 'Ecluza e plină.'
    expect(pair?.target?.text).toBe(marked('ro', 'The lock is full.'))
    const corrected = await punte.correct({ id, locale: 'ro', segment: pair?.id ?? '' }, pair?.etag ?? '', { text })
    expect(corrected.status).toBe(200)
    const { code, stdout, stderr } = await command(['status', id], env)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`ro  ${'█'.repeat(24)}  translated  3/3 filled, 1 reviewed\n`)
  })

  it('says that an article is not there, and ends with 1', async () => {
    const { code, stdout, stderr } = await command(['status', 'nothing'], env)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^status: .*nothing/)
  })
})

describe('punte login', () => {
  it('saves a server and a token that the other commands find, and refuses a wrong token', async () => {
    const config = { PUNTE_DATA: join(folder.path, 'none'), XDG_CONFIG_HOME: join(folder.path, 'config') }
    const refused = await command(['login', '--server', punte.url, '--token', 'wrong'], config)
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    const login = await command(['login', '--server', punte.url, '--token', punte.tokens.editor], config)
    expect([login.code, login.stderr]).toEqual([0, ''])
    expect(login.stdout).toMatch(/^editor \(editor\), saved in .*profile\.json\n$/)
    const status = await command(['status', 'nothing'], config)
    expect([status.code, status.stderr.includes('nothing')]).toEqual([1, true])
  })
})
