/** Takes a paste with its formatting, says what was taken, and takes its plain text instead if the editor wants that. */
import { t } from '../texts/texts.ts'
import { type FormattedPaste, formattedPaste } from './clipboard.ts'

/** A field's lines end in one way, whatever the clipboard's do. */
const read = (data: DataTransfer, type: string): string => data.getData(type).replaceAll('\r\n', '\n')

/** @returns what was pasted over the whole field, with formatting. A paste into a text has that text's format. */
export function takePaste(data: DataTransfer | null, field: HTMLTextAreaElement): FormattedPaste | undefined {
  const { selectionStart, selectionEnd, value } = field
  if (data && (!value.trim() || selectionEnd - selectionStart === value.length))
    return formattedPaste(read(data, 'text/html'), read(data, 'text/plain'))
}

type Properties = {
  pasted: FormattedPaste | undefined
  text: string
  /** Writes a text into the field. */
  replace(text: string): void
  summary: ((html: string) => string) | undefined
}

export function PasteNote({ pasted, text, replace, summary = () => `${t('upload.paste.formatted')}.` }: Properties) {
  const isFormatted = text === pasted?.html
  return (
    <p class="paste" role="status">
      {pasted && (isFormatted || text === pasted.plain) && (
        <>
          {isFormatted ? summary(text) : t('upload.paste.plain')}{' '}
          <button type="button" onClick={() => replace(isFormatted ? pasted.plain : pasted.html)}>
            {t(isFormatted ? 'upload.paste.takePlain' : 'upload.paste.takeFormatted')}
          </button>
        </>
      )}
    </p>
  )
}
