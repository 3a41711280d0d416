import { describe, expect, it } from 'vitest'
import type { Page } from '../../shared/article/page.ts'
import { readingViews } from '../../shared/article/reading-view.ts'
import { block, inline, original, renderPage, translation } from './page.ts'
import { publish } from './published.ts'

/** Words without a segment. */
const words = (text: string) => ({ text, segments: [] })

const render = (page: Page, more: Partial<Parameters<typeof renderPage>[0]> = {}) =>
  renderPage({ page, locale: page.label === 'original' ? 'ro' : 'en', ...more })

const fallback = () =>
  render(original({ alternates: [{ locale: 'ro', slug: 'podul', label: 'original' }] }), { slug: 'podul', asked: 'en' })

describe('an article page', () => {
  it('is in its own language, and says so', () => {
    expect(render(original())).toContain('<html lang="ro">')
    expect(render(translation('reviewed'))).toContain('<html lang="en">')
  })

  it('that stands in for another locale says which language answers, in the language asked for, and is noindex', () => {
    const page = fallback()
    expect(page).toContain('<html lang="ro">')
    expect(page).toMatch(
      /role="note" lang="en">This article is not available in English yet\. Below is the original, in Romanian\./,
    )
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('<link rel="canonical" href="/ro/podul">')
  })

  it('that stands in for another locale offers its own address in the switch', () => {
    expect(fallback()).toContain('<a href="/ro/podul" lang="ro" hreflang="ro"')
  })

  it('by machine alone says so, is noindex and has no alternates', () => {
    const page = render(translation('machine'))
    expect(page).toContain('Machine translation, not yet reviewed.')
    expect(page).toContain('content="noindex"')
    expect(page).not.toContain('hreflang="x-default"')
  })

  it('that people reviewed is indexed, with absolute alternates for every locale', () => {
    const page = render(translation('reviewed'), { origin: 'https://example.org' })
    expect(page).not.toContain('noindex')
    expect(page).toContain('<link rel="canonical" href="https://example.org/en/the-bridge">')
    for (const [hreflang, href] of [
      ['ro', '/ro/podul'],
      ['en', '/en/the-bridge'],
      ['x-default', '/ro/podul'],
    ]) {
      expect(page).toContain(`<link rel="alternate" hreflang="${hreflang}" href="https://example.org${href}">`)
    }
  })

  it('of an original names no alternate that a machine alone made', () => {
    expect(render(original())).not.toMatch(/<link rel="alternate" hreflang/)
  })

  it('names its translation in structured data', () => {
    const data = jsonLd(render(translation('reviewed', { author: 'Ion Pop' }), { origin: 'https://example.org' }))
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The bridge',
      inLanguage: 'en',
      author: [{ '@type': 'Person', name: 'Ion Pop' }],
      translationOfWork: { inLanguage: 'ro', url: 'https://example.org/ro/podul' },
    })
  })

  it('shows the picture and the description that its front matter names', () => {
    const content =
      '---\ndescription: De luni, barca nu mai vine.\nimage: https://ziar.example/barca.jpg\nimage_alt: O barcă\n---\n' +
      '# Barca\n\nCăpitanul a plecat la pensie.'
    const { ro, en } = publish({
      original: { format: 'markdown', content, locale: 'ro' },
      slug: 'barca',
      targets: ['The boat', 'The captain has retired.'],
    })
    expect(ro.page).toMatchObject({
      description: 'De luni, barca nu mai vine.',
      image: { src: 'https://ziar.example/barca.jpg', alt: 'O barcă' },
    })
    // Nobody has translated them.
    expect(en.page).toMatchObject({
      description: 'The captain has retired.',
      image: { src: 'https://ziar.example/barca.jpg' },
    })
    const page = render(original(ro.page))
    expect(page).toContain('<meta property="og:image" content="https://ziar.example/barca.jpg">')
    expect(page).toContain('<meta property="og:image:alt" content="O barcă">')
    expect(jsonLd(page)).toMatchObject({ image: ['https://ziar.example/barca.jpg'] })
  })

  it('escapes a hostile title everywhere', () => {
    const title = '</title></script><script>alert("1")</script>\'"&'
    const page = render(original({ title, headline: undefined, description: title, author: title, section: title }))
    expect(page).not.toContain('<script>')
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(jsonLd(page)).toMatchObject({ headline: title, description: title })
    expect(page).toContain('<h1>&lt;/title&gt;')
  })

  it('escapes addresses and image texts of blocks', () => {
    const hostile = '"><script>'
    const blocks = [
      block({ id: 'b1', kind: 'image', src: `https://example.org/${hostile}`, text: hostile }),
      block({ id: 'b2', kind: 'embed', src: `https://example.org/${hostile}`, text: hostile }),
    ]
    expect(render(original({ blocks }))).not.toContain('<script>')
  })

  it.each([
    ['ro', 188, '1 minut de lectură'],
    ['ro', 188 * 5, '5 minute de lectură'],
    ['ro', 188 * 20, '20 de minute de lectură'],
    ['ro', 0, '1 minut de lectură'],
    ['en', 228, '1 min read'],
    ['en', 228 * 20, '20 min read'],
  ] as const)('in %s of %i words says "%s"', (locale, words, expected) => {
    expect(render(original({ words }), { locale })).toContain(`>${expected}<`)
  })

  it('dates by the newsroom’s clock, in words', () => {
    const date = Date.UTC(2026, 1, 24, 23)
    expect(render(original({ date }))).toContain('<time datetime="2026-02-24T23:00:00.000Z">25 februarie 2026</time>')
  })

  it('has one date, its byline’s where that has one', () => {
    const dated = block({ id: 'b0', role: 'byline', ...inline('De Ana Pop, 8 noiembrie 2025', 's2024') })
    const undated = block({ id: 'b0', role: 'byline', ...inline('De Ana Pop', 's2024') })
    expect(render(original({ blocks: [dated, block({ id: 'b1' })] }))).not.toContain('<p class="date">')
    expect(render(original({ blocks: [undated, block({ id: 'b1' })] }))).toContain('<p class="date">')
  })

  it('says when it was updated only if that is another day', () => {
    const publishedAt = Date.UTC(2026, 1, 24, 8)
    expect(render(original({ publishedAt, modifiedAt: publishedAt + 3_600_000 }))).not.toContain('Actualizat')
    expect(render(original({ publishedAt, modifiedAt: publishedAt + 86_400_000 }))).toContain(
      'Actualizat pe 25 februarie',
    )
  })

  it('links each paragraph with its counterpart in the other language', () => {
    const page = render(original())
    expect(page).toContain('href="/en/the-bridge#s-b1" hreflang="en"')
    expect(page).toContain('aria-label="Acest paragraf în engleză"></a></p>')
  })

  it.each(readingViews)('has no words but the article’s in a paragraph: %s', (way) => {
    const page = original({ blocks: [block({ id: 'b1', counterpart: inline('Beside', 's-b1') })] })
    const paragraphs =
      render(page, { readingView: way })
        .split('<div class="text">')[1]
        ?.match(/<p><span.*?<\/p>/g) ?? []
    const words = paragraphs.map((paragraph) => paragraph.replaceAll(/<[^>]*>/g, '').trim())
    expect(words.join(' ')).toBe(way === 'single' ? 'Text' : 'Text Beside')
  })

  it('without another locale has neither switch, counterparts nor ways to read', () => {
    const page = render(
      original({ counterpart: undefined, alternates: [{ locale: 'ro', slug: 'podul', label: 'original' }] }),
    )
    expect(page).not.toContain('<nav')
    expect(page).not.toContain('counterpart')
  })

  it('marks what is shown as it is with the language it is in', () => {
    const credit = block({ id: 'b2', role: 'credit', ...words('Foto: arhiva'), lang: 'ro' })
    expect(render(translation('reviewed', { blocks: [credit] }))).toContain('<p class="credit" lang="ro">Foto: arhiva')
  })

  it('shows the author that the front matter names, or the byline, never both', () => {
    const byline = block({ id: 'b0', role: 'byline', ...words('De Ion Pop') })
    expect(render(original({ author: 'Ion Pop' }))).toContain(
      '<p class="byline">De <a href="/ro/author/ion-pop">Ion Pop</a></p>',
    )
    const page = render(original({ author: 'De Ion Pop', blocks: [byline, block({ id: 'b1' })] }))
    expect(page.match(/<p class="byline">De <a href="\/ro\/author\/ion-pop">Ion Pop/g)).toHaveLength(1)
  })
})

