/** `punte align` of two files and of a folder, against a whole server. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type ReportLine, reportName } from '../../functions/cli/align-report.ts'
import { StoreBusy } from '../../shared/storage/json.ts'
import { makeWorld, type World } from '../world.ts'
import { archiveMaker, type MadeArticle } from './archive.ts'
import { run, serve } from './served.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'punte-align-'))
})
afterEach(() => rm(folder, { recursive: true }))

const make = archiveMaker(15)

async function write(files: Record<string, string | Uint8Array>) {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
}

/** Does the jobs of the world until `over`, as others wait for them. */
async function doJobs(world: World, over: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await over())) if (!(await world.step())) await sleep(5)
}

async function align(world: World, server: string, args: string[]) {
  let over = false
  const ended = run(server, ['align', ...args]).finally(() => {
    over = true
  })
  await doJobs(world, () => over)
  return ended
}

async function readReport(file = join(folder, reportName)): Promise<ReportLine[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

const inState = <S extends ReportLine['state']>(lines: ReportLine[], state: S) =>
  lines.filter((line): line is Extract<ReportLine, { state: S }> => line.state === state)

async function articlesOf(world: World): Promise<string[]> {
  const stored = z.object({ items: z.array(z.object({ id: z.string() })) })
  const answer = await world.request('/api/v1/articles:stored')
  return stored.parse(await answer.json()).items.map(({ id }) => id)
}

const asHtml = (markdown: string): string =>
  markdown
    .split('\n\n')
    .map((block) => (block.startsWith('# ') ? `<h1>${block.slice(2)}</h1>` : `<p>${block}</p>`))
    .join('\n')

describe('punte align SOURCE TARGET', () => {
  it('makes one article of two files that nobody sees yet, and counts its links', async () => {
    const made = make()
    await write({ 'port.ro.md': made.ro, 'port.en.html': asHtml(made.en) })
    const world = makeWorld()
    const files = [join(folder, 'port.ro.md'), join(folder, 'port.en.html')]
    const server = await serve(world)
    const { code, output, complaints } = await align(world, server, [...files, '--slug', 'port'])
    expect([code, complaints]).toEqual([0, []])
    const [accepted, linked] = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(accepted).toMatchObject({ source: { locale: 'ro' }, target: { locale: 'en' } })
    expect(linked).toMatchObject({
      id: accepted.id,
      addresses: [
        { address: expect.stringMatching(/\/ro\/port$/), public: false },
        { address: expect.stringMatching(/\/en\/port$/), public: false },
      ],
      sentences: { source: accepted.source.segments, target: accepted.target.segments },
    })
    expect(linked.links).toBeGreaterThan(made.links.length / 2)
    expect(await articlesOf(world)).toEqual([accepted.id])
    // Sent again, it is the same article.
    const again = await align(world, server, [...files, '--slug', 'port'])
    expect(again.output).toBe(output)
    expect(await articlesOf(world)).toEqual([accepted.id])
  })

  it('finds the language out where no name says it, and --publish auto shows the article', async () => {
    const made = make()
    await write({ 'a.md': made.en, 'b.md': made.ro })
    const world = makeWorld()
    const files = [join(folder, 'a.md'), join(folder, 'b.md')]
    const { code, output } = await align(world, await serve(world), [...files, '--publish', 'auto'])
    expect(code).toBe(0)
    expect(output).toContain('"source":{"locale":"en"')
    await world.settle()
    const [id] = await articlesOf(world)
    expect(await (await world.request(`/api/v1/articles/${id}`)).json()).toMatchObject({
      versions: [
        { locale: 'en', public: true },
        { locale: 'ro', public: true },
      ],
    })
  })

  it('gives an article that is there its translation', async () => {
    const made = make()
    const world = makeWorld({ publish: 'manual' })
    const { id } = await world.upload(made.ro, { query: '?targets=ro' })
    await world.settle()
    const server = await serve(world)
    for (const content of [made.en, `${made.en}\nOne sentence more.\n`]) {
      await write({ 'a.en.md': content })
      const { code, output } = await align(world, server, [id, join(folder, 'a.en.md')])
      expect(code).toBe(0)
      const [accepted, linked] = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect([accepted.id, linked.id]).toEqual([id, id])
      expect(linked.sentences.target).toBe(accepted.target.segments)
    }
    expect(await articlesOf(world)).toEqual([id])
  })

  it('says how it is called, and why a text was refused', async () => {
    await write({ 'a.ro.md': '# Un titlu\n\nO propoziție.', 'a.en.pdf': 'a', 'a.en.html': '<script>1</script>' })
    const world = makeWorld()
    const server = await serve(world)
    const [ro, pdf, html] = ['a.ro.md', 'a.en.pdf', 'a.en.html'].map((file) => join(folder, file))
    const wrong = [
      [],
      [ro, html, 'more'],
      [ro, pdf],
      [ro, 'missing.md'],
      [ro, html, '--report', 'a'],
      [folder, '--slug', 'a'],
      [folder, '--from', 'fr'],
      [folder, '--publish', 'no'],
      [folder, '--wait', 'x'],
      [join(folder, 'missing')],
    ]
    for (const args of wrong)
      expect((await run(server, ['align', ...args.map((arg) => arg ?? '')])).code, args.join(' ')).toBe(2)
    const refused = await align(world, server, [ro ?? '', html ?? ''])
    expect([refused.code, refused.complaints]).toEqual([
      1,
      [expect.stringMatching(/^align: The article cannot be used/)],
    ])
    const same = await align(world, server, [ro ?? '', ro ?? ''])
    expect([same.code, same.complaints]).toEqual([1, [expect.stringMatching(/^align: Both texts are in "ro"/)]])
    expect(await articlesOf(world)).toEqual([])
  })
})

/** Twenty pairs that are sound, in each way to name them, and what an archive has beside. */
async function writeArchive(): Promise<Map<string, MadeArticle>> {
  const pairs = new Map<string, MadeArticle>()
  for (let n = 0; n < 20; n++) {
    const made = make()
    const named = [
      [`${n}.ro.md`, `${n}.en.md`],
      [`2024/${n}.ro.md`, `2024/${n}.en.html`],
      [`ro/2023/${n}.txt`, `en/2023/${n}.md`],
    ]
    const [ro = '', en = ''] = named[n % 3] ?? []
    pairs.set(ro, made)
    await write({ [ro]: made.ro, [en]: en.endsWith('.html') ? asHtml(made.en) : made.en })
  }
  const { ro, en } = make()
  const sound = pairs.get('0.ro.md')
  await write({
    'refused.ro.md': ro,
    'refused.en.html': '<script>1</script>',
    'empty.ro.md': ro,
    'empty.en.md': ' \n',
    'latin.ro.md': Uint8Array.of(0x23, 0x20, 0xc8, 0x0a),
    'latin.en.md': en,
    'copy.ro.md': sound?.ro ?? '',
    'copy.en.md': sound?.en ?? '',
    'alone.ro.md': ro,
    'twice.ro.md': ro,
    'twice.en.md': en,
    'twice.en.txt': en,
    'notes.md': ro,
    'port.jpg': 'a picture',
    '.hidden/a.md': ro,
  })
  return pairs
}

const leftOver = [
  'alone.ro.md',
  'copy.ro.md,copy.en.md',
  'empty.ro.md,empty.en.md',
  'latin.ro.md,latin.en.md',
  'notes.md',
  'port.jpg',
  'twice.en.md,twice.en.txt,twice.ro.md',
]

const filesLeft = (lines: ReportLine[]) =>
  inState(lines, 'left')
    .map(({ files }) => files.join())
    // Of two copies either may be the first.
    .map((files) => files.replace('0.ro.md,0.en.md', 'copy.ro.md,copy.en.md'))
    .toSorted()

describe('punte align FOLDER', () => {
  it('killed after seven pairs and run again, it does nothing twice', async () => {
    const pairs = await writeArchive()
    const world = makeWorld()
    const server = await serve(world)
    const child = spawn(process.execPath, ['infra/local/cli.ts', 'align', folder, '--from', 'ro'], {
      env: { ...process.env, PUNTE_SERVER: server, PUNTE_TOKEN: 'dev' },
      stdio: 'ignore',
    })
    const exit = once(child, 'exit')
    // Once seven are done nothing more is linked, so the kill comes in the middle.
    await doJobs(world, async () => inState(await readReport(), 'done').length >= 7)
    child.kill('SIGKILL')
    await exit
    const before = inState(await readReport(), 'done')
    expect(before.length).toBeGreaterThanOrEqual(7)
    expect(before.length).toBeLessThan(pairs.size)

    const { code, output, complaints } = await align(world, server, [folder, '--from', 'ro'])
    expect([code, complaints]).toEqual([1, []])
    const lines = await readReport()
    const done = inState(lines, 'done')
    expect(done).toHaveLength(pairs.size)
    expect(new Set(done.map(({ article }) => article))).toEqual(new Set(await articlesOf(world)))
    expect(new Set(done.map(({ hash }) => hash)).size).toBe(pairs.size)
    expect(new Set(inState(lines, 'failed').map(({ source }) => source))).toEqual(new Set(['refused.ro.md']))
    expect(filesLeft(lines)).toEqual(leftOver)
    expect(output).toContain(`24 pairs: 20 done (${before.length} of them before), 1 failed, 3 left out, 0 open`)
    for (const { source, sentences, links, alone } of done) {
      const made = pairs.get(source === 'copy.ro.md' ? '0.ro.md' : source)
      expect(links).toBeGreaterThan((made?.links.length ?? 0) / 2)
      expect(links + alone.source).toBeLessThanOrEqual(sentences.source)
      expect(links + alone.target).toBeLessThanOrEqual(sentences.target)
    }

    const calls = world.calls.length
    const third = await align(world, server, [folder, '--from', 'ro'])
    expect(third.output).toContain('24 pairs: 20 done (20 of them before), 1 failed, 3 left out, 0 open')
    expect(world.calls.slice(calls).filter(({ operation }) => operation === 'put')).toEqual([])
  })

  it('tries a failed pair again, and leaves an article whose files have changed', async () => {
    const [first, second] = [make(), make()]
    await write({ 'a.ro.md': first.ro, 'a.en.md': first.en, 'b.ro.md': second.ro, 'b.en.html': '<script>1</script>' })
    const world = makeWorld()
    const server = await serve(world)
    const report = join(folder, 'told.jsonl')
    const once = await align(world, server, [folder, '--report', report])
    expect([once.code, once.complaints]).toEqual([1, [expect.stringContaining('say --from en')]])
    expect(inState(await readReport(report), 'failed')).toMatchObject([{ source: 'b.ro.md' }])
    const [article] = inState(await readReport(report), 'done')
    expect(article?.source).toBe('a.ro.md')

    await write({ 'b.en.html': asHtml(second.en), 'a.en.md': `${first.en}\nOne more sentence.\n` })
    const again = await align(world, server, [folder, '--report', report])
    expect(again.code).toBe(0)
    expect(again.output).toContain('2 pairs: 1 done (0 of them before), 0 failed, 1 left out, 0 open')
    expect(again.output).toContain(`article ${article?.article} was made of them`)
    expect(await articlesOf(world)).toHaveLength(2)
    expect(await readReport()).toEqual([])
  })

  it('stops where every pair would fail, and says that it goes on', async () => {
    const { ro, en } = make()
    await write({ 'a.ro.md': ro, 'a.en.md': en })
    const world = makeWorld()
    const server = await serve(world)
    const away = await run('http://127.0.0.1:9', ['align', folder, '--from', 'ro', '--wait', '0'])
    expect([away.code, away.complaints]).toEqual([1, [expect.stringMatching(/does not answer.*nothing is done twice/)]])
    expect(away.output).toContain('1 pairs: 0 done (0 of them before), 0 failed, 0 left out, 1 open')
    const token = await run(server, ['align', folder, '--from', 'ro', '--token', 'wrong'])
    expect([token.code, token.complaints]).toEqual([1, [expect.stringContaining('token is not valid')]])
    expect(await readReport()).toEqual([])
  })

  it('a pair whose links are not ready in time is failed, and done by the next run without another article', async () => {
    const { ro, en } = make()
    await write({ 'a.ro.md': ro, 'a.en.md': en })
    const world = makeWorld()
    const server = await serve(world)
    const slow = await run(server, ['align', folder, '--from', 'ro', '--wait', '0'])
    expect(slow.code).toBe(1)
    const [article] = await articlesOf(world)
    expect(await readReport()).toMatchObject([
      { state: 'failed', article, reason: expect.stringContaining('not ready') },
    ])
    const later = await align(world, server, [folder, '--from', 'ro'])
    expect(later.code).toBe(0)
    expect(inState(await readReport(), 'done')).toMatchObject([{ article }])
    expect(await articlesOf(world)).toEqual([article])
  })

  it('goes on after a line that was cut, and writes into no other file', async () => {
    const { ro, en } = make()
    await write({ 'a.ro.md': ro, 'a.en.md': en })
    const world = makeWorld()
    const server = await serve(world)
    const line = JSON.stringify({ state: 'left', files: ['x.jpg'], reason: 'none' })
    await write({ [reportName]: `${line}\n{"state":"do` })
    expect((await align(world, server, [folder, '--from', 'ro'])).code).toBe(0)
    const text = await readFile(join(folder, reportName), 'utf8')
    expect(text.startsWith(`${line}\n{"state":"do\n{"state":"done"`)).toBe(true)
    const other = await run(server, ['align', folder, '--report', join(folder, 'a.ro.md')])
    expect([other.code, other.complaints.at(-1)]).toEqual([2, expect.stringContaining('is no report')])
    expect(await readFile(join(folder, 'a.ro.md'), 'utf8')).toBe(ro)
  })

  it('waits for a server that is busy', async () => {
    const { ro, en } = make()
    await write({ 'a.ro.md': ro, 'a.en.md': en })
    let refusals = 2
    const world = makeWorld({
      before({ operation }) {
        if (operation === 'put' && refusals-- > 0) throw new StoreBusy()
      },
    })
    const { code, complaints } = await align(world, await serve(world), [folder, '--from', 'ro'])
    expect([code, complaints, refusals < 0]).toEqual([0, [], true])
    expect(await articlesOf(world)).toHaveLength(1)
  })

  it('what one server has is not done on another', async () => {
    const { ro, en } = make()
    await write({ 'a.ro.md': ro, 'a.en.md': en })
    for (const world of [makeWorld(), makeWorld()]) {
      const { code, output } = await align(world, await serve(world), [folder, '--from', 'ro'])
      expect([code, output]).toEqual([0, expect.stringContaining('1 pairs: 1 done (0 of them before)')])
      expect(await articlesOf(world)).toHaveLength(1)
    }
  })

  it('sends nothing if the report can’t be written', async () => {
    const { ro, en } = make()
    await write({ 'a.ro.md': ro, 'a.en.md': en })
    const world = makeWorld()
    const report = join(folder, 'missing', 'report.jsonl')
    const { code, complaints } = await run(await serve(world), ['align', folder, '--from', 'ro', '--report', report])
    expect([code, complaints]).toEqual([2, [expect.stringContaining('can’t be written')]])
    expect(await articlesOf(world)).toEqual([])
  })

  it('says that a folder has no pairs', async () => {
    await write({ 'a.ro.md': 'A' })
    const world = makeWorld()
    const { code, complaints } = await run(await serve(world), ['align', folder, '--from', 'ro'])
    expect([code, complaints]).toEqual([1, [expect.stringContaining('no two files of')]])
  })
})
