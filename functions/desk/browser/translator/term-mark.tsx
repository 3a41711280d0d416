/** A term in a source. On pointing, tapping or keyboard focus it shows its rule, target form and note. */
import { useState } from 'preact/hooks'
import type { Term } from '../api/types.ts'
import { t } from '../texts/texts.ts'

type Properties = { id: string; text: string; to: string; term: Term | undefined }

export function TermMark({ id, text, to, term }: Properties) {
  const [open, setOpen] = useState(false)
  if (!term) return <mark>{text}</mark>
  const [show, close] = [() => setOpen(true), () => setOpen(false)]
  return (
    <span class="term" onPointerEnter={show} onPointerLeave={close}>
      <mark>
        {/* biome-ignore lint/a11y/useSemanticElements: a button can't break over two lines, as the words of a term do. */}
        <span
          role="button"
          tabIndex={0}
          aria-describedby={open ? id : undefined}
          onFocus={show}
          onBlur={close}
          onClick={show}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          {text}
        </span>
      </mark>
      {open && <TermNote {...{ id, to, term }} />}
    </span>
  )
}

/** The note of a term at the end of a line is moved left, so that it stays within the column. */
function keepInColumn(note: HTMLElement | null): void {
  if (!note) return
  const column = note.closest('.side')
  if (!column) return
  const over = note.getBoundingClientRect().right - column.getBoundingClientRect().right
  if (over > 0) note.style.left = `${-over}px`
}

function TermNote({ id, to, term: { rule, forms, note } }: { id: string; to: string; term: Term }) {
  const form = Object.entries(forms).find(([locale]) => locale === to)?.[1]
  return (
    <span class="term-note" id={id} ref={keepInColumn} role="tooltip">
      <span>{t(`term.rules.${rule}`)}</span>
      {form && <strong lang={to}> {[form.base, ...(form.variants ?? [])].join(', ')}</strong>}
      {note && <span class="hint">{note}</span>}
    </span>
  )
}
