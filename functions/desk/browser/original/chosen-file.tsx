/** A file that was chosen and cannot be changed before it is sent. */
import { type Errors, Field } from '../components/field.tsx'
import { t } from '../texts/texts.ts'

type Properties = { id: string; name: string; errors: Errors; remove(): void }

export function ChosenFile({ id, name, errors, remove }: Properties) {
  return (
    <>
      <Field id={id} label={t('upload.chosenFile')} error={errors[id]}>
        {(tied) => <input {...tied} class="wide" readOnly value={name} />}
      </Field>
      <p class="file">
        <button type="button" onClick={remove}>
          {t('upload.removeFile')}
        </button>
      </p>
    </>
  )
}
