/**
 * What readers see while somebody uploads articles made to take long: a real local start, a public article, fifty readers
 * who each ask for it, look at it for a moment and ask again. Their waits are timed without an upload, while hostile ones
 * are sent one after another, and while the jobs of those that are accepted run. It prints figures and judges nothing.
 * `node tests/bench/hostile.ts [seconds a shape] [milliseconds of a look] [one shape]`
 */
import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { clientOf } from '../e2e/client.ts'
import { gatedEngine } from '../e2e/gate.ts'
import { freePort, startProcess } from '../e2e/process.ts'
import { makeFolder } from '../e2e/punte.ts'

const readers = 50
const seconds = Number(process.argv[2] ?? 8)
/** Chance spreads them: between none and twice as long. */
const lookMs = Number(process.argv[3] ?? 500)
const only = process.argv[4]
const token = 'a-token-with-every-role'

const bytes = 2 * 1024 * 1024 - 1000
const fill = (text: string) => text.repeat(Math.floor(bytes / text.length))
const sentence = (i: number) => `Number ${i} ${'of the many words that stand here '.repeat(12)}.`
const shapes = [
  { name: 'plain words', type: 'text/plain', body: fill('word ') },
  { name: 'a table', type: 'text/markdown', body: `| a | b |\n| - | - |\n${fill('| a | b |\n')}` },
  { name: '<svg>', type: 'text/html', body: fill('<svg>') },
  { name: '<td>a', type: 'text/html', body: `<table>${fill('<td>a')}` },
  { name: '<b>', type: 'text/html', body: fill('<b>a ') },
  {
    name: 'long sentences',
    type: 'text/markdown',
    body: Array.from({ length: 4900 }, (_, i) => sentence(i)).join('\n\n'),
  },
]

const folder = await makeFolder()
const engine = await startEngineServer({ engine: gatedEngine() })
const started = await startProcess({
  PUNTE_DATA: folder.path,
  PORT: String(await freePort()),
  PUNTE_DEV_TOKEN: token,
  PUNTE_SAMPLES: '0',
  PUNTE_ENGINE_URL: engine.url,
})
const client = clientOf(started.url, token)
const text = Array.from({ length: 60 }, (_, i) => `The ferry left at ${i} past noon, and it came back late.`).join(
  '\n\n',
)
const { id, slug } = await client.upload(`# The ferry\n\n${text}`)
await client.completed(id, 'ro')

const agent = new Agent({ keepAlive: true, maxSockets: readers })

const read = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const begin = performance.now()
    get(`${started.url}/ro/${slug}`, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`a reader got ${response.statusCode}`))
      response.resume().on('end', () => resolve(performance.now() - begin))
    }).on('error', reject)
  })

type Phase = 'alone' | 'upload' | 'jobs'

/** The times of all readers until `end`, by what went on when they had their page. */
function startReaders() {
  const times: Record<Phase, number[]> = { alone: [], upload: [], jobs: [] }
  let phase: Phase = 'alone'
  let isOver = false
  const reader = async () => {
    while (!isOver) {
      const took = await read()
      times[phase].push(took)
      await sleep(Math.random() * 2 * lookMs)
    }
  }
  const all = Promise.all(Array.from({ length: readers }, reader))
  return {
    enter(next: Phase) {
      phase = next
    },
    async end() {
      isOver = true
      await all
      return times
    },
  }
}

async function send({ type, body }: { type: string; body: string }): Promise<{ status: number; ms: number }> {
  const begin = performance.now()
  const sent = request(`${started.url}/api/v1/articles`, {
    method: 'POST',
    headers: { 'Content-Type': type, Authorization: `Bearer ${token}` },
  })
  sent.end(body)
  const [response] = await once(sent, 'response')
  await once(response.resume(), 'end')
  return { status: response.statusCode, ms: performance.now() - begin }
}

const share = (times: number[], part: number) => times.sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0
const figure = (times: number[]) =>
  `p50 ${share(times, 0.5).toFixed(0).padStart(5)}  p99 ${share(times, 0.99).toFixed(0).padStart(5)}  (${times.length} pages)`.padEnd(
    38,
  )

async function settle(): Promise<void> {
  while (!(await (await client.request('/api/v1/jobs?state=open')).text()).startsWith('{"items":[]')) await sleep(500)
}

// Warms it.
for (let i = 0; i < 500; i++) await read()
const quiet = startReaders()
await sleep(seconds * 1000)
console.log(`${'no upload'.padEnd(15)} ${figure((await quiet.end()).alone)}`)
for (const shape of shapes.filter(({ name }) => only === undefined || name === only)) {
  const crowd = startReaders()
  const answers: { status: number; ms: number }[] = []
  for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
    crowd.enter('upload')
    answers.push(await send(shape))
    crowd.enter('jobs')
    await settle()
  }
  const { upload, jobs } = await crowd.end()
  const took = share(
    answers.map(({ ms }) => ms),
    0.5,
  )
  console.log(
    `${shape.name.padEnd(15)} ${figure(upload)} its jobs: ${figure(jobs)} ${answers.length} uploads, answered ${answers[0]?.status} after ${took.toFixed(0)} ms`,
  )
}
agent.destroy()
await started.stop()
await engine.close()
await folder.remove()
