/**
 * What readers see while somebody uploads articles made to take long: a real local start, a public article, fifty readers
 * who each ask for it, look at it for a moment and ask again. Times theirs without an upload, and while each of several hostile ones is
 * sent, again and again. It prints figures and judges nothing.
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
/** Chance spreads them: between none and twice as long. */
const lookMs = Number(process.argv[3] ?? 500)
const seconds = Number(process.argv[2] ?? 8)
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

/** The times of all readers until `isOver`. */
async function readUntil(isOver: () => boolean): Promise<number[]> {
  const times: number[] = []
  const one = async () => {
    while (!isOver()) {
      times.push(await read())
      await sleep(Math.random() * 2 * lookMs)
    }
  }
  await Promise.all(Array.from({ length: readers }, one))
  return times.sort((a, b) => a - b)
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

const figure = (times: number[]) => {
  const share = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0).padStart(5)
  return `p50 ${share(0.5)}  p99 ${share(0.99)}  longest ${share(0.99999)} ms  of ${times.length} pages`
}
const for_ = (ms: number) => {
  const until = performance.now() + ms
  return () => performance.now() > until
}

const settled = async () => {
  for (;;) {
    const open = await (await client.request('/api/v1/jobs?state=open')).text()
    if (open.startsWith('{"items":[]')) return
    await sleep(500)
  }
}

await readUntil(for_(2000))
console.log(`${'no upload'.padEnd(16)} ${figure(await readUntil(for_(seconds * 1000)))}`)
for (const shape of shapes) {
  let isOver = false
  const reading = readUntil(() => isOver)
  const least = for_(seconds * 1000)
  const answers: { status: number; ms: number }[] = []
  do answers.push(await send(shape))
  while (!least())
  isOver = true
  const times = await reading
  const took = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  console.log(
    `${shape.name.padEnd(16)} ${figure(times)}  ${answers.length} uploads, answered ${answers[0]?.status} after ${took[Math.floor(took.length / 2)]?.toFixed(0)} ms`,
  )
  await settled()
}
agent.destroy()
await started.stop()
await engine.close()
await folder.remove()