describe('a page with stale sentences', () => {
  const stale = (count: number, locale: 'ro' | 'en' = 'en', way: 'single' | 'parallel' = 'single') =>
    render(
      translation('reviewed', {
        stale: count,
        blocks: [
          block({ id: 'b2', ...inline('Fourteen', 's2', { stale: true }), counterpart: { text: 'Șaisprezece' } }),
        ],
      }),
      {
        locale,
        readingView: way,
      },
    )

  it.each([
    ['ro', 1, 'Propoziția marcată s-a schimbat în original de când a fost tradusă.'],
    ['ro', 3, '3 propoziții marcate s-au schimbat în original de când au fost traduse.'],
    ['ro', 19, '19 propoziții marcate s-au schimbat în original de când au fost traduse.'],
    ['ro', 20, '20 de propoziții marcate s-au schimbat în original de când au fost traduse.'],
    ['ro', 101, '101 propoziții marcate s-au schimbat în original de când au fost traduse.'],
    ['en', 1, 'The marked sentence has changed in the original since it was translated.'],
    ['en', 20, '20 marked sentences have changed in the original since they were translated.'],
  ] as const)('in %s says of %i: "%s"', (locale, count, expected) => {
    expect(stale(count, locale)).toContain(`">${expected}</p>`)
  })

  it.each(['single', 'parallel'] as const)('says at each of them why it is marked, without script (%s)', (way) => {
    expect(stale(1, 'en', way)).toContain(
      '<span id="s2" class="segment stale" title="The original of this sentence has changed since it was translated.">Fourteen</span>',
    )
  })

  it('marks a headline too', () => {
    const headline = inline('The bridge', 's1', { stale: true })
    expect(render(translation('reviewed', { stale: 1, headline }))).toMatch(
      /<h1><span id="s1" class="segment stale" [^>]*>/,
    )
  })

  it('is not taken for one by its words', () => {
    const page = render(
      translation('reviewed', { blocks: [block({ id: 'b2', ...inline('class="segment stale"', 's2') })] }),
    )
    expect(page).not.toContain('class="segment stale"')
  })
})

