/** Gives an article without a title a name: the beginning of its text. */
import type { Block } from './document.ts'

const longest = 120

/** The first sentence, cut between words; empty if there is no text. */
export function firstWords(blocks: readonly Pick<Block, 'text' | 'translate' | 'segments'>[]): string {
  const isSaid = ({ start, end }: { start: number; end: number }) => end > start
  const block =
    blocks.find((candidate) => candidate.translate && candidate.segments.some(isSaid)) ??
    blocks.find((candidate) => candidate.text)
  const first = block?.segments.find(isSaid)
  const text = block && first ? block.text.slice(first.start, first.end).replace(/\s+/g, ' ') : ''
  if (text.length <= longest) return text
  return `${text.slice(0, text.lastIndexOf(' ', longest) + 1 || longest).trimEnd()}…`
}
