/**
 * Takes a made-up archive in by `punte align FOLDER` on a local start, as `npm start` runs it: how long that takes, how
 * many of the links are right, and how many entries memory has afterwards. Then it runs again, with
 * nothing left to do. It prints figures and judges nothing. `node tests/bench/archive.ts [ARTICLES] [SEED]`
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReportLine, reportName } from '../../functions/cli/align-report.ts'
import { callApi } from '../../functions/cli/server.ts'
import { readLinks } from '../../functions/contract/operations/alignments.ts'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { peopleOf, readPeopleTokens } from '../../infra/local/people.ts'
import { startWorker } from '../../infra/local/worker.ts'
import { memoryLog, rowCount } from '../../shared/memory/memory-manifest.ts'
import { manifestKey, tailPrefix } from '../../shared/storage/log.ts'
import { archiveMaker, type MadeArticle } from '../cli/archive.ts'
import { gatedEngine } from '../e2e/gate.ts'
import { punte } from '../e2e/process.ts'
import { makeFolder } from '../e2e/punte.ts'

const [articles, seed] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1)]

const archive = await makeFolder()
const made = new Map<string, MadeArticle>()
const make = archiveMaker(seed)
for (let n = 0; n < articles; n++) {
  const article = make()
  const month = `2024-${String(1 + (n % 12)).padStart(2, '0')}`
  await mkdir(join(archive.path, month), { recursive: true })
  made.set(`${month}/${n}.ro.md`, article)
  await writeFile(join(archive.path, month, `${n}.ro.md`), article.ro)
  await writeFile(join(archive.path, month, `${n}.en.md`), article.en)
}

const data = await makeFolder()
const engine = gatedEngine()
const engineServer = await startEngineServer({ engine })
const token = 'a-token-with-every-role'
const worker = await startWorker({
  dataDir: data.path,
  port: 0,
  jobs: 'beside',
  variables: {
    PUNTE_PUBLISH: 'auto',
    PUNTE_LEASE_SECONDS: '20',
    PUNTE_PEOPLE: JSON.stringify(peopleOf(await readPeopleTokens(data.path), token)),
    PUNTE_ENGINE_URL: engineServer.url,
    PUNTE_ENGINE_NAME: engine.name,
  },
})

/** Runs the command, and prints its summary and time. */
async function align(title: string): Promise<void> {
  const began = performance.now()
  const env = { PUNTE_SERVER: worker.url, PUNTE_TOKEN: token }
  const { code, stdout, stderr } = await punte(['align', archive.path, '--from', 'ro'], env)
  const seconds = (performance.now() - began) / 1000
  console.log(`# ${title}: ${seconds.toFixed(1)} s, exit ${code}\n${stdout}${stderr}`)
}

async function memoryEntries(): Promise<{ compacted: number; waiting: number }> {
  const bucket = await worker.miniflare.getR2Bucket('OBJECTS')
  const log = memoryLog('en', 'ro')
  const stored = await (await bucket.get(manifestKey(log.name)))?.text()
  const compacted = stored ? rowCount(log.manifest.parse(JSON.parse(stored)).shards) : 0
  let waiting = 0
  for (const { key } of (await bucket.list({ prefix: tailPrefix(log.name) })).objects) {
    const record = await (await bucket.get(key))?.text()
    if (record) waiting += log.record.parse(JSON.parse(record)).pairs.length
  }
  return { compacted, waiting }
}

await align(`${articles} pairs`)
await worker.tick()
const { compacted, waiting } = await memoryEntries()
const lines = (await readFile(join(archive.path, reportName), 'utf8'))
  .trim()
  .split('\n')
  .map((line): ReportLine => JSON.parse(line))
const sums = { made: 0, right: 0, wrong: 0, surelyWrong: 0, alone: 0, madeAlone: 0 }
for (const line of lines) {
  const right = made.get(line.state === 'done' ? line.source : '')
  if (line.state !== 'done' || !right) continue
  const params = { article: line.article, locale: 'en' }
  const { body } = await callApi({ server: worker.url, token }, readLinks, { params })
  const texts = new Map([...body.source, ...body.target].map(({ id, text }) => [id, text]))
  const wanted = new Set(right.links.map((pair) => pair.join('\n')))
  const join = (ids: string[]) => ids.map((id) => texts.get(id)).join(' ')
  for (const { source, target, confidence } of body.links) {
    if (source.length === 0 || target.length === 0) continue
    if (wanted.has(`${join(source)}\n${join(target)}`)) sums.right++
    else if (confidence < 0.8) sums.wrong++
    else sums.surelyWrong++
  }
  sums.made += right.links.length
  sums.alone += line.alone.source + line.alone.target
  sums.madeAlone += right.alone.ro + right.alone.en
}
console.log(
  `links: ${sums.made} made, ${sums.right} of them found; ${sums.wrong} wrong ones below 0.8, ${sums.surelyWrong} above\n` +
    `without a counterpart: ${sums.madeAlone} made, ${sums.alone} found`,
)
console.log(`memory: ${compacted} entries, ${waiting} in its tail; engine: ${engine.asked.flat().length} texts\n`)
await align('again')

await worker.stop()
await engineServer.close()
await data.remove()
await archive.remove()
