/**
 * The longest article there may be, uploaded, translated, corrected, published and read in one process: run with a heap of
 * 128 MB by heap.long.test.ts. Prints what the correction read and wrote, and how large the heap became.
 */
import type { Call } from '../adapters/observed-objects.ts'
import { patch, readVersion } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'

const [segments = 0, bytes = 0] = process.argv.slice(2).map(Number)

const world = makeWorld()
let peak = 0
const look = () => {
  peak = Math.max(peak, process.memoryUsage().heapUsed)
}
const timer = setInterval(look, 5)

/** No two sentences resemble each other, as in any article. */
let state = 1
const chance = (below: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state % below
}
const word = () => Array.from({ length: 2 + chance(9) }, () => 'etaoinshrdlucmfwypvbgk'.charAt(chance(22))).join('')
const length = Math.floor(bytes / segments)
function sentence(at: number): string {
  let text = `Boat ${at} came`
  while (text.length < length - 14) text += chance(40) === 0 ? ` **${word()}**` : ` ${word()}`
  return `${text} home.${at % 5 === 4 ? '\n\n' : ' '}`
}

const article = `# The long report\n\n${Array.from({ length: segments - 1 }, (_, at) => sentence(at)).join('')}`
const uploaded = await world.upload(article, { query: '?locale=en&publish=manual' })
let most = 0
for (;;) {
  const before = world.engineCalls.length
  if (!(await world.step())) break
  most = Math.max(most, world.engineCalls.length - before)
  look()
}
const { id, slug } = uploaded
const pair = (await readVersion(world, id, 'ro')).segments[Math.floor(segments / 2)]
world.pass(5000)
world.calls.length = 0
const corrected = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Barca a venit acasă.' })
const calls: Call[] = [...world.calls]
world.pass(5000)
for (const locale of ['en', 'ro']) {
  const published = await world.request(`/api/v1/articles/${id}/versions/${locale}/publish`, { method: 'POST' })
  if (published.status !== 200) throw new Error(`${published.status} ${await published.text()}`)
}
await world.settle(2000)
const page = await world.request(`/ro/${slug}?view=sentences`, { token: '' })
if (!page.body) throw new Error('the page has no body')
const reader = page.body.getReader()
const decoder = new TextDecoder()
let sentences = 0
let isCorrected = false
for (let part = await reader.read(); !part.done; part = await reader.read()) {
  const text = decoder.decode(part.value)
  sentences += text.split('class="pair"').length - 1
  // Tags that the source has were put into it.
  isCorrected ||= text.replaceAll(/<[^>]*>/g, '').includes('Barca a venit acasă.')
  look()
}
clearInterval(timer)

const of = (operation: string) => calls.filter((call) => call.operation === operation).length
const sizes = await Promise.all(
  [...new Set(calls.filter(({ operation }) => operation === 'get').map(({ key }) => key))].map(
    async (key) => (await world.stored.getBytes(key))?.length ?? 0,
  ),
)
console.log(
  JSON.stringify({
    segments: uploaded.segments,
    corrected: corrected.status,
    correction: { gets: of('get'), puts: of('put'), lists: of('list'), deletes: of('delete') },
    correctionReadBytes: sizes.reduce((sum, size) => sum + size, 0),
    page: page.status,
    ...{ sentences, isCorrected },
    peakMiB: Math.round(peak / 1048576),
  }),
)
