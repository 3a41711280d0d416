/**
 * The main job, the same on every wiring: articles go in, every segment is filled once, both locales are served, a
 * correction reaches readers and the next article, and editors decide what is public. Only what came of it is asserted.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { mediaTypes } from '../../shared/document/format.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { docx, p, r } from '../document/office-files.ts'
import type { Client, Uploaded } from '../e2e/client.ts'
import { waitUntil } from '../e2e/wait.ts'
import { article, sentences } from '../pipeline/article.ts'

export type Wiring = {
  client: Client
  /** Every text that the engine was asked for, in order. It gives back "[ro] text". */
  asked(): string[]
  /** Until nothing is owed. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const listed = z.object({ items: z.array(z.object({ id: z.string() })) })
const rebuilt = z.object({ items: z.array(z.object({ key: z.string(), found: z.string() })) })

/** Over HTTP: an outbox without an entry owes nothing. */
export async function settleOver(client: Client, wait: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if ((await client.json('/api/v1/jobs?state=open', listed)).items.length === 0) return
    await wait()
  }
  throw new Error('work is still owed')
}

export function mainJob(name: string, make: () => Promise<Wiring>) {
  describe(`the main job (${name})`, () => {
    let wiring: Wiring
    let client: Client
    let ferry: Uploaded
    let long: Uploaded
    let held: Uploaded
    const longSentences = Array.from({ length: 150 }, (_, i) => `Sentence number ${i} stands here.`)
    const decide = (id: string, decision: string, method = 'POST') =>
      client.request(`/api/v1/articles/${id}/${decision}`, { method })
    const shown = async (path: string) => {
      const { status, language, text } = await client.page(path)
      return { status, language, hasFerry: text.includes('Negrea') || text.includes('dredger') }
    }

    beforeAll(async () => {
      wiring = await make()
      client = wiring.client
      ferry = await client.upload(article)
      long = await client.upload(`# Long\n\n${longSentences.join('\n\n')}`)
      held = await client.upload('# Quiet harbour\n\nThe dredger has not moved.', { query: '?publish=manual' })
      await wiring.settle()
    })
    afterAll(() => wiring?.stop())

    it('takes an article in, translates every segment and serves both locales', async () => {
      expect(ferry).toMatchObject({ slug: 'the-ferry-is-back', segments: 5, locale: 'en' })
      const { segments } = await client.readVersion(ferry.id, 'ro')
      expect(segments.map(({ source, target }) => [source.text, target?.text])).toEqual(
        sentences.map((text) => [text, `[ro] ${text}`]),
      )
      expect(segments.every(({ origin, state }) => origin === 'engine' && state === 'translated')).toBe(true)
      const sentence = 'Costel Negrea has taken the ferry out again.'
      expect(await client.page('/en/the-ferry-is-back')).toMatchObject({ status: 200, language: 'en' })
      expect((await client.page('/en/the-ferry-is-back')).text).toContain(sentence)
      expect(await client.page('/ro/the-ferry-is-back')).toMatchObject({ status: 200, language: 'ro' })
      expect((await client.page('/ro/the-ferry-is-back')).text).toContain(`[ro] ${sentence}`)
      // Listings come with the next fold.
      await waitUntil('the front page lists it', async () => {
        const { text } = await client.page('/ro')
        return text.includes('[ro] The ferry is back') || undefined
      })
    })

    it('takes a Word document in, and gives it back as it was', async () => {
      const paragraphs = ['The dredger', 'The dredger has moved at last.'].map((text) => p(r(text)))
      const file = new Uint8Array(docx(paragraphs.join('')))
      const { id, segments } = await client.upload(file, { type: mediaTypes.docx })
      expect(segments).toBe(2)
      expect(await client.original(id)).toEqual(file)
    })

    it('shares a long article out to jobs of its parts, and fills every segment', async () => {
      const { progress, segments } = await client.readVersion(long.id, 'ro')
      expect(progress).toMatchObject({ total: 151, filled: 151 })
      expect(segments.slice(1).map(({ target }) => target?.text)).toEqual(longSentences.map((text) => `[ro] ${text}`))
    })

    it('serves what it is asked for: by ETag, as JSON, styles by their hash', async () => {
      const page = await client.request('/ro/the-ferry-is-back', { token: null })
      const headers = { 'If-None-Match': page.headers.get('ETag') ?? '' }
      expect((await client.request('/ro/the-ferry-is-back', { token: null, headers })).status).toBe(304)
      const [, style = ''] = /href="(\/assets\/reader\.css[^"]*)"/.exec(await page.text()) ?? []
      const asset = await client.request(style, { token: null })
      expect([asset.status, asset.headers.get('Cache-Control')]).toEqual([200, expect.stringContaining('immutable')])
      const json = await client.request('/ro/the-ferry-is-back.json', { token: null })
      expect(await json.json()).toMatchObject({ locale: 'ro' })
    })

    it('remembers by a cookie how a reader reads', async () => {
      const path = '/ro/the-ferry-is-back'
      const named = await client.request(`${path}?view=parallel`, { token: null })
      const [cookie = ''] = (named.headers.getSetCookie()[0] ?? '').split(';')
      const again = await client.request(path, { token: null, headers: { Cookie: `theme=dark; ${cookie}` } })
      const parallel = await named.text()
      expect(await again.text()).toBe(parallel)
      expect((await client.page(path)).text).not.toBe(parallel)
    })

    it('takes text in any form that the API knows, letters beyond ASCII too', async () => {
      const text = 'Țara e mică. Știrile vin încet, „ca melcul”.'
      const form = new FormData()
      form.set('file', new File([`# Știri\n\n${text}`], 'stiri.md', { type: 'text/markdown' }))
      for (const init of [
        { body: form },
        { body: JSON.stringify({ content: text, format: 'text' }), headers: { 'Content-Type': 'application/json' } },
        { body: `\uFEFF${text}`, headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
      ]) {
        const response = await client.request('/api/v1/articles?locale=ro&publish=manual', { method: 'POST', ...init })
        expect(response.status).toBe(202)
        const { id } = z.object({ id: z.string() }).parse(await response.json())
        const { blocks } = await client.json(
          `/api/v1/articles/${id}/document`,
          z.object({ blocks: z.array(z.object({ text: z.string() })) }),
        )
        expect(blocks.at(-1)?.text).toBe(text)
      }
    })

    it('shows a correction, refuses a second one of the same segment, and hides what is not published', async () => {
      const { segments } = await client.readVersion(ferry.id, 'ro')
      const pair = segments[1]
      const at = { id: ferry.id, locale: 'ro' as Locale, segment: pair?.id ?? '' }
      const text = 'Costel Negrea a scos din nou bacul.'
      const [first, second] = await Promise.all([
        client.correct(at, pair?.etag ?? '', { text }),
        client.correct(at, pair?.etag ?? '', { text }),
      ])
      expect([first?.status, second?.status].sort()).toEqual([200, 412])
      expect((await client.readVersion(ferry.id, 'ro')).segments[1]).toMatchObject({ target: { text }, edit: 1 })
      for (const path of ['/en/quiet-harbour', '/ro/quiet-harbour', '/ro/quiet-harbour.json'])
        expect([path, await shown(path)]).toMatchObject([path, { status: 404, hasFerry: false }])
      await wiring.settle()
      expect((await client.page('/ro/the-ferry-is-back')).text).toContain(text)

      const asked = wiring.asked().length
      const next = await client.upload('# Another day\n\nCostel Negrea has taken the ferry out again.')
      expect((await decide(held.id, 'versions/ro/publish')).status).toBe(200)
      await wiring.settle()
      const found = await client.readVersion(next.id, 'ro')
      expect(found.segments[1]).toMatchObject({ origin: 'memory', match: 100, target: { text } })
      expect(new Set(wiring.asked().slice(asked))).toEqual(new Set(['Another day']))
      expect(await shown('/ro/quiet-harbour')).toEqual({ status: 200, language: 'ro', hasFerry: true })
      expect(await shown('/en/quiet-harbour')).toMatchObject({ status: 404, hasFerry: false })
    })

    it('withdraws an article in every locale, and shows the original where a locale is hidden', async () => {
      expect((await decide(held.id, 'withdraw')).status).toBe(200)
      expect((await decide(ferry.id, 'versions/ro/unpublish')).status).toBe(200)
      await wiring.settle()
      for (const path of ['/ro/quiet-harbour', '/en/quiet-harbour'])
        expect([path, await shown(path)]).toMatchObject([path, { status: 410, hasFerry: false }])
      expect(await shown('/ro/the-ferry-is-back')).toEqual({ status: 200, language: 'en', hasFerry: true })
    })

    it('leaves no job dead, and views that are what a rebuild gives', async () => {
      expect((await client.json('/api/v1/jobs?state=dead', listed)).items).toEqual([])
      for (const { id } of [ferry, long, held]) {
        const read = async () => {
          const { items } = await client.json(`/api/v1/articles/${id}/rebuild?dry=1`, rebuilt, { method: 'POST' })
          return items.length === 3 && items.every(({ found }) => found === 'same') ? items : undefined
        }
        // A second delivery of a job may still be running.
        expect(await waitUntil(`${id} is what a rebuild gives`, read)).toHaveLength(3)
      }
    })
  })
}
