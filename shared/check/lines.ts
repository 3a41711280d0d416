/** Compares the number of line breaks inside two texts. */
import type { Checker } from './model.ts'

export const checkLines: Checker = ({ source, target }) => {
  const [from, to] = [breaksIn(source.text), breaksIn(target.text)]
  if (from === to) return []
  return [
    {
      severity: 'warning',
      code: from > to ? 'lines.missing' : 'lines.added',
      values: { from: `${from}`, to: `${to}` },
    },
  ]
}

const breaksIn = (text: string): number => text.trim().match(/\r\n?|\n|\u2028|\u2029/g)?.length ?? 0
