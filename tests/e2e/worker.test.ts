/** The main path in workerd, with R2, queues and a real engine: what in-memory tests prove, proven where it runs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { documentSchema } from '../../shared/document/model/document.ts'
import { otherLocales } from '../../shared/locales/locale.ts'
import { problemSchema, type Uploaded } from './client.ts'
import { type Punte, startPunte } from './punte.ts'
import { normalise, readSamples, type Sample } from './samples.ts'
import { waitUntil } from './wait.ts'

let punte: Punte
const samples = await readSamples()
const uploaded = new Map<string, Uploaded>()

const uploadedOf = ({ file }: Sample): Uploaded => {
  const found = uploaded.get(file)
  if (!found) throw new Error(`${file} was not uploaded`)
  return found
}

beforeAll(async () => {
  punte = await startPunte()
  for (const sample of samples) uploaded.set(sample.file, await punte.upload(sample.content, { type: sample.type }))
})
afterAll(() => punte?.stop())

describe('the samples', () => {
  it('are Markdown, HTML and plain text, in both languages', () => {
    expect(new Set(samples.map(({ type }) => type))).toEqual(new Set(['text/markdown', 'text/html', 'text/plain']))
    expect(new Set(samples.map(({ locale }) => locale))).toEqual(new Set(['ro', 'en']))
  })

  describe.each(samples)('$file', (sample) => {
    const { locale, to, sentences, title } = sample

    it('comes through a real engine with every sentence once, in order', async () => {
      const { id, segments, locale: identified } = uploadedOf(sample)
      expect([identified, segments]).toEqual([locale, sentences.length])
      const version = await punte.completed(id, to)
      expect(version.segments.map(({ source }) => normalise(source.text))).toEqual(sentences)
      expect(version.progress).toMatchObject({ total: sentences.length, filled: sentences.length })
      expect(version.segments.filter(({ target }) => !target?.text.trim())).toEqual([])
      // Each from where it should be: a sentence that an earlier sample had comes from memory.
      expect(version.segments.filter(({ origin }) => origin !== 'engine' && origin !== 'memory')).toEqual([])
      // Something was translated: that of a long sentence is never the sentence itself.
      const long = version.segments.filter(({ source }) => source.text.length > 60)
      expect(long.length).toBeGreaterThan(5)
      expect(long.filter(({ source, target }) => source.text === target?.text)).toEqual([])
    })

    it('has segments that rejoin to the text of its blocks', async () => {
      const { id } = uploadedOf(sample)
      const document = await punte.json(`/api/v1/articles/${id}/document`, documentSchema)
      const { segments } = await punte.completed(id, to)
      const sources = new Map(segments.map((pair) => [pair.id, pair.source.text]))
      for (const { text, translate, segments: spans } of document.blocks) {
        if (!translate) continue
        let at = 0
        let rejoined = ''
        for (const { id: segment, start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('')
          rejoined += text.slice(at, start) + (sources.get(segment) ?? `no segment ${segment}`)
          at = end
        }
        expect(rejoined + text.slice(at)).toBe(text)
        expect(text.slice(at).trim()).toBe('')
      }
    })

    it('is served as a page in both languages, and as JSON, without what is not the article', async () => {
      const { id, slug } = uploadedOf(sample)
      const { segments } = await punte.completed(id, to)
      const { blocks } = await punte.json(`/api/v1/articles/${id}/document`, documentSchema)
      const hidden = blocks.filter(({ render, text }) => !render && text.length > 30).map(({ text }) => text)
      for (const shown of [locale, ...otherLocales(locale)]) {
        const page = await waitUntil(`the page of ${slug} in ${shown} is public`, async () => {
          const page = await punte.page(`/${shown}/${slug}`)
          return page.status === 200 && page.language === shown ? page : undefined
        })
        const text = readable(page.text)
        for (const { source, target } of segments) {
          const expected = shown === locale ? source.text : (target?.text ?? '')
          expect(text).toContain(bare(expected))
        }
        expect(text).toContain(bare(shown === locale ? title : (segments[0]?.target?.text ?? 'no title')))
        for (const junk of hidden) expect(text).not.toContain(bare(junk))
        expect(page.text).not.toMatch(/<script(?![^>]* src=)(?![^>]*application\/ld\+json)|javascript:| on\w+=/i)
      }
      const json = await punte.page(`/${to}/${slug}.json`)
      const pairs = z.object({ segments: z.array(z.object({ source: z.object({ text: z.string() }) })) })
      expect(pairs.parse(JSON.parse(json.text)).segments.map(({ source }) => normalise(source.text))).toEqual(sentences)
    })
  })
})

describe('a correction', () => {
  it('shows on the next page, and fills the same sentence of another article from memory', async () => {
    const sentence = 'The lighthouse keeper counts the ships twice.'
    const { id, slug } = await punte.upload(`# The light\n\n${sentence} Then he goes to bed.`)
    const [, pair] = (await punte.completed(id, 'ro')).segments
    expect(pair).toMatchObject({ source: { text: sentence }, origin: 'engine', state: 'translated' })
    const text = 'Paznicul farului numără corăbiile de două ori.'
    const response = await punte.correct({ id, locale: 'ro', segment: pair?.id ?? '' }, pair?.etag ?? '', { text })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ target: { text }, origin: 'person', edit: 1 })
    expect((await punte.page(`/ro/${slug}`)).text).toContain(text)

    const calls = punte.engine.counts.texts
    const next = await punte.upload(`# Another lighthouse\n\n${sentence} The sea is calm.`)
    const { segments } = await punte.completed(next.id, 'ro')
    expect(segments[1]).toMatchObject({ origin: 'memory', match: 100, target: { text }, source: { text: sentence } })
    expect(punte.engine.counts.texts - calls).toBe(2)
  })

  it('is refused with a stale If-Match, with the segment as it is now, and changes nothing', async () => {
    const { id, slug } = await punte.upload('# The mill\n\nThe miller sleeps while the wheel turns. Nobody wakes him.')
    const [, pair] = (await punte.completed(id, 'ro')).segments
    const at = { id, locale: 'ro' as const, segment: pair?.id ?? '' }
    const first = 'Morarul doarme cât se învârte roata.'
    expect((await punte.correct(at, pair?.etag ?? '', { text: first })).status).toBe(200)
    const refused = await punte.correct(at, pair?.etag ?? '', { text: 'Altceva.' })
    expect(refused.status).toBe(412)
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json')
    const body = problemSchema.extend({ segment: z.looseObject({ id: z.string(), etag: z.string() }) })
    const { segment } = body.parse(await refused.json())
    expect(segment).toMatchObject({ id: at.segment, target: { text: first }, edit: 1 })
    expect(refused.headers.get('ETag')).toBe(`"${segment.etag}"`)
    const standing = (await punte.readVersion(id, 'ro')).segments[1]
    expect(standing).toMatchObject({ etag: segment.etag, target: { text: first }, edit: 1 })
    expect((await punte.page(`/ro/${slug}`)).text).not.toContain('Altceva.')
    expect((await punte.correct(at, null, { text: 'Altceva.' })).status).toBe(428)
  })

  it('by 20 people at once of 20 segments is kept 20 times, and of one segment once', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => `Sentence number ${i} stands here.`)
    const { id, slug } = await punte.upload(`# Many hands\n\n${lines.join('\n\n')}\n\nThis one everybody wants.`)
    const { segments } = await punte.completed(id, 'ro')
    expect(segments).toHaveLength(22)
    const contested = segments[21]
    const own = segments.slice(1, 21)
    const at = (segment: string) => ({ id, locale: 'ro' as const, segment })
    const [kept, raced] = await Promise.all([
      Promise.all(own.map((pair, i) => punte.correct(at(pair.id), pair.etag, { text: `Propoziția ${i} e aici.` }))),
      Promise.all(
        lines.map((_, i) =>
          punte.correct(at(contested?.id ?? ''), contested?.etag ?? '', { text: `Varianta lui ${names[i]}.` }),
        ),
      ),
    ])
    expect(kept.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(raced.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)])
    const winner = `Varianta lui ${names[raced.findIndex(({ status }) => status === 200)]}.`
    const losers = await Promise.all(raced.filter(({ status }) => status === 412).map((response) => response.json()))
    for (const loser of losers) expect(loser).toMatchObject({ segment: { target: { text: winner } } })

    const expected = [...own.map((_, i) => `Propoziția ${i} e aici.`), winner]
    const now = await punte.readVersion(id, 'ro')
    expect(now.segments.slice(1).map(({ target, edit }) => [target?.text, edit])).toEqual(
      expected.map((text) => [text, 1]),
    )
    const page = await waitUntil('the page shows every correction', async () => {
      const { text } = await punte.page(`/ro/${slug}`)
      return expected.every((sentence) => text.includes(sentence)) ? text : undefined
    })
    for (const name of names.filter((name) => !winner.includes(name)))
      expect(page).not.toContain(`Varianta lui ${name}`)
  })
})

describe('publication', () => {
  it('shows readers nothing of an article that is not published, and one locale at an editor’s word', async () => {
    const { id, slug } = await punte.upload('# Quiet harbour\n\nThe dredger Clementine has not moved since August.', {
      query: '?publish=manual',
    })
    await punte.completed(id, 'ro')
    const paths = ['en', 'ro'].flatMap((locale) => [
      ...[`/${locale}/${slug}`, `/${locale}/${slug}?view=parallel`, `/${locale}/${slug}.json`, `/${locale}/${slug}.md`],
      `/api/v1/articles/${id}/versions/${locale}`,
    ])
    const closed = async (paths: string[]) => {
      for (const path of paths) {
        const { status, text } = await punte.page(path)
        expect([path, status, /Clementine/.test(text)]).toEqual([path, 404, false])
      }
    }
    await closed(paths)
    for (const front of ['/en', '/ro']) expect((await punte.page(front)).text).not.toContain(slug)

    const decide = (locale: string, decision: string) =>
      punte.request(`/api/v1/articles/${id}/versions/${locale}/${decision}`, { method: 'POST' })
    expect((await decide('ro', 'publish')).status).toBe(200)
    await waitUntil('the Romanian page is public', async () =>
      (await punte.page(`/ro/${slug}`)).text.includes('Clementine') ? true : undefined,
    )
    await closed(paths.filter((path) => /^\/en\/|\/en$/.test(path)))

    expect((await decide('en', 'publish')).status).toBe(200)
    expect((await decide('ro', 'unpublish')).status).toBe(200)
    const fallback = await waitUntil('the Romanian page gives way to the original', async () => {
      const page = await punte.page(`/ro/${slug}`)
      return page.language === 'en' ? page : undefined
    })
    expect(fallback.text).toContain('The dredger Clementine has not moved since August.')
    await closed([`/ro/${slug}.json`, `/ro/${slug}.md`, `/api/v1/articles/${id}/versions/ro`])
  })
})

const names =
  'Ana Barbu Călin Dan Ema Florin Gabi Horia Ion Jean Lia Mara Nae Oana Paul Radu Sanda Tudor Vlad Zoe'.split(' ')

/** A text without white space, and a page's without markup and entities: to look for the one in the other. */
const bare = (text: string): string => text.replace(/\s+/gu, '')
const readable = (html: string): string =>
  bare(html.replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, '$1').replace(/<[^>]*>/g, ''))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
