/** Whole pages as newsrooms' systems write them: what is the article's comes through, and nothing of the site's. */
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import type { Block, Document } from '../../shared/document/model/document.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { flat, type Page, pages, pastes, score } from './pages.ts'
import { counter } from './parsed.ts'

function parsePage({ content }: Page, format: Format): Document {
  const result = parse({ format, content }, counter())
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.document
}

const told = ({ translate, role, kind }: Block): boolean => translate && role !== 'title' && kind !== 'image'
const texts = (blocks: Block[]): string[] => blocks.map(({ text }) => flat(text))

const readAll = (list: Page[], format: Format) =>
  list.map((page) => {
    const document = parsePage(page, format)
    return { name: page.name, page, document, score: score(page, texts(document.blocks.filter(told))) }
  })
const read = readAll(pages, 'html')

/** Lines that are taken for the article's: a sponsor's message as unmarked as the letter around it, a video player's words. */
const knownJunk: Record<string, number> = { 'beehiiv.en': 3, 'station.en': 2 }

describe('whole pages', () => {
  it('are at least 30, as many in either language', () => {
    const romanian = pages.filter(({ locale }) => locale === 'ro').length
    expect(pages.length).toBeGreaterThanOrEqual(30)
    expect(Math.abs(pages.length - 2 * romanian)).toBeLessThanOrEqual(1)
  })

  it('give the body with a mean F1 of at least .99', () => {
    expect(read.reduce((sum, { score }) => sum + score.f1, 0) / read.length).toBeGreaterThanOrEqual(0.99)
  })

  it.each(read)('$name gives its body, and translates no junk', ({ name, score }) => {
    const known = knownJunk[name] ?? 0
    expect(score.junk).toHaveLength(known)
    expect(score.f1).toBeGreaterThanOrEqual(known ? 0.93 : 0.95)
  })

  it.each(read)('$name has its language, its title and the texts of its pictures', ({ page, document }) => {
    expect(document.locale).toBe(page.locale)
    expect(flat(document.title)).toBe(page.expected.title)
    expect(document.blocks.filter(({ role }) => role === 'title')).toHaveLength(1)
    const pictures = texts(document.blocks.filter(({ kind, translate }) => kind === 'image' && translate))
    for (const image of page.expected.images) expect(pictures).toContain(image)
  })

  it.each(read)('$name shows bylines, dates and credits as they are', ({ page, document }) => {
    const shown = texts(document.blocks.filter(({ translate, render }) => render && !translate)).join('\n')
    const translated = texts(document.blocks.filter(({ translate }) => translate))
    for (const line of page.expected.shown) {
      expect(shown).toContain(line)
      expect(translated).not.toContain(line)
    }
  })
})

describe('texts pasted from a browser', () => {
  const read = readAll(pastes, 'text')

  it('are twelve, as many in either language', () => {
    expect(pastes.filter(({ locale }) => locale === 'ro')).toHaveLength(6)
    expect(pastes.filter(({ locale }) => locale === 'en')).toHaveLength(6)
  })

  it.each(read)('$name gives its headline and body, and at most one line of the site', ({ page, document, score }) => {
    expect(document.locale).toBe(page.locale)
    expect(flat(document.title)).toBe(page.expected.title)
    expect(score.missing).toEqual([])
    expect(score.junk.length).toBeLessThanOrEqual(1)
    expect(score.f1).toBeGreaterThanOrEqual(0.97)
  })
})
