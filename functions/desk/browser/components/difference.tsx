/** Two wordings in one text: what went is in `del`, what came in `ins`. */
import type { ComponentChildren } from 'preact'
import type { Piece } from '../api/types.ts'

/** Shows a piece of the wording after, which begins at `start` in it. */
type Show = (text: string, start: number) => ComponentChildren

export function Difference({ pieces, show = (text) => text }: { pieces: Piece[]; show?: Show }) {
  let at = 0
  return (
    <>
      {pieces.map(({ text, kind }) => {
        if (kind === 'removed') return <del>{text}</del>
        const shown = show(text, at)
        at += text.length
        return kind === 'added' ? <ins>{shown}</ins> : shown
      })}
    </>
  )
}
