/** Fifty kills of a real start at moments of chance, while people upload, correct and decide: what was acknowledged stands. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { startEngineServer } from '../../infra/local/engine-server.ts'
import { documentSchema } from '../../shared/document/model/document.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { clientOf } from './client.ts'
import { marked } from './gate.ts'
import { chanceOf } from './kills/chance.ts'
import { startLoad } from './kills/load.ts'
import { storedTargets } from './kills/stored-drafts.ts'
import { freePort, startProcess } from './process.ts'
import { findOtherwise, makeFolder } from './punte.ts'
import { waitUntil } from './wait.ts'

const kills = Number(process.env.PUNTE_KILLS ?? 50)
/** A job that was lost again and again waits five minutes at most, and some may come one after another. */
const eventuallyMs = 900_000
const seed = Number(process.env.PUNTE_SEED) || 20261125

it(`loses nothing that was acknowledged in ${kills} kills, and pays twice for what was under way at one alone`, async ({
  onTestFinished,
}) => {
  const chance = chanceOf(seed)
  /** How often a text was asked for, by how many kills there had been. */
  const asked = new Map<string, number[]>()
  let killed = 0
  let calls = 0
  const engine: Engine = {
    name: 'logging',
    limits: { items: 50, characters: 20_000 },
    async translate({ to, texts }) {
      calls++
      for (const text of texts) asked.set(text, [...(asked.get(text) ?? []), killed])
      await sleep(50 + chance() * 200)
      return { ok: true, texts: texts.map((text) => marked(to, text)) }
    },
  }
  const server = await startEngineServer({ engine })
  onTestFinished(() => server.close())
  const folder = await makeFolder()
  onTestFinished(folder.remove)
  const token = 'a-token-with-every-role'
  const env = {
    PUNTE_DATA: folder.path,
    PORT: String(await freePort()),
    PUNTE_DEV_TOKEN: token,
    PUNTE_SAMPLES: '0',
    PUNTE_ENGINE_URL: server.url,
    // What a killed process leaves lying about goes with the folder.
    TMPDIR: folder.path,
  }
  const url = `http://127.0.0.1:${env.PORT}`
  const load = startLoad(url, token, chance)
  const known = new Map<string, string[]>()
  const storedAt: Set<string>[] = []
  for (; killed < kills; ) {
    const started = await startProcess(env, { ownGroup: true })
    onTestFinished(() => started.kill())
    // Half of them in the middle of a call to the engine, or just after it.
    if (chance() < 0.5) await sleep(chance() * 3000)
    else {
      const before = calls
      await waitUntil(
        'the engine is asked',
        () => {
          if (load.failure()) throw load.failure()
          return calls > before ? true : undefined
        },
        { withinMs: eventuallyMs, everyMs: 10, seen: started.output },
      )
      await sleep(chance() * 300)
    }
    await started.kill()
    storedAt.push(await storedTargets(folder.path, known))
    killed++
  }
  const last = await startProcess(env, { ownGroup: true })
  onTestFinished(() => last.kill())
  await load.end()

  const { uploads, edits, decisions } = load.acknowledged
  const client = clientOf(url, token)
  for (const { id } of uploads) await client.completed(id, 'ro', eventuallyMs)
  const open = z.object({ items: z.array(z.unknown()) })
  await waitUntil(
    'nothing is owed',
    async () => ((await client.json('/api/v1/jobs?state=open', open)).items.length === 0 ? true : undefined),
    { withinMs: eventuallyMs, everyMs: 500 },
  )
  expect(await client.json('/api/v1/jobs?state=dead', open)).toEqual({ items: [] })

  // Each upload once, with all its text.
  expect((await listed(client)).toSorted()).toEqual(uploads.map(({ id }) => id).toSorted())
  for (const { id, texts } of uploads) {
    const { blocks } = await client.json(`/api/v1/articles/${id}/document`, documentSchema)
    expect(blocks.map(({ text }) => text)).toEqual(texts)
    const { segments } = await client.readVersion(id, 'ro')
    expect(segments.map(({ source }) => source.text)).toEqual(texts)
    expect(segments.every(({ source, target }) => target?.text.startsWith(marked('ro', source.text)))).toBe(true)
  }
  // Each edit under its number, and no number twice.
  for (const { id, segment, n, text } of edits) {
    const { items } = await client.json(`/api/v1/articles/${id}/versions/ro/segments/${segment}/history`, historySchema)
    expect(items.filter((edit) => edit.n === n).map(({ target }) => target.text)).toEqual([text])
  }
  for (const [id, decision] of decisions) {
    const { versions } = await client.json(`/api/v1/articles/${id}`, articleSchema)
    expect([id, versions.find(({ locale }) => locale === 'ro')?.decision]).toEqual([id, decision])
  }
  expect(await findOtherwise(url, token)).toEqual([])

  // A text is asked for again only where a kill came before its draft was stored.
  const again = [...asked].flatMap(([text, times]) =>
    times.slice(1).map((time, i) => ({ text, before: times[i] ?? 0, time })),
  )
  const needless = again.filter(({ text, before, time }) =>
    storedAt.slice(before, time).every((stored) => stored.has(marked('ro', text))),
  )
  const stored = again.filter(({ text, time }) => storedAt[time - 1]?.has(marked('ro', text)))
  const underWay = storedAt.map(
    (stored, kill) =>
      [...asked].filter(([text, times]) => times.includes(kill) && !stored.has(marked('ro', text))).length,
  )
  console.log(
    `${kills} kills: ${uploads.length} uploads, ${edits.length} edits and ${decisions.size} decisions acknowledged, none lost; ` +
      `${asked.size} texts translated, ${again.length} twice, ${underWay.reduce((sum, count) => sum + count, 0)} under way at the kills (${Math.max(...underWay)} at most)`,
  )
  expect([needless, stored]).toEqual([[], []])
  expect(again.length).toBeLessThanOrEqual(underWay.reduce((sum, count) => sum + count, 0))
  expect([uploads.length, edits.length, decisions.size].every((count) => count > kills / 2)).toBe(true)
  expect(await last.stop(), last.output()).toBe(0)
})

const historySchema = z.object({ items: z.array(z.object({ n: z.number(), target: z.object({ text: z.string() }) })) })
const articleSchema = z.object({ versions: z.array(z.object({ locale: z.string(), decision: z.string().nullish() })) })
const listedSchema = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().optional() })

async function listed(client: ReturnType<typeof clientOf>): Promise<string[]> {
  const ids: string[] = []
  for (let cursor = ''; ; ) {
    const { items, next } = await client.json(`/api/v1/articles?limit=100${cursor}`, listedSchema)
    ids.push(...items.map(({ id }) => id))
    if (!next) return ids
    cursor = `&cursor=${next}`
  }
}
