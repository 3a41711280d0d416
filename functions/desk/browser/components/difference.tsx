/** Shows two wordings in one text: removed words in `del`, added words in `ins`. */
import type { ComponentChildren } from 'preact'
import type { Piece } from '../api/types.ts'

/** Renders a piece of the new wording; `start` is its offset there. */
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
