import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { counter } from './parsed.ts'

function languageOf(content: string, format: Format = 'html'): string | null {
  const result = parse({ format, content }, counter())
  return result.ok ? result.document.locale : null
}

const page = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><title>Ziarul</title></head><body><article>${body}</article></body></html>`

const english = [
  'We have worked on this agreement for more than three years, and I want to thank all of the people who made it possible.',
  'Nobody believed that the two sides would ever sit at the same table again, but here they are, and they are talking.',
  'There will be a second round of talks in the spring, and we hope that all of our partners will join us by then.',
]
const romanian = [
  'Ministrul a publicat luni seară trei mesaje despre acordul semnat la Viena.',
  'Al doilea a apărut după miezul nopții, iar al treilea a fost șters dimineață.',
]
const post = (text: string, lang = 'en') => `<div class="post"><p lang="${lang}">${text}</p></div>`
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')
const title = '<h1>Trei mesaje despre acordul de la Viena</h1>'

describe('the language of an article', () => {
  it('is not that of longer posts that it embeds', () => {
    const posts = english
      .map((text) => `<blockquote class="twitter-tweet"><p lang="en">${text}</p></blockquote>`)
      .join('')
    expect(languageOf(page('ro', title + paragraphs(romanian) + posts))).toBe('ro')
    expect(languageOf(`${title}${paragraphs(romanian)}${posts}`)).toBe('ro')
  })

  it('is not that of longer passages that say that they are in another one', () => {
    expect(languageOf(page('ro', title + paragraphs(romanian) + english.map((text) => post(text)).join('')))).toBe('ro')
  })

  it('is not that of longer quotations', () => {
    const quotes = english.map((text) => `<blockquote><p>${text}</p></blockquote>`).join('')
    expect(languageOf(page('en', title + paragraphs(romanian) + quotes))).toBe('ro')
    const spoken = english.map((text) => `<p>“${text}”</p>`).join('')
    expect(languageOf(page('en', title + paragraphs(romanian) + spoken))).toBe('ro')
    const markdown = `# Trei mesaje\n\n${romanian.join('\n\n')}\n\n${english.map((text) => `> ${text}`).join('\n\n')}`
    expect(languageOf(markdown, 'markdown')).toBe('ro')
  })

  it('is that of the quotations if there is little else', () => {
    expect(languageOf(`<p>Transcript</p>${english.map((text) => `<blockquote>${text}</blockquote>`).join('')}`)).toBe(
      'en',
    )
  })

  it('is that of the words, whatever the page says', () => {
    expect(languageOf(page('ro', `<h1>The agreement</h1>${paragraphs(english)}`))).toBe('en')
    expect(languageOf(page('en-US', title + paragraphs(romanian)))).toBe('ro')
    expect(languageOf(page('ro', `<h1 lang="en">Agreement</h1><div lang="en">${paragraphs(english)}</div>`))).toBe('en')
  })

  it('is what the page says where the words are few', () => {
    const body = '<h1>Snow in Suceava</h1><p>Photo gallery.</p>'
    expect(languageOf(page('en', body))).toBe('en')
    expect(languageOf(page('en-GB', body))).toBe('en')
    expect(languageOf('---\nlang: ro\n---\n\nBoris Johnson pleacă', 'markdown')).toBe('ro')
  })

  it('is what the page says where two languages are mixed', () => {
    const mixed = paragraphs([
      romanian[0] ?? '',
      'The minister has published three posts about the agreement on Monday.',
    ])
    expect([languageOf(page('ro', mixed)), languageOf(page('en', mixed))]).toEqual(['ro', 'en'])
  })

  it('is none where neither the words nor the page tell', () => {
    expect(languageOf('Boris Johnson pleacă', 'text')).toBeNull()
    expect(languageOf(page('fr', '<p>Snow in Suceava</p>'))).toBeNull()
    expect(
      languageOf(page('ro', `<p>${'Le gouvernement a approuvé lundi le budget de l’année prochaine. '.repeat(3)}</p>`)),
    ).toBeNull()
  })
})
