/**
 * People at work on a server that is killed again and again: they upload, correct and decide, send again what was not
 * answered, and keep what was acknowledged.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { segmentPairSchema } from '../../../shared/article/segment-pair.ts'
import { clientOf } from '../client.ts'
import { marked } from '../gate.ts'

export type Acknowledged = {
  uploads: { id: string; slug: string; texts: string[] }[]
  edits: { id: string; segment: string; n: number; text: string }[]
  /** The last about each article's Romanian. */
  decisions: Map<string, 'public' | 'hidden'>
}

/** `failure`: why somebody stopped working, so that a wait for their work says it. */
export type Load = { acknowledged: Acknowledged; failure(): unknown; end(): Promise<void> }

const uploadedSchema = z.object({ id: z.string(), slug: z.string() })
const decidedSchema = z.object({ publication: z.record(z.string(), z.string()) })
const versionSchema = z.object({ segments: z.array(segmentPairSchema) })

export function startLoad(url: string, token: string, chance: () => number): Load {
  const { request } = clientOf(url, token)
  const acknowledged: Acknowledged = { uploads: [], edits: [], decisions: new Map() }
  let isOver = false

  /** Asks until there is an answer: who got none sends the same again. A 503 asks for that. */
  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    for (;;) {
      const answer = await request(path, { ...init, signal: AbortSignal.timeout(20_000) }).catch(() => null)
      const whole = answer && (await answer.text().catch(() => null))
      if (answer && whole !== null && answer.status !== 503) {
        if (answer.status >= 500) throw new Error(`${init.method ?? 'GET'} ${path}: ${answer.status} ${whole}`)
        return new Response(whole, answer)
      }
      if (whole?.includes('with a new Idempotency-Key')) return new Response(whole, { status: 503 })
      await sleep(100)
    }
  }

  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)]

  async function upload(name: string): Promise<void> {
    const length = 5 + Math.floor(chance() * 25)
    const texts = Array.from({ length }, (_, i) => `The boat ${name} carried ${i + 2} lanterns up the river.`)
    const body = `# The boat ${name}\n\n${texts.join('\n\n')}`
    for (let tries = 0; ; tries++) {
      const answer = await send('/api/v1/articles?locale=en', {
        method: 'POST',
        headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': `${name} ${tries}` },
        body,
      })
      if (answer.status === 503) continue
      await expectStatus(answer, 202)
      const { id, slug } = uploadedSchema.parse(await answer.json())
      acknowledged.uploads.push({ id, slug, texts: [`The boat ${name}`, ...texts] })
      return
    }
  }

  async function correct(name: string): Promise<void> {
    const article = pick(acknowledged.uploads)
    const pair = article && (await pickPair(article.id))
    if (!pair) return
    const text = `${marked('ro', pair.source.text)} ${name}`
    const answer = await send(`/api/v1/articles/${article.id}/versions/ro/segments/${pair.id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${pair.etag}"`, 'Idempotency-Key': name },
      body: JSON.stringify({ text }),
    })
    // Another's came between.
    if (answer.status === 412) return
    await expectStatus(answer, 200)
    const { edit } = segmentPairSchema.parse(await answer.json())
    acknowledged.edits.push({ id: article.id, segment: pair.id, n: edit, text })
  }

  /** One that has a target; none where the version is still being made. */
  async function pickPair(id: string) {
    const version = await send(`/api/v1/articles/${id}/versions/ro`)
    if (!version.ok) return undefined
    return pick(versionSchema.parse(await version.json()).segments.filter(({ target }) => target))
  }

  async function decide(): Promise<void> {
    const article = pick(acknowledged.uploads)
    if (!article) return
    const word = chance() < 0.5 ? 'publish' : 'unpublish'
    const answer = await send(`/api/v1/articles/${article.id}/versions/ro/${word}`, { method: 'POST' })
    // It has no whole translation yet.
    if (answer.status === 409) return
    await expectStatus(answer, 200)
    const { ro } = decidedSchema.parse(await answer.json()).publication
    acknowledged.decisions.set(article.id, z.enum(['public', 'hidden']).parse(ro))
  }

  /** One person, who does one thing after another; the names of what they do are words, since figures are checked. */
  async function work(who: string, act: (name: string) => Promise<void>, everyMs: number): Promise<void> {
    for (let n = 0; !isOver; n++) {
      await act(`${who}${inLetters(n)}`)
      await sleep(chance() * 2 * everyMs)
    }
  }

  const people = Promise.all([
    work('Ana', upload, 1500),
    work('Bela', upload, 1500),
    work('Carol', correct, 50),
    work('Doina', correct, 50),
    work('Emil', decide, 300),
  ])
  let failure: unknown
  people.catch((error: unknown) => {
    failure = error
  })
  return {
    acknowledged,
    failure: () => failure,
    async end() {
      isOver = true
      await people
    },
  }
}

async function expectStatus(answer: Response, wanted: number): Promise<void> {
  if (answer.status !== wanted) throw new Error(`${answer.status} where ${wanted} was due: ${await answer.text()}`)
}

const inLetters = (n: number): string => String(n).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