describe('both languages side by side', () => {
  const parallel = (blocks: Page['blocks']) => render(translation('machine', { blocks }), { readingView: 'parallel' })

  it('has each text in its own language, and gives an id once', () => {
    const page = parallel([block({ id: 'b2', ...inline('Water', 's2'), counterpart: inline('Apă', 's2') })])
    expect(page).toContain('<div lang="en"><p><span id="s2" class="segment">Water</span></p>')
    expect(page).toContain('<div class="beside" lang="ro"><p><span class="segment">Apă</span></p>')
    expect(page.match(/id="s2"/g)).toHaveLength(1)
  })

  it('shows what is the same in both once', () => {
    const page = parallel([block({ id: 'b2', kind: 'code', ...words('x = 1') })])
    expect(page.match(/x = 1/g)).toHaveLength(1)
  })

  it('keeps every cell of a table', () => {
    const within = [
      { id: 't', kind: 'table' as const },
      { id: 'r', kind: 'row' as const },
    ]
    const cell = (id: string, own: string, source: string) =>
      block({
        id,
        kind: 'table-cell',
        within,
        ...words(own),
        ...(own === source ? {} : { counterpart: { text: source } }),
      })
    const page = parallel([cell('c1', 'Place', 'Loc'), cell('c2', '112', '112')])
    expect(page.match(/>112<\/td>/g)).toHaveLength(2)
  })

  it('is offered at the original’s address as at the translation’s, and the switch keeps to it', () => {
    expect(render(original(), { slug: 'podul' })).toContain('<a href="/ro/podul?view=parallel"')
    const page = render(original(), { slug: 'podul', readingView: 'parallel' })
    expect(page).toContain('<a href="/ro/podul?view=single"')
    expect(page).toContain('<a href="/en/the-bridge?view=parallel" lang="en" hreflang="en"')
  })

  it('says of an original’s translation by machine that it is one', () => {
    const page = original({ blocks: [block({ id: 'b2', ...inline('Apă', 's2'), counterpart: inline('Water', 's2') })] })
    expect(render(page, { readingView: 'parallel' })).toContain(
      '<strong>Traducere automată, încă nerevizuită</strong> (engleză)',
    )
    expect(render(page)).not.toContain('nerevizuită')
  })
})

const jsonLd = (page: string): unknown =>
  JSON.parse(page.split('<script type="application/ld+json">')[1]?.split('</script>')[0] ?? '')
