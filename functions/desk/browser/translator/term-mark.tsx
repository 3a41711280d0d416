/** A term in a source. On pointing, tapping or keyboard focus it shows its rule, target form and note. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Term } from '../api/types.ts'
import { t } from '../texts/texts.ts'

type Properties = { id: string; text: string; to: string; term: Term | undefined }

export function TermMark({ id, text, to, term }: Properties) {
  const [open, setOpen] = useState(false)
  if (!term) return <mark>{text}</mark>
  const close = () => setOpen(false)
  return (
    <span class="term" onPointerEnter={() => setOpen(true)} onPointerLeave={close}>
      <mark>
        {/* biome-ignore lint/a11y/useSemanticElements: a button can't break over two lines, as the words of a term do. */}
        <span
          role="button"
          tabIndex={0}
          aria-describedby={open ? id : undefined}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onClick={() => setOpen(true)}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          {text}
        </span>
      </mark>
      {open && <TermNote {...{ id, to, term }} />}
    </span>
  )
}

function TermNote({ id, to, term: { rule, forms, note } }: { id: string; to: string; term: Term }) {
  const own = useRef<HTMLSpanElement>(null)
  // The note of a term at the end of a line is moved left, so that it stays within the column.
  useLayoutEffect(() => {
    const column = own.current?.closest('.side')
    if (!own.current || !column) return
    const over = own.current.getBoundingClientRect().right - column.getBoundingClientRect().right
    if (over > 0) own.current.style.left = `${-over}px`
  }, [])
  const form = Object.entries(forms).find(([locale]) => locale === to)?.[1]
  return (
    <span class="term-note" id={id} ref={own} role="tooltip">
      <span>{t(`term.rules.${rule}`)}</span>
      {form && <strong lang={to}> {[form.base, ...(form.variants ?? [])].join(', ')}</strong>}
      {note && <span class="hint">{note}</span>}
    </span>
  )
}
