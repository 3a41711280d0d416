/** A person's own page: the name, whether readers see it, tokens, sessions. */
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { AccessToken, Person } from '../api/types.ts'
import { useErrors } from '../components/errors.tsx'
import { Field } from '../components/field.tsx'
import { useTitle } from '../components/hooks.ts'
import { type Outcome, OutcomeLine } from '../people/outcome.tsx'
import { sayLanguages, sayRoles } from '../people/said.ts'
import { TokensPanel } from '../people/tokens-panel.tsx'
import { forgetPerson } from '../session.ts'
import { start, type ViewProperties } from '../start.tsx'
import { t } from '../texts/texts.ts'

function Me({ person, onPerson }: ViewProperties) {
  useTitle(t('me.title'))
  const { isStored } = person
  return (
    <>
      <h1>{t('me.title')}</h1>
      {!isStored && <p class="hint">{t('me.inSettings')}</p>}
      <section class="panel">
        <h2>{t('me.may')}</h2>
        <p>{t('me.roles', { roles: sayRoles(person.roles) })}</p>
        <p>{t('me.languages', { languages: sayLanguages(person) })}</p>
      </section>
      {isStored && (
        <>
          <NameForm {...{ person, onPerson }} />
          <OwnTokens />
          <Sessions />
        </>
      )}
    </>
  )
}

function NameForm({ person, onPerson }: Pick<ViewProperties, 'person' | 'onPerson'>) {
  const [name, setName] = useState(person.name ?? '')
  const [listed, setListed] = useState(person.listed)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const { form, errors, general, clear, refuse } = useErrors({ name: 'name' })
  const submit = async (event: Event) => {
    event.preventDefault()
    clear()
    const answer = await call<Person>('PATCH', '/me', { body: { name: name.trim(), listed } })
    setOutcome(answer.ok ? t('person.saved') : null)
    if (!answer.ok) return refuse(answer)
    onPerson(answer.body)
  }
  return (
    <form class="panel" ref={form} onSubmit={submit}>
      <Field id="own-name" label={t('me.name')} error={errors.name}>
        {(tied) => (
          <input
            {...tied}
            required
            maxlength={100}
            autocomplete="name"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="choices">
        <label>
          <input type="checkbox" checked={listed} onChange={(event) => setListed(event.currentTarget.checked)} />{' '}
          {t('me.listed')}
        </label>
      </p>
      <p class="hint">{t('me.listedHint')}</p>
      <div class="error" role="alert">
        {general}
      </div>
      <button type="submit" class="primary">
        {t('person.save')}
      </button>
      <OutcomeLine outcome={outcome} />
    </form>
  )
}

function OwnTokens() {
  const [tokens, setTokens] = useState<AccessToken[] | null>(null)
  const load = async () => {
    const answer = await call<{ items: AccessToken[] }>('GET', '/me/tokens')
    if (answer.ok) setTokens(answer.body.items)
  }
  useEffect(() => {
    load()
  }, [])
  return tokens && <TokensPanel path="/me/tokens" tokens={tokens} mayMake onChanged={load} />
}

function Sessions() {
  const [outcome, setOutcome] = useState<Outcome>(null)
  const leave = async () => {
    const answer = await call('POST', '/me/sign-out')
    if (!answer.ok) return setOutcome(answer)
    await call('DELETE', '/session', { quiet: true })
    forgetPerson()
    location.href = '/desk'
  }
  return (
    <section class="panel">
      <h2>{t('me.sessions')}</h2>
      <p class="hint">{t('me.signOutHint')}</p>
      <p class="actions">
        <button type="button" onClick={leave}>
          {t('me.signOut')}
        </button>
      </p>
      <OutcomeLine outcome={outcome} />
    </section>
  )
}

start(Me)
