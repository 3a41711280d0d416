/** The inputs of a person's form. */
import { type Errors, Field } from '../components/field.tsx'
import { languages as allLanguages, t } from '../texts/texts.ts'
import { type PersonFields, toggled } from './person-fields.ts'
import { roleNames } from './said.ts'

type Properties = {
  /** Tells the fields of several forms on a page apart. */
  prefix: string
  fields: PersonFields
  errors: Errors
  change(change: Partial<PersonFields>): void
}

export function PersonInputs({ prefix, fields, errors, change }: Properties) {
  return (
    <>
      <div class="fields">
        <Field id={`${prefix}name`} label={t('people.name')} error={errors.name}>
          {(tied) => (
            <input
              {...tied}
              value={fields.name}
              required
              maxlength={100}
              autocomplete="off"
              onInput={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field id={`${prefix}email`} label={t('people.email')} hint={t('people.emailHint')} error={errors.email}>
          {(tied) => (
            <input
              {...tied}
              type="email"
              value={fields.email}
              maxlength={254}
              autocomplete="off"
              onInput={(event) => change({ email: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <RoleInputs {...{ prefix, fields, errors, change }} />
      <p class="choices">
        <label>
          <input
            type="checkbox"
            checked={fields.listed}
            onChange={(event) => change({ listed: event.currentTarget.checked })}
          />{' '}
          {t('people.listed')}
        </label>
      </p>
    </>
  )
}

/** Roles, and the languages in which they hold. */
export function RoleInputs({ prefix, fields, errors, change }: Properties) {
  return (
    <div class="fields">
      <fieldset class="choices" aria-describedby={`${prefix}roles-error`}>
        <legend>{t('people.roles')}</legend>
        {roleNames.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={fields.roles.includes(role)}
              aria-invalid={errors.roles ? true : undefined}
              onChange={(event) => change({ roles: toggled(fields.roles, role, event.currentTarget.checked) })}
            />{' '}
            {t(`people.roleNames.${role}`)}
          </label>
        ))}
        <p id={`${prefix}roles-error`} class="error">
          {errors.roles}
        </p>
      </fieldset>
      <fieldset class="choices" aria-describedby={`${prefix}languages-hint ${prefix}languages-error`}>
        <legend>{t('people.languages')}</legend>
        {allLanguages().map(([locale, name]) => (
          <label key={locale}>
            <input
              type="checkbox"
              checked={fields.languages.includes(locale)}
              onChange={({ currentTarget: { checked } }) =>
                change({ languages: toggled(fields.languages, locale, checked) })
              }
            />{' '}
            {name}
          </label>
        ))}
        <p id={`${prefix}languages-hint`} class="hint">
          {t('people.languagesHint')}
        </p>
        <p id={`${prefix}languages-error`} class="error">
          {errors.languages}
        </p>
      </fieldset>
    </div>
  )
}
