/** The fields for an original, which can be pasted, dropped or chosen as a file. Both upload and revision use them. */
import { type Errors, Field, Options } from '../components/field.tsx'
import { useFileDrop } from '../components/file-drop.ts'
import { t } from '../texts/texts.ts'
import { ChosenFile } from './chosen-file.tsx'
import { fileEndings, formatOfFile, formatOfText, formats } from './format.ts'
import { type Original, originalFromFile, withoutFile } from './original.ts'

const maxBytes = 2 * 1024 * 1024

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
    change({ ...original, ...(await originalFromFile(file, format)) })
  }
  useFileDrop(take)
  const type = (text: string) =>
    change({ ...original, text, ...(original.chosen ? {} : { format: formatOfText(text) }) })
  if (original.file) {
    const remove = () => change({ ...original, ...withoutFile })
    return <ChosenFile {...{ name: original.file.name, errors, remove }} />
  }
  return (
    <>
      <Field id="text" label={t('upload.text')} hint={t('upload.textHint')} hintFirst error={errors.text}>
        {(tied) => (
          <textarea {...tied} rows={12} value={original.text} onInput={(event) => type(event.currentTarget.value)} />
        )}
      </Field>
      <p class="file">
        <input
          id="file"
          type="file"
          class="unseen"
          accept={fileEndings}
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

type FieldProperties = Pick<Properties, 'original' | 'change' | 'errors'>

/** Only for a text, because a file's name says its format. */
export function FormatField({ original, change, errors }: FieldProperties) {
  if (original.file) return null
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

export function AddressField({ original, change, errors }: FieldProperties) {
  return (
    <Field id="address" label={t('upload.address')} hint={t('upload.addressHint')} error={errors.address}>
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
