/** Links the sentences of two documents, around the links that people made. */
import { alignSentences } from '../../../shared/alignment/align-sentences.ts'
import type { Link } from '../../../shared/article/alignment.ts'
import { segmentsToTranslate } from '../../../shared/article/source-segment.ts'
import type { Document } from '../../../shared/document/model/document.ts'
import { anyForm, type Glossary } from '../../../shared/glossary/term.ts'
import type { Lexicon } from '../../../shared/lexicon/lexicon.ts'

/** What is known of the two languages: the lexicon from the source's to the target's, and the glossary. */
type Knowledge = { lexicon: Lexicon; glossary: Glossary }

/** `persons`: the links to keep. Sentences of theirs that are gone are left out, and links that lost a whole side. */
export function linkDocuments(
  source: Document,
  target: Document,
  persons: readonly Link[],
  { lexicon, glossary }: Knowledge,
): Link[] {
  const { locale: from } = source
  const { locale: to } = target
  const [sources, targets] = [unitsOf(source), unitsOf(target)]
  const [sourceAt, targetAt] = [positions(sources), positions(targets)]
  const at = (ids: string[], of: ReadonlyMap<string, number>) => ids.flatMap((id) => of.get(id) ?? [])
  const fixed = persons
    .map((link) => ({ link, source: at(link.source, sourceAt), target: at(link.target, targetAt) }))
    .filter(({ link, ...at }) => sides.every((side) => at[side].length > 0 || link[side].length === 0))
    .filter(({ source, target }) => source.length + target.length > 0)
  const terms = glossary.terms.flatMap((term) => {
    const [own, other] = [term.forms[from] ?? anyForm(term), term.forms[to] ?? anyForm(term)]
    return own && other ? [{ source: own.base, target: other.base }] : []
  })
  const { links } = alignSentences({ source: sources, target: targets, from, to, lexicon, terms, fixed })
  return links.map((link): Link => {
    const ids = {
      source: link.source.map((n) => sources[n]?.id ?? ''),
      target: link.target.map((n) => targets[n]?.id ?? ''),
    }
    const own = fixed.find(({ source: [s], target: [t] }) => s === link.source[0] && t === link.target[0])?.link
    return {
      ...ids,
      confidence: Math.round(1000 * link.confidence) / 1000,
      ...(own?.by ? { by: own.by } : {}),
      ...(own?.at ? { at: own.at } : {}),
    }
  })
}

/** The sentences of a document, each with what kind of block it stands in and the block's number. */
function unitsOf(document: Document) {
  const blocks = new Map(document.blocks.map((block, n) => [block.id, { block, n }]))
  return segmentsToTranslate(document).map(({ id, block, source }) => {
    const place = blocks.get(block)
    const kind = place?.block.role === 'title' ? 'title' : (place?.block.kind ?? 'paragraph')
    return { id, text: source.text, kind, block: place?.n ?? 0 }
  })
}

const sides = ['source', 'target'] as const

const positions = (units: readonly { id: string }[]) => new Map(units.map(({ id }, at) => [id, at]))
