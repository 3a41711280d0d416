/** An original that is too large for the thread of small ones, and is accepted. */
import type { SourceText } from '../../shared/document/parse/parse.ts'

const sentence = (i: number) => `Number ${i} ${'of the many words that stand here '.repeat(12)}.`

export const slow: SourceText = {
  format: 'markdown',
  content: Array.from({ length: 1000 }, (_, i) => sentence(i)).join('\n\n'),
}
