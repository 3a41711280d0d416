/** Groups a text's lines: those between blank lines belong together, also where a page ends inside a paragraph. */
import { endsInHyphen } from './hyphens.ts'
import type { TextLine } from './text-line.ts'
import { isUnfinished } from './wrapped-lines.ts'

/** Lines of one paragraph or more, or one line that is not the article's. */
export type Chunk = { lines: string[]; aside?: TextLine['aside'] }

const minSpaced = 8

const bullet = /^[•●▪■◦‣⁃○\uf0b7\uf0a7\uf076]\s*/

export const withoutBullet = (line: string): string => line.replace(bullet, '')
export const isBulleted = (line: string): boolean => bullet.test(line)

export function toChunks(lines: readonly TextLine[]): Chunk[] {
  const chunks: Chunk[] = []
  /** Each line in the pieces in which it was found. */
  let open: string[][] = []
  let edges: Chunk[] = []
  let last = ''
  let [blank, turned] = [false, false]
  const close = () => {
    if (open.length > 0) chunks.push({ lines: open.map((pieces) => pieces.join(' ')) })
    for (const edge of edges) chunks.push(edge)
    ;[open, edges, last] = [[], [], '']
  }
  for (const [index, { text, aside, page }] of lines.entries()) {
    turned ||= page !== lines[index - 1]?.page
    if (text === '') blank = true
    else if (aside === 'page-edge') {
      edges.push({ lines: [text], aside })
      turned = true
    } else if (aside) {
      close()
      chunks.push({ lines: [text], aside })
    } else {
      const overPage = turned && isUnfinished(last, text)
      if ((blank && !overPage && !(turned && endsInHyphen(last))) || isBulleted(text)) close()
      // A bullet may have been copied as a line of its own.
      const pieces = overPage || isBareBullet(last) ? open.at(-1) : undefined
      if (pieces) pieces.push(text)
      else open.push([text])
      last = text
      ;[blank, turned] = [false, false]
    }
  }
  close()
  return apart(chunks)
}

const isBareBullet = (line: string): boolean => isBulleted(line) && withoutBullet(line) === ''

/** Some programs copy each line with a blank line below it. Then blank lines mean nothing. */
function apart(chunks: Chunk[]): Chunk[] {
  const texts = chunks.filter(({ aside }) => !aside)
  const single = texts.filter(({ lines }) => lines.length === 1).length
  const unfinished = texts.filter(({ lines }, index) =>
    isUnfinished(lines.at(-1) ?? '', texts[index + 1]?.lines[0] ?? ''),
  )
  if (texts.length < minSpaced || single < texts.length * 0.8 || unfinished.length < texts.length * 0.4) return chunks
  const joined: Chunk[] = []
  for (const chunk of chunks) {
    const last = joined.at(-1)
    if (last && !last.aside && !chunk.aside && !isBulleted(chunk.lines[0] ?? ''))
      for (const line of chunk.lines) last.lines.push(line)
    else joined.push({ ...chunk, lines: [...chunk.lines] })
  }
  return joined
}
