/** Everything of one person, for admins. */
import { Alert } from '../api/failure.tsx'
import { useTitle } from '../components/hooks.ts'
import { AccessPanel } from '../people/access-panel.tsx'
import { DetailsForm } from '../people/details-form.tsx'
import { ErasePanel } from '../people/erase-panel.tsx'
import { InvitationPanel } from '../people/invitation-panel.tsx'
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
      {person && <h1 tabIndex={-1}>{name}</h1>}
      <Alert answer={failed} />
      {!managing && !failed && (
        <p class="hint" role="status">
          {t('loading')}
        </p>
      )}
      {managing && person && (
        <>
          {!person.isStored && <p class="hint">{t('person.inSettings')}</p>}
          {person.state !== 'gone' && <DetailsForm {...managing} />}
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

start(PersonView)
