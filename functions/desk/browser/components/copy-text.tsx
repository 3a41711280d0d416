/** A text that is shown once, with a button that copies it. */
import { useRef, useState } from 'preact/hooks'
import { t } from '../texts/texts.ts'

export function CopyText({ label, text }: { label: string; text: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setSaid(t(copied ? 'person.copied' : 'person.copyFailed'))
  }
  return (
    <span class="copy">
      <input ref={field} readonly value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" onClick={copy}>
        {t('person.copy')}
      </button>
      <span role="status" class="status">
        {said}
      </span>
    </span>
  )
}
