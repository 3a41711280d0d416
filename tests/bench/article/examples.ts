/**
 * Examples to fit the weights on: the blocks of pages whose articles are known. Each page comes three times: as it is;
 * without classes and names of elements, as many systems write them; and with a misleading class around its article.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import type { ParsedBlock, ParsedSource } from '../../../shared/document/model/parsed-block.ts'
import { ancestors, type Region } from '../../../shared/document/model/region.ts'
import { readHtml } from '../../../shared/document/parse/from-html.ts'
import type { Features } from '../../../shared/document/roles/article/feature-values.ts'
import { blockFeatures } from '../../../shared/document/roles/article/features.ts'
import { countPage } from '../../../shared/document/roles/article/page-facts.ts'
import { proseBoxes } from '../../../shared/document/roles/article/prose-boxes.ts'
import { apartFrom } from '../../../shared/document/roles/article/site-elements.ts'
import { findHeadline } from '../../../shared/document/roles/find-headline.ts'
import { roleFromLabel } from '../../../shared/document/roles/label-rules.ts'
import { splitLines } from '../../../shared/document/roles/split-lines.ts'
import { pages } from '../../document/pages.ts'
import { counter } from '../../document/parsed.ts'

/** `body`: the words of the article. `shown`: words that belong to it, but may be untranslated. */
type Known = { id: string; html: string; own: boolean; body: string; shown: string }
/** `label`: 1 if the block is the article's, 0 if not, undefined if the page does not tell. */
export type Example = { features: Features; label: 0 | 1 | undefined; words: number }
export type Page = { id: string; own: boolean; asItIs: Example[]; changed: { bare: Example[]; misled: Example[] } }

const rowSchema = z.object({ id: z.string(), body: z.string() })

/** @param folder holds `truth.jsonl`, with an id and a body a line, and ID.html.gz. */
export function readPages(folder: string): Page[] {
  const saved = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .map(({ id, body }): Known => {
      const html = gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString('utf8')
      return { id, html, own: false, body, shown: '' }
    })
  const samples = pages.map(({ name, content, expected }): Known => {
    const { title, body, shown, either, images } = expected
    const also = [title, ...shown, ...either, ...images].join('\n')
    return { id: name, html: content, own: true, body: body.join('\n'), shown: also }
  })
  return [...saved, ...samples].map(examplesOf)
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function examplesOf({ id, html, own, body, shown }: Known, index: number): Page {
  const source = readHtml(html, counter())
  source.blocks = splitLines(source.blocks)
  const headline = findHeadline(source)
  const judge = judgeOf(body, shown)
  const isApart = apartFrom(headline)
  const labels = source.blocks.map((block) =>
    block === headline || isApart(block) || isMute(block) || (!own && isHeadLine(block))
      ? undefined
      : judge(block.text),
  )
  const compute = (): Example[] => {
    const boxes = proseBoxes(source.blocks, headline)
    const features = blockFeatures(source, countPage(source.blocks, isApart), headline, boxes)
    return features.map((values, at) => {
      return { features: values, label: labels[at], words: words(source.blocks[at]?.text ?? '').length }
    })
  }
  const asItIs = compute()
  const regions = new Set(source.blocks.flatMap(({ region }) => [...ancestors(region)]))
  const bare = withChanged(regions, strip, compute)
  const around = holders(source, labels)
  const lure = lures[index % lures.length] ?? ''
  const mislead = (region: Region): void => {
    region.classes = `${region.classes} ${lure}`
  }
  const misled = withChanged(around, mislead, compute)
  return { id, own, asItIs, changed: { bare, misled } }
}

const isMute = ({ kind, text }: ParsedBlock): boolean =>
  text === '' || ['image', 'caption', 'embed', 'break'].includes(kind)

/** Saved pages do not tell whether a byline or date is the article's. */
function isHeadLine({ text, region }: ParsedBlock): boolean {
  const roles = ['byline', 'date', 'credit', 'section', 'update', 'correction', 'caption']
  const hints = text.length > 120 ? [] : [...ancestors(region)].slice(0, 3).map(({ hint }) => hint)
  return [text.length < 400 ? roleFromLabel(text)?.role : undefined, ...hints].some(
    (role) => role && roles.includes(role),
  )
}

const row = 4

/** Long texts by how many of their word rows the body has; short ones must be in it. */
function judgeOf(body: string, shown: string): (text: string) => 0 | 1 | undefined {
  const list = words(body)
  const rows = new Set(list.map((_, at) => list.slice(at, at + row).join(' ')))
  const [inBody, inShown] = [list, words(shown)].map((all) => ` ${all.join(' ')} `)
  return (text) => {
    const own = words(text)
    if (own.length === 0) return undefined
    const phrase = ` ${own.join(' ')} `
    if (inShown?.includes(phrase)) return own.length > 1 ? 1 : undefined
    if (own.length < 2 * row) return inBody?.includes(phrase) ? (own.length > 1 ? 1 : undefined) : 0
    const found = own.slice(0, 1 - row).filter((_, at) => rows.has(own.slice(at, at + row).join(' '))).length
    const part = found / (own.length - row + 1)
    return part >= 0.5 ? 1 : part < 0.2 ? 0 : undefined
  }
}

/** Words that pages have put around whole articles. */
const lures =
  'paywall read-more widget social premium sidebar card related ad-wrap modal sponsor comment subscription tag footer col'.split(
    ' ',
  )

/** Every second element with most of the article. */
function holders({ blocks }: ParsedSource, labels: (0 | 1 | undefined)[]): Region[] {
  const chars = new Map<Region, number>()
  let total = 0
  for (const [at, { text, region }] of blocks.entries()) {
    if (labels[at] !== 1) continue
    total += text.length
    for (const around of ancestors(region)) chars.set(around, (chars.get(around) ?? 0) + text.length)
  }
  const most = [...chars].filter(([{ name }, count]) => count > total / 2 && name !== 'body')
  return most.map(([region]) => region).filter((_, at) => at % 2 === 0)
}

function strip(region: Region): void {
  region.classes = ''
  if (/^(?:article|main|section|header|footer|aside|nav)$/.test(region.name)) region.name = 'div'
  if (region.junk === 'landmark') delete region.junk
}

function withChanged(regions: Iterable<Region>, change: (region: Region) => void, compute: () => Example[]): Example[] {
  const kept = [...regions].map((region) => [region, { ...region }] as const)
  for (const [region] of kept) change(region)
  const examples = compute()
  for (const [region, before] of kept) Object.assign(region, before)
  return examples
}
