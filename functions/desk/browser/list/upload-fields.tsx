/** Fields of a new article beside its text. */
import { type Errors, Field, Options } from '../components/field.tsx'
import { languages, t } from '../texts/texts.ts'
import type { Upload } from './upload.ts'

type Properties = { upload: Upload; change(change: Partial<Upload>): void; errors: Errors }

/** `prefix` tells the fields of two texts in one form apart. */
type LocaleProperties = { locale: string; change(change: { locale: string }): void; errors: Errors; prefix?: string }

export const LocaleField = ({ locale, change, errors, prefix = '' }: LocaleProperties) => (
  <Field id={`${prefix}locale`} label={t('upload.locale')} error={errors[`${prefix}locale`]}>
    {(tied) => (
      <select {...tied} value={locale} onChange={(event) => change({ locale: event.currentTarget.value })}>
        <Options names={[['', t('upload.localeGuess')], ...languages()]} />
      </select>
    )}
  </Field>
)

export const PublishField = ({ upload, change, errors }: Properties) => (
  <Field id="publish" label={t('upload.publish')} error={errors.publish}>
    {(tied) => (
      <select {...tied} value={upload.publish} onChange={(event) => change({ publish: event.currentTarget.value })}>
        <Options
          names={[
            ['manual', t('upload.publishes.manual')],
            ['auto', t('upload.publishes.auto')],
          ]}
        />
      </select>
    )}
  </Field>
)

export const SlugField = ({ upload, change, errors }: Properties) => (
  <Field id="slug" label={t('upload.slug')} hint={t('upload.slugHint')} error={errors.slug}>
    {(tied) => (
      <input
        {...tied}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        value={upload.slug}
        onInput={(event) => change({ slug: event.currentTarget.value })}
      />
    )}
  </Field>
)
