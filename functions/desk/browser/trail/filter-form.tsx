/** The form that chooses what of the trail is shown. */
import { useState } from 'preact/hooks'
import { ColleagueSelect } from '../components/colleague-select.tsx'
import { Field, Options } from '../components/field.tsx'
import { calls, t } from '../texts/texts.ts'
import { articleIn, type TrailFilters } from './filters.ts'

type Properties = { filters: TrailFilters; name: string; show(filters: TrailFilters): void }

export function FilterForm({ filters, name, show }: Properties) {
  const [chosen, setChosen] = useState(filters)
  const [isWrong, setWrong] = useState(false)
  const change = (changed: Partial<TrailFilters>) => setChosen({ ...chosen, ...changed })
  const submit = (event: Event) => {
    event.preventDefault()
    const about = articleIn(chosen.about)
    setWrong(about === undefined)
    if (about !== undefined) show({ ...chosen, about })
  }
  const day = (name: 'from' | 'to') => (
    <Field id={`trail-${name}`} label={t(`trail.${name}`)}>
      {(tied) => (
        <input
          {...tied}
          type="date"
          value={chosen[name]}
          onInput={({ currentTarget: { value } }) => change({ [name]: value })}
        />
      )}
    </Field>
  )
  return (
    <form class="panel" onSubmit={submit}>
      <div class="fields">
        <ColleagueSelect
          {...{ label: t('trail.person'), search: t('trail.personSearch'), none: t('trail.anybody') }}
          path="/people?limit=50"
          value={chosen.by}
          name={name}
          choose={(by) => change({ by })}
        />
        <Field id="trail-what" label={t('trail.call')}>
          {(tied) => (
            <select {...tied} value={chosen.what} onChange={(event) => change({ what: event.currentTarget.value })}>
              <Options names={[['', t('trail.anything')], ...calls()]} />
            </select>
          )}
        </Field>
        {day('from')}
        {day('to')}
        <Field
          id="trail-about"
          label={t('trail.article')}
          hint={t('trail.articleHint')}
          error={isWrong && t('trail.articleWrong')}
        >
          {(tied) => (
            <input {...tied} value={chosen.about} onInput={(event) => change({ about: event.currentTarget.value })} />
          )}
        </Field>
      </div>
      <p class="actions">
        <button type="submit" class="primary">
          {t('trail.find')}
        </button>
        <a href="/desk/trail">{t('trail.clear')}</a>
      </p>
    </form>
  )
}
