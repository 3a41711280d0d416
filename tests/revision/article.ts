/** Documents of plain sentences for tests of revisions: paragraphs as lists, every id new. */
import type { Block, Document } from '../../shared/document/model/document.ts'
import type { Locale } from '../../shared/locales/locale.ts'

export type Minter = (what: 'b' | 's') => string

/** Never gives an id twice, whichever document it is for. */
export function minter(): Minter {
  let count = 0
  return (what) => `${what}${count++}`
}

export function articleOf(paragraphs: readonly (readonly string[])[], locale: Locale, mint: Minter): Document {
  const blocks = paragraphs.map((sentences): Block => {
    let text = ''
    const segments = sentences.map((sentence) => {
      const start = text === '' ? 0 : text.length + 1
      text += (text === '' ? '' : ' ') + sentence
      return { id: mint('s'), start, end: text.length }
    })
    const follows = { role: 'body', translate: true, render: true } as const
    return { id: mint('b'), kind: 'paragraph', ...follows, text, tags: [], segments }
  })
  return { v: 1, locale, title: '', blocks }
}

/** Each segment's text and id, in reading order. */
export const textsOf = (document: Document): { id: string; text: string }[] =>
  document.blocks.flatMap((block) =>
    block.segments.map(({ id, start, end }) => ({ id, text: block.text.slice(start, end) })),
  )
