/**
 * A local server of the chat protocol that answers in a dozen bad ways, behind the real driver, retries and pipeline:
 * nothing is lost, nothing is paid twice, and readers see no sign of it.
 */
import { afterAll, beforeEach, expect, it } from 'vitest'
import { clock } from '../../infra/engines/clock.ts'
import { resilientEngine } from '../../shared/engine/resilient-engine.ts'
import { openAiProtocol, readAsked } from '../engines/protocols/openai.ts'
import { type Reply, startProtocol } from '../engines/protocols/server.ts'
import { makeWorld } from '../world.ts'
import { readVersion } from './versions.ts'

const source = [
  'The ferry is back',
  'Costel Negrea has taken the ferry out again.',
  'He carries 14 cars a trip.',
  'He says the river is <x id="1">higher</x> than in 2023.',
  'Nobody argues with him.',
]
const article = `# ${source[0]}\n\n${source[1]} ${source[2]}\n\nHe says the river is *higher* than in 2023. ${source[4]}\n`
const right = (text: string) => `Iată: ${text}`

type Item = { id: number; text: string }
/** What the server says of right items, how often it does so, and which of the items can be used. */
type BadWay = { name: string; times: number; reply(items: Item[]): Reply; good(items: Item[]): Item[] }

const said = (content: string, finish = 'stop'): Reply => ({
  status: 200,
  body: { choices: [{ finish_reason: finish, message: { content } }] },
})
const json = (items: unknown[]) => JSON.stringify({ translations: items })
const all = (items: Item[]) => items
const none = () => []
const wrapped = (name: string, wrap: (json: string) => string): BadWay => ({
  name,
  times: Infinity,
  reply: (items) => said(wrap(json(items))),
  good: all,
})
const error = (status: number, headers = {}): Reply => ({
  status,
  headers,
  body: { error: { message: 'no', code: null } },
})
const cut = (items: Item[]) => json(items).slice(0, -json(items.slice(-1)).length + 30)

const ways: BadWay[] = [
  wrapped('a fence', (text) => `\`\`\`json\n${text}\n\`\`\``),
  wrapped('a thought', (text) => `<think>The user wants {"id": 1, "text": "x"}, so "{</think>\n${text}`),
  wrapped('prose', (text) => `Sure! Here is the JSON:\n\n${text}\n\nLet me know {if} you need more.`),
  wrapped('commas at the ends', (text) => text.replaceAll('}', ',}')),
  wrapped('ids as strings', (text) => text.replace(/"id":(\d+)/g, '"id":"$1"')),
  { name: 'a missing id', times: 1, reply: (items) => said(json(items.slice(1))), good: (items) => items.slice(1) },
  {
    name: 'a doubled id',
    times: 1,
    reply: (items) => said(json([...items, { id: 2, text: 'Altceva.' }])),
    good: (items) => items.filter(({ id }) => id !== 2),
  },
  {
    name: 'wrong ids',
    times: 1,
    reply: (items) => said(json(items.map(({ id, text }) => ({ id: id + 100, text })))),
    good: none,
  },
  { name: 'JSON that breaks off', times: 1, reply: (items) => said(cut(items)), good: (items) => items.slice(0, -1) },
  {
    name: 'an answer that is too long',
    times: 1,
    reply: (items) => said(cut(items), 'length'),
    good: (items) => items.slice(0, -1),
  },
  { name: 'an empty string', times: 2, reply: () => said(''), good: none },
  {
    name: 'empty texts',
    times: 1,
    reply: (items) => said(json(items.map((item) => (item.id < 3 ? { ...item, text: '' } : item)))),
    good: (items) => items.filter(({ id }) => id >= 3),
  },
  { name: '429', times: 2, reply: () => error(429, { 'retry-after': '1' }), good: none },
  { name: '500', times: 3, reply: () => error(500), good: none },
  {
    name: 'segments that nobody asked for',
    times: Infinity,
    reply: (items) => said(json([...items, { id: 99, text: 'Abonați-vă!' }])),
    good: all,
  },
  {
    name: 'a page with 200',
    times: 2,
    reply: () => ({ status: 200, body: '<html><body><h1>Bad gateway</h1></body></html>' }),
    good: none,
  },
  {
    name: 'repetition',
    times: 1,
    reply: (items) => said(json(items.map(({ id, text }) => ({ id, text: id === 2 ? 'da, '.repeat(40) : text })))),
    good: (items) => items.filter(({ id }) => id !== 2),
  },
]

const server = await startProtocol(openAiProtocol, right)
afterAll(() => server.close())
beforeEach(() => {
  server.heard.length = 0
})

it.each(ways)('$name loses nothing, is paid once, and is not seen', async ({ times, reply, good }) => {
  const paid = new Map<string, number>()
  let bad = 0
  server.fail = ({ body }) => {
    const asked = readAsked(body).texts
    const items = asked.map(({ id, text }) => ({ id, text: right(text) }))
    const isBad = bad++ < times
    const usable = new Set((isBad ? good(items) : items).map(({ id }) => id))
    for (const { id, text } of asked) if (usable.has(id)) paid.set(text, (paid.get(text) ?? 0) + 1)
    return isBad ? { name: 'bad', reply: () => reply(items), failure: null } : null
  }
  const driver = openAiProtocol.engine(server.url, 5000)
  const engine = resilientEngine(driver, { ...clock, sleep: async () => {}, chance: () => 0 }, 10_000)
  const world = makeWorld({ engines: [engine] })
  const { id, slug } = await world.upload(article)
  await world.settle()
  const { segments } = await readVersion(world, id, 'ro')
  expect(segments.map(({ target, refused }) => [target?.text, refused])).toEqual(
    source.map((text) => [right(text.replace(/<[^<>]*>/g, '')), undefined]),
  )
  expect([...paid].sort()).toEqual(source.map((text) => [text, 1]).sort())
  expect(segments.flatMap(({ checks }) => checks.filter(({ check }) => check === 'tags'))).toEqual([])
  const page = await (await world.request(`/ro/${slug}`, { headers: { Accept: 'text/html' } })).text()
  expect(page).toContain('Iată: Nobody argues with him.')
  expect(page).not.toMatch(/```|think|"id"|Sure!|gateway|Altceva|Abonați-vă|da, da/)
})
