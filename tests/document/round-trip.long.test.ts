import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import type { Document } from '../../shared/document/model/document.ts'
import { parse } from '../../shared/document/parse/parse.ts'
import { renderMarkdown } from '../../shared/document/render/render-markdown.ts'
import { html } from './generate.ts'
import { counter, parsed } from './parsed.ts'

const samples = new URL('../samples/articles/', import.meta.url)
const formats: Record<string, Format> = { md: 'markdown', html: 'html', txt: 'text' }
const files = readdirSync(samples).filter((name) => formats[name.split('.').at(-1) ?? ''])

describe('parse, render, parse', () => {
  it.each(files)('%s gives the same model', (name) => {
    const format = formats[name.split('.').at(-1) ?? ''] ?? 'text'
    const document = parsed(format, readFileSync(new URL(name, samples), 'utf8'))
    expect(withoutIds(again(document))).toEqual(withoutIds(document))
  })

  it('any generated document gives the same model', () => {
    fc.assert(
      fc.property(html, (content) => {
        const result = parse({ format: 'html', content, locale: 'ro' }, counter())
        fc.pre(result.ok)
        if (result.ok) expect(withoutIds(again(result.document))).toEqual(withoutIds(result.document))
      }),
      { numRuns: 1000 },
    )
  })
})

function again(document: Document): Document {
  return parsed('markdown', renderMarkdown(document, undefined, { all: true }), document.locale)
}

/** What the upload had beside the blocks is not in what is rendered. Ids count from 1 in the order of their first use: which blocks share a container stays to be seen. */
function withoutIds(document: Document): unknown {
  const numbers = new Map<string, number>()
  const number = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return numbers.get(id)
  }
  const { dropped: _, ...rest } = document
  return {
    ...rest,
    blocks: document.blocks.map((block) => ({
      ...block,
      id: '',
      segments: block.segments.map((segment) => ({ ...segment, id: '' })),
      ...(block.within && { within: block.within.map((container) => ({ ...container, id: number(container.id) })) }),
    })),
  }
}
