/** The fields for an original, which can be pasted, dropped or chosen as a file. Both upload and revision use them. */
import { useRef } from 'preact/hooks'
import { type Errors, Field, Options } from '../components/field.tsx'
import { useFileDrop } from '../components/file-drop.ts'
import { replaceText } from '../components/replace-text.ts'
import { t } from '../texts/texts.ts'
import { type Format, formatOfFile, formatOfText, formats } from './format.ts'
import { PasteNote, usePaste } from './paste.tsx'

const maxBytes = 2 * 1024 * 1024

/** `chosen`: somebody chose the format, so it is no longer guessed from the text. */
export type Original = { text: string; format: Format; chosen: boolean }
export const noOriginal: Original = { text: '', format: 'markdown', chosen: false }

/** The form's fields by the server's names. */
export const originalNames = {
  ...{ body: 'text', content: 'text', 'content-type': 'format', 'Content-Type': 'format', format: 'format' },
}

type Properties = {
  original: Original
  change(change: Original): void
  errors: Errors
  /** Called for a dropped file that can't be read as an article. */
  refuse(reason: string): void
  /** Called when a file arrives, so that its form can be opened. */
  onFile?: () => void
}

export function OriginalFields({ original, change, errors, refuse, onFile }: Properties) {
  const take = async (file: File) => {
    onFile?.()
    const format = formatOfFile(file.name)
    if (!format) return refuse(t('upload.wrongFile'))
    if (file.size > maxBytes) return refuse(t('failed.413'))
    change({ text: await file.text(), format, chosen: true })
  }
  useFileDrop(take)
  const area = useRef<HTMLTextAreaElement>(null)
  const [pasted, takePaste] = usePaste()
  const formatOf = (text: string) =>
    text === pasted.current?.html
      ? { format: 'html' as const, chosen: false }
      : original.chosen
        ? {}
        : { format: formatOfText(text) }
  const type = (text: string) => change({ ...original, text, ...formatOf(text) })
  const replace = (text: string) => area.current && replaceText(area.current, text)
  const paste = (event: ClipboardEvent) => {
    const html = area.current && takePaste(event, area.current)
    if (!html) return
    event.preventDefault()
    replace(html)
  }
  return (
    <>
      <Field
        id="text"
        label={t('upload.text')}
        hint={t('upload.textHint')}
        hintFirst
        error={errors.text}
        more={<PasteNote pasted={pasted.current} text={original.text} replace={replace} />}
      >
        {(tied) => (
          <textarea
            {...tied}
            ref={area}
            rows={12}
            value={original.text}
            onInput={(event) => type(event.currentTarget.value)}
            onPaste={paste}
          />
        )}
      </Field>
      <p class="file">
        <input
          id="file"
          type="file"
          class="unseen"
          accept=".md,.markdown,.html,.htm,.txt"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) take(file)
            currentTarget.value = ''
          }}
        />
        <label for="file" class="button">
          {t('upload.file')}
        </label>
      </p>
    </>
  )
}

export function FormatField({ original, change, errors }: Pick<Properties, 'original' | 'change' | 'errors'>) {
  return (
    <Field id="format" label={t('upload.format')} hint={t('upload.formatGuessed')} error={errors.format}>
      {(tied) => (
        <select
          {...tied}
          value={original.format}
          onChange={({ currentTarget: { value } }) => {
            const format = formats.find((format) => format === value) ?? original.format
            change({ ...original, format, chosen: true })
          }}
        >
          <Options names={formats.map((format) => [format, t(`upload.formats.${format}`)])} />
        </select>
      )}
    </Field>
  )
}
