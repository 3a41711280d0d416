/** What a page's JSON-LD and head say about its article, and how much of it counts. */
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../shared/document/parse/from-html.ts'
import { readLinkedArticle } from '../../shared/document/parse/json-ld.ts'
import { bodyTester } from '../../shared/document/roles/article/linked-body.ts'
import { counter, parsed } from './parsed.ts'

const article = {
  '@type': 'NewsArticle',
  headline: 'The ferry  returns',
  author: [{ '@type': 'Person', name: 'Ana Pop' }, 'Ion Ene'],
  datePublished: '2026-03-12',
  image: [{ url: 'https://a.example/1.jpg' }],
}

describe('JSON-LD', () => {
  it('tells an article’s headline, authors, date and picture', () => {
    expect(readLinkedArticle(JSON.stringify(article))).toEqual({
      headline: 'The ferry returns',
      author: 'Ana Pop, Ion Ene',
      date: '2026-03-12',
      image: 'https://a.example/1.jpg',
    })
  })

  it('leaves out what no page may hold, however it is written', () => {
    const json =
      '{"@type":"NewsArticle","headline":"The\\u0007 ferry\\u0000","articleBody":"It\\u001b left.\\nIt came."}'
    expect(readLinkedArticle(json)).toEqual({ headline: 'The ferry', body: 'It left.\nIt came.' })
  })

  it.each([
    ['a list', [article]],
    ['a graph', { '@graph': [{ '@type': 'WebSite', name: 'Gazeta' }, article] }],
    ['the main entity of a page', { '@type': 'WebPage', mainEntity: article }],
    ['several types', { ...article, '@type': ['Thing', 'ReportageNewsArticle'] }],
  ])('is found in %s', (_, value) => {
    expect(readLinkedArticle(JSON.stringify(value))?.headline).toBe('The ferry returns')
  })

  it.each([
    ['text that is not JSON', '{"@type":'],
    ['a site without an article', '{"@type":"WebSite","headline":"Gazeta"}'],
    ['an article without words', '{"@type":"NewsArticle"}'],
    ['nesting without end', '['.repeat(5000) + ']'.repeat(5000)],
  ])('%s tells nothing', (_, json) => {
    expect(readLinkedArticle(json)).toBeUndefined()
  })

  it('passes over a field of another type', () => {
    expect(readLinkedArticle(JSON.stringify({ ...article, author: 7, image: null }))).toEqual({
      headline: 'The ferry returns',
      date: '2026-03-12',
    })
  })
})

describe('the body that JSON-LD gives', () => {
  const line = 'Circulația pe pod se reia luni dimineață, după două săptămâni de lucrări la rosturi.'
  const inBody = bodyTester(`<p>${line}</p>${'Șoferii vor putea trece pe ambele sensuri. '.repeat(5)}`)

  it('has a text whose first words stand in it, in a row and in any case', () => {
    expect(inBody(`${line.toUpperCase()} Detalii mâine.`)).toBe(true)
    expect(inBody('Luni se reia circulația pe podul de la Brăila.')).toBe(false)
  })

  it('says nothing of a few words, or when it is short', () => {
    expect(inBody('Circulația pe pod')).toBeUndefined()
    expect(bodyTester(line.slice(0, 40))(line)).toBeUndefined()
  })
})

describe('the meta of a page', () => {
  const meta = (head: string) =>
    readHtml(`<!doctype html><html><head>${head}</head><body><p>${'The ferry is back. '.repeat(9)}</p>`, counter()).meta
  const linked = (image: string) =>
    `<script type="application/ld+json">${JSON.stringify({ ...article, image, description: 'Every day.' })}</script>`

  it('has what JSON-LD says, behind what the head itself says', () => {
    expect(meta(`<meta name="author" content="Redacția">${linked('https://a.example/1.jpg')}`)).toEqual({
      author: 'Redacția',
      date: '2026-03-12',
      description: 'Every day.',
      image: { src: 'https://a.example/1.jpg' },
    })
  })

  it('has no picture whose address is not safe, and resolves a relative one', () => {
    expect(meta(linked('javascript:alert(1)')).image).toBeUndefined()
    expect(meta(`<base href="https://a.example/">${linked('/2.jpg')}`).image).toEqual({
      src: 'https://a.example/2.jpg',
    })
  })
})

describe('a page without a headline in its text', () => {
  const text = '<p>The council will vote on the plan next month, after two hearings in the old town hall.</p>'.repeat(3)

  it('takes the one that its head names', () => {
    const json = `<script type="application/ld+json">${JSON.stringify({ ...article, headline: 'A plan for the square' })}</script>`
    expect(parsed('html', `<!doctype html><title>Gazeta</title>${json}<body>${text}`, 'en').title).toBe(
      'A plan for the square',
    )
  })

  it('keeps the headline of the text where the head’s is another', () => {
    const head = '<meta property="og:title" content="Square plan: what the council will decide in May">'
    const page = `<!doctype html><html><head>${head}</head><body><h1>Nobody wants the square</h1>${text}`
    expect(parsed('html', page, 'en').title).toBe('Nobody wants the square')
  })
})
