/**
 * Cuts a long document into parts of whole blocks, so that no process holds all of it. A short document is one part. A
 * list or quotation that is longer than a part continues in the next one as a container of the same kind.
 */
import type { Block, Container } from './document.ts'

/** A part is full at this many segments, or UTF-16 units of text. */
const partLimits = { segments: 256, characters: 65_536 }

/** To keep a container whole, a part may grow to this many times its limits. */
const patience = 2

export function cutParts(blocks: readonly Block[], limits = partLimits): Block[][] {
  const parts: Block[][] = []
  let part: Block[] = []
  let [segments, characters] = [0, 0]
  for (const block of blocks) {
    const load = Math.max(
      (segments + block.segments.length) / limits.segments,
      (characters + block.text.length) / limits.characters,
    )
    if (part.length > 0 && (load > patience || (load > 1 && !isTogether(part.at(-1), block)))) {
      parts.push(part)
      part = []
      segments = 0
      characters = 0
    }
    part.push(block)
    segments += block.segments.length
    characters += block.text.length
  }
  const cut: Block[][] = []
  for (const own of [...parts, part]) cut.push(goOn(cut.at(-1) ?? [], own))
  return cut
}

const isTogether = (a: Block | undefined, b: Block): boolean =>
  a?.within?.[0] !== undefined && a.within[0].id === b.within?.[0]?.id

/** Numbered lists from the part before continue with their next number. */
function goOn(before: readonly Block[], part: Block[]): Block[] {
  const left = before.at(-1)?.within ?? []
  const open = left.filter(({ id }) => part[0]?.within?.some((known) => known.id === id))
  const starts = new Map(
    open.flatMap(({ id, kind, ordered, start = 1 }) => {
      if (kind !== 'list' || !ordered) return []
      const items = new Set(before.flatMap((block) => itemIn(block, id) ?? []))
      const again = itemIn(part[0], id)
      return [[id, start + items.size - (again && items.has(again) ? 1 : 0)] as const]
    }),
  )
  if (starts.size === 0) return part
  const moved = (container: Container) => {
    const start = starts.get(container.id)
    return start === undefined ? container : { ...container, start }
  }
  return part.map((block) => (block.within ? { ...block, within: block.within.map(moved) } : block))
}

/** The item of a list that a block is in: a container, or the block itself. */
function itemIn(block: Block | undefined, list: string): string | undefined {
  const at = block?.within?.findIndex(({ id }) => id === list) ?? -1
  return block && at >= 0 ? (block.within?.[at + 1]?.id ?? block.id) : undefined
}
