import { describe, expect, it } from 'vitest'
import type { Page, PageText } from '../../shared/article/page.ts'
import { block, original, renderPage, translation } from './page.ts'

/** A block of sentences, each under its id, white space between. */
function inline(sentences: Record<string, string>, stale: string[] = []): PageText {
  let text = ''
  const segments = Object.entries(sentences).map(([id, words]) => {
    if (text) text += ' '
    const start = text.length
    text += words
    return { id, start, end: text.length, ...(stale.includes(id) ? { stale: true as const } : {}) }
  })
  return { text, segments }
}

const read = (page: Page) =>
  renderPage({ page, locale: page.label === 'original' ? 'ro' : 'en', readingView: 'sentences' })
const asides = (page: Page) =>
  [
    ...read(page).matchAll(
      /<span id="([^"]*)"[^>]*>[^<]*<\/span><span class="aside"> <span lang="(..)">(.*?)<\/span> <a/g,
    ),
  ].map(([, id, lang, text]) => [id, lang, text])

describe('an article sentence by sentence', () => {
  it('has each sentence’s counterpart after it, in its own language', () => {
    const own = inline({ s1: 'Water.', s2: 'Fire.' })
    const page = translation('reviewed', {
      blocks: [block({ id: 'b', ...own, counterpart: inline({ s1: 'Apă.', s2: 'Foc.' }) })],
    })
    expect(asides(page)).toEqual([
      ['s1', 'ro', 'Apă.'],
      ['s2', 'ro', 'Foc.'],
    ])
  })

  it('finds a counterpart by the segment’s id, in whatever order they stand', () => {
    const counterpart = inline({ s2: 'Foc.', s1: 'Apă.' })
    const page = translation('reviewed', {
      blocks: [block({ id: 'b', ...inline({ s1: 'Water.', s2: 'Fire.' }), counterpart })],
    })
    expect(asides(page).map(([id, , text]) => [id, text])).toEqual([
      ['s1', 'Apă.'],
      ['s2', 'Foc.'],
    ])
  })

  it('shows together what one sentence speaks for', () => {
    const own = inline({ s1: 'Water and fire.', s2: '', s3: 'Earth.' })
    const counterpart = inline({ s1: 'Apă.', s2: 'Foc.', s3: 'Pământ.' })
    expect(asides(translation('reviewed', { blocks: [block({ id: 'b', ...own, counterpart })] }))).toEqual([
      ['s1', 'ro', 'Apă. Foc.'],
      ['s3', 'ro', 'Pământ.'],
    ])
  })

  it('shows at each sentence the one that speaks for both', () => {
    const own = inline({ s1: 'Apă.', s2: 'Foc.' })
    const counterpart = inline({ s1: 'Water and fire.', s2: '' })
    expect(asides(original({ blocks: [block({ id: 'b', ...own, counterpart })] }))).toEqual([
      ['s1', 'en', 'Water and fire.'],
      ['s2', 'en', 'Water and fire.'],
    ])
  })

  it('keeps markup on both sides, links in it too', () => {
    const marked = (text: string) => ({
      text,
      tags: [{ start: 0, end: 3, name: 'a' as const, href: 'https://example.org/' }],
      segments: [{ id: 's1', start: 0, end: text.length }],
    })
    const page = read(
      translation('reviewed', {
        blocks: [
          block({
            id: 'b',
            ...marked('The way.'),
            counterpart: marked('Una, calea.'),
          }),
        ],
      }),
    )
    expect(page).toContain('<span lang="ro"><a href="https://example.org/" rel="noopener">Una</a>, calea.</span>')
  })

  it('says which sentences are older than what they translate, on either side', () => {
    const [old, now] = [inline({ s1: 'Fourteen.' }, ['s1']), inline({ s1: 'Șaisprezece.' })]
    const title = 'title="The original of this sentence has changed since it was translated."'
    expect(
      read(translation('reviewed', { stale: 1, blocks: [block({ id: 'b', ...old, counterpart: now })] })),
    ).toContain(`<span id="s1" class="segment stale" ${title}>Fourteen.</span>`)
    expect(read(original({ blocks: [block({ id: 'b', ...now, counterpart: old })] }))).toContain(
      '<span lang="en"><span class="segment stale" title="Originalul acestei propoziții s-a schimbat de când a fost tradusă.">Fourteen.</span></span>',
    )
  })

  it.each([
    ['the translation’s page', translation('reviewed')],
    ['the original’s page', original()],
  ])('leads from each sentence of %s to where a better translation is proposed', (_, { blocks: _blocks, ...page }) => {
    const blocks = [block({ id: 'b', ...inline({ s1: 'A.' }), counterpart: inline({ s1: 'B.' }) })]
    expect(read({ ...page, blocks })).toContain(
      '<a class="propose" href="/en/the-bridge/propose?segment=s1" rel="nofollow" aria-label=',
    )
  })

  it('has the other headline under its own, and gives each id once', () => {
    const page = read(
      translation('reviewed', {
        headlineCounterpart: inline({ s1: 'Podul' }),
        blocks: [block({ id: 'b', ...inline({ s2: 'Water.' }), counterpart: inline({ s2: 'Apă.' }) })],
      }),
    )
    expect(page).toContain('<p class="other-title" lang="ro"><span class="segment">Podul</span></p>')
    expect(page.match(/id="s[12]"/g)).toHaveLength(2)
  })

  it('is read in one language where the other is not public', () => {
    const page = read(translation('reviewed', { counterpart: undefined }))
    expect(page).toContain('<article class="article single">')
  })

  it('takes time in proportion to the text, whatever stands in it', () => {
    const own = inline({ s1: '<span id="'.repeat(50_000) })
    expect(
      asides(translation('reviewed', { blocks: [block({ id: 'b', ...own, counterpart: inline({ s1: 'x' }) })] })),
    ).toHaveLength(1)
  })
})
