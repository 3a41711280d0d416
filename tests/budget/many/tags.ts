import { checkPair } from '../../../shared/check/check-pair.ts'
import type { RichText, Tag } from '../../../shared/document/model/document.ts'
import { inlineMarkdown } from '../../../shared/document/render/markdown-inline.ts'
import { cutBatches } from '../../../shared/engine/batches.ts'
import { rebuildTarget, requestTexts } from '../../../shared/engine/request-texts.ts'
import { projectTags } from '../../../shared/markup/project-tags.ts'
import { stretchTexts } from '../../../shared/markup/stretch-texts.ts'
import { fromXml, toXml } from '../../../shared/markup/xml.ts'
import { adaptTags } from '../../../shared/memory/adapt-target.ts'
import type { Engine } from '../../../shared/ports/engine.ts'
import { filled, grown } from '../harness.ts'
import { casesOf, list, wordOf } from './cases-of.ts'

type Tagged = { text: string; translated: string; spans: [start: number, end: number][] }
const words = 'the council met behind closed doors and said nothing '
const onWords = (text: string): [number, number][] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => [index, index + word.length])
const tags: Record<string, (chars: number) => Tagged> = {
  'tags side by side': (chars) => {
    const text = filled(words, chars)
    return {
      text,
      translated: filled('the met council behind closed doors nothing and said ', chars),
      spans: onWords(text),
    }
  },
  'tags on one word again and again': (chars) => {
    const text = filled('a ', chars)
    return { text, translated: text, spans: onWords(text) }
  },
  'tags on words that come back otherwise': (chars) => {
    const text = grown((n) => `${wordOf(n)}ought `, chars)
    return { text, translated: grown((n) => `${wordOf(n)}ouhgt `, chars), spans: onWords(text) }
  },
  'tags in tags': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 16, (n) => [n, chars - n]),
  }),
  'tags in tags on the same words': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 16, () => [0, chars / 2]),
  }),
  'tags that cross': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 16, (n) => [n, n + chars / 2]),
  }),
  'tags without length in one place': (chars) => ({
    text: filled(words, chars),
    translated: filled(`un ${words}`, chars),
    spans: list(chars / 4, () => [chars / 2, chars / 2]),
  }),
  'tags in one long word': (chars) => ({
    text: filled('a', chars),
    translated: filled('b', chars),
    spans: list(chars / 8, (n) => [n, n + 1]),
  }),
  'tags on the halves of one long word': (chars) => ({
    text: `b${filled('a', chars)}`,
    translated: filled('a', chars),
    spans: list(chars / 16, (n) => [0, chars / 2 + n]),
  }),
  'tags on white space': (chars) => ({
    text: `a${filled(' ', chars)}b`,
    translated: `a${filled(' ', chars)}b`,
    spans: list(chars / 16, (n) => [1 + n, chars - n]),
  }),
}

const engineOf = (xml: boolean): Engine => ({
  ...{ name: 'hostile', limits: { items: 50, characters: 20_000 }, takes: { xml } },
  translate: async ({ texts }) => ({ ok: true, texts }),
})

function useTags({ text, translated, spans }: Tagged): unknown {
  const tags = spans.map(([start, end], n): Tag => ({ id: String(n), start, end, name: n % 2 ? 'em' : 'strong' }))
  const source: RichText = { text, tags }
  const parts = new Map(stretchTexts(source).map((unit) => [unit, unit]))
  const projected = projectTags(source, translated, parts)
  const used = [true, false].map((xml) => {
    const engine = engineOf(xml)
    const known = new Map(requestTexts(engine, source).map((unit) => [unit, unit]))
    return [rebuildTarget(engine, source, known, 'en', 'ro'), cutBatches(engine, [{ source }], new Map())]
  })
  return [
    ...[used, fromXml(source, toXml(source)), inlineMarkdown(text, tags)],
    checkPair({ source, target: projected.target, from: 'en', to: 'ro' }),
    adaptTags(source, { source: { text: `${text} `, tags }, target: projected.target }),
  ]
}

export const tagsCases = casesOf(tags, useTags)
