/** A file that was chosen and cannot be changed before it is sent. */
import { type Errors, Field } from '../components/field.tsx'
import { t } from '../texts/texts.ts'

export function ChosenFile({ name, errors, remove }: { name: string; errors: Errors; remove(): void }) {
  return (
    <>
      <Field id="text" label={t('upload.chosenFile')} error={errors.text}>
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
