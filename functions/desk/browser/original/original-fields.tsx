/** The fields for a text, which can be pasted, dropped or chosen as a file. Uploads and revisions use them. */
import { useRef } from 'preact/hooks'
import { type Errors, Field, Options } from '../components/field.tsx'
import { useFileDrop } from '../components/file-drop.ts'
import { replaceText } from '../components/replace-text.ts'
import { t } from '../texts/texts.ts'
import { ChosenFile } from './chosen-file.tsx'
import type { FormattedPaste } from './clipboard.ts'
import { fileEndings, formatOfFile, formatOfText, formats } from './format.ts'
import { type Original, originalFromFile, withoutFile } from './original.ts'
import { PasteNote, takePaste } from './paste.tsx'

const maxBytes = 2 * 1024 * 1024

type Properties = {
  original: Original
  change(change: Original): void
  errors: Errors
  /** Tells the fields of two texts in one form apart. */
  prefix?: string
  label?: string
  hint?: string
  /** Whether a dropped file is meant for this text. */
  takes?: (event: DragEvent) => boolean
  /** Called for a dropped file that can't be read as an article. */
  refuse(reason: string): void
  /** Says what a paste with formatting is. */
  summary?: (html: string) => string
  /** Called when a file arrives, so that its form can be opened. */
  onFile?: () => void
}

export function OriginalFields(properties: Properties) {
  const { original, change, errors, prefix = '', takes, refuse, onFile, summary } = properties
  const id = `${prefix}text`
  const take = async (file: File) => {
    onFile?.()
    const format = formatOfFile(file.name)
    if (!format) return refuse(t('upload.wrongFile'))
    if (file.size > maxBytes) return refuse(t('failed.413'))
    change({ ...original, ...(await originalFromFile(file, format)) })
  }
  useFileDrop(take, takes)
  const area = useRef<HTMLTextAreaElement>(null)
  const pasted = useRef<FormattedPaste>(undefined)
  const type = (text: string) => {
    const isPasted = text === pasted.current?.html
    const format = isPasted ? 'html' : original.chosen ? original.format : formatOfText(text)
    change({ ...original, text, format, chosen: original.chosen && !isPasted })
  }
  const replace = (text: string) => area.current && replaceText(area.current, text)
  const paste = (event: ClipboardEvent) => {
    if (area.current) pasted.current = takePaste(event.clipboardData, area.current)
    if (!pasted.current) return
    event.preventDefault()
    replace(pasted.current.html)
  }
  if (original.file) {
    const remove = () => change({ ...original, ...withoutFile })
    return <ChosenFile {...{ id, name: original.file.name, errors, remove }} />
  }
  return (
    <>
      <Field
        id={id}
        label={properties.label ?? t('upload.text')}
        hint={properties.hint ?? t('upload.textHint')}
        hintFirst
        error={errors[id]}
        more={<PasteNote {...{ pasted: pasted.current, text: original.text, replace, summary }} />}
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
          id={`${prefix}file`}
          type="file"
          class="unseen"
          accept={fileEndings}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) take(file)
            currentTarget.value = ''
          }}
        />
        <label for={`${prefix}file`} class="button">
          {t('upload.file')}
        </label>
      </p>
    </>
  )
}

type FieldProperties = Pick<Properties, 'original' | 'change' | 'errors' | 'prefix'>

/** Only for a text, because a file's name says its format. */
export function FormatField({ original, change, errors, prefix = '' }: FieldProperties) {
  if (original.file) return null
  const id = `${prefix}format`
  return (
    <Field id={id} label={t('upload.format')} hint={t('upload.formatGuessed')} error={errors[id]}>
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

export function AddressField({ original, change, errors, prefix = '' }: FieldProperties) {
  const id = `${prefix}address`
  return (
    <Field id={id} label={t('upload.address')} hint={t('upload.addressHint')} error={errors[id]}>
      {(tied) => (
        <input
          {...tied}
          type="url"
          value={original.address}
          onInput={(event) => change({ ...original, address: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}
