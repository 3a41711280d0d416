/** Everything of one person, for admins. */
import { Alert } from '../api/failure.tsx'
import type { FullPerson } from '../api/types.ts'
import { useTitle } from '../components/hooks.ts'
import { AccessPanel } from '../people/access-panel.tsx'
import { DetailsForm } from '../people/details-form.tsx'
import { ErasePanel } from '../people/erase-panel.tsx'
import { InvitationPanel } from '../people/invitation-panel.tsx'
import { fieldsOf } from '../people/person-fields.ts'
import { fieldLabels, sayField } from '../people/said.ts'
import { TokensPanel } from '../people/tokens-panel.tsx'
import { usePerson } from '../people/use-person.ts'
import { start, type ViewProperties } from '../start.tsx'
import { t } from '../texts/texts.ts'

function PersonView({ about }: ViewProperties) {
  const { managing, failed } = usePerson(about)
  const person = managing?.person
  const name = person ? person.name || t('person.gone') : ''
  useTitle(name || t('people.title'))
  const isActive = person?.state === 'active'
  return (
    <>
      <p>
        <a href="/desk/people">{t('person.back')}</a>
      </p>
      {person && (
        <>
          <h1 tabIndex={-1}>{name}</h1>
          <p>
            <a href={`/desk/trail?by=${encodeURIComponent(person.id)}`}>{t('person.trail')}</a>
          </p>
        </>
      )}
      <Alert answer={failed} />
      {!managing && !failed && (
        <p class="hint" role="status">
          {t('loading')}
        </p>
      )}
      {managing && person && (
        <>
          {!person.isStored && <Details person={person} />}
          {person.isStored && person.state !== 'gone' && <DetailsForm {...managing} />}
          <AccessPanel {...managing} />
          {person.isStored && (
            <>
              {isActive && <InvitationPanel {...managing} />}
              {person.state !== 'gone' && (
                <TokensPanel
                  path={`${managing.path}/tokens`}
                  tokens={person.tokens}
                  mayMake={isActive}
                  onChanged={managing.reload}
                />
              )}
              {person.state !== 'gone' && <ErasePanel {...managing} />}
            </>
          )}
        </>
      )}
    </>
  )
}

/** Of a person in the settings, to be read alone. */
function Details({ person }: { person: FullPerson }) {
  const fields = fieldsOf(person)
  return (
    <section class="panel">
      <h2>{t('person.details')}</h2>
      <p class="hint">{t('person.inSettings')}</p>
      <dl class="facts-list">
        {(['roles', 'languages', 'listed'] as const).map((name) => [
          <dt key={name}>{t(fieldLabels[name])}</dt>,
          <dd key={`${name}-is`}>{sayField(fields, name)}</dd>,
        ])}
      </dl>
    </section>
  )
}

start(PersonView, 'readPerson')
