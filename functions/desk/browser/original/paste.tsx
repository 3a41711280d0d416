/** Takes a paste with its formatting, says what was taken, and takes its plain text instead if the editor wants that. */
import { useRef } from 'preact/hooks'
import { t } from '../texts/texts.ts'
import { type FormattedPaste, formattedPaste, pastedParts } from './clipboard.ts'

/** @returns the last paste with formatting, and what takes the next one. */
export function usePaste() {
  const pasted = useRef<FormattedPaste>(undefined)

  const take = (event: ClipboardEvent, { selectionStart, selectionEnd, value }: HTMLTextAreaElement) => {
    const data = event.clipboardData
    // A paste into a text has that text's format.
    if (!data || (value.trim() && selectionEnd - selectionStart < value.length)) return
    pasted.current = formattedPaste(lines(data.getData('text/html')), lines(data.getData('text/plain')))
    return pasted.current?.html
  }
  return [pasted, take] as const
}

/** A field's lines end in one way, whatever the clipboard's do. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n')

/** `replace` writes a text into the field. */
export function PasteNote(properties: {
  pasted: FormattedPaste | undefined
  text: string
  replace(text: string): void
}) {
  const { pasted, text, replace } = properties
  const other = text === pasted?.html ? pasted.plain : text === pasted?.plain ? pasted.html : undefined
  return (
    <p class="paste" role="status">
      {pasted && other !== undefined && (
        <>
          {other === pasted.plain ? said(pasted) : t('upload.paste.plain')}{' '}
          <button type="button" onClick={() => replace(other)}>
            {t(other === pasted.plain ? 'upload.paste.takePlain' : 'upload.paste.takeFormatted')}
          </button>
        </>
      )}
    </p>
  )
}

function said({ program, counts }: FormattedPaste): string {
  const counted = pastedParts.flatMap((name, index) => {
    const count = counts[index]
    return count ? t(`upload.paste.parts.${name}`, { count }) : []
  })
  const taken = program ? t('upload.paste.from', { program }) : t('upload.paste.formatted')
  return `${[taken, counted.join(', ')].filter(Boolean).join(': ')}.`
}
