/** Groups a text's lines: those between blank lines belong together, also where a page ends inside a paragraph. */
import { endsInHyphen } from './hyphens.ts'
import type { TextLine } from './text-line.ts'
import { isUnfinished } from './wrapped-lines.ts'

/** Lines of one paragraph or more, or one line that is not the article's. */
export type Chunk = { lines: string[]; aside?: TextLine['aside'] }

const bullet = /^[•●▪■◦‣⁃○\uf0b7\uf0a7\uf076]\s*/

export const withoutBullet = (line: string): string => line.replace(bullet, '')
export const isBulleted = (line: string): boolean => bullet.test(line)

export function toChunks(lines: readonly TextLine[]): Chunk[] {
  const chunks: Chunk[] = []
  let open: string[] = []
  let edges: Chunk[] = []
  let [blank, page] = [false, false]
  const close = () => {
    if (open.length > 0) chunks.push({ lines: open })
    chunks.push(...edges)
    ;[open, edges] = [[], []]
  }
  for (const { text, aside, startsPage } of lines) {
    page ||= startsPage
    if (text === '') blank = true
    else if (aside === 'page-edge') {
      edges.push({ lines: [text], aside })
      page = true
    } else if (aside) {
      close()
      chunks.push({ lines: [text], aside })
    } else {
      const last = open.at(-1) ?? ''
      const goesOn = page && (isUnfinished(last, text) || endsInHyphen(last))
      if ((blank && !goesOn) || isBulleted(text)) close()
      // A bullet that was copied as a line of its own.
      if (isBulleted(last) && withoutBullet(last) === '' && open.length > 0 && !blank)
        open[open.length - 1] = `${last} ${text}`
      else open.push(text)
      ;[blank, page] = [false, false]
    }
  }
  close()
  return apart(chunks)
}

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
    if (last && !last.aside && !chunk.aside && !isBulleted(chunk.lines[0] ?? '')) last.lines.push(...chunk.lines)
    else joined.push({ ...chunk, lines: [...chunk.lines] })
  }
  return joined
}

const minSpaced = 8
