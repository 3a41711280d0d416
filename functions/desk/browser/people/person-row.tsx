/** A row of the list of people. */
import type { ListedPerson } from '../api/types.ts'
import { t } from '../texts/texts.ts'
import { sayLanguages, sayRoles } from './said.ts'

export function PersonRow({ person }: { person: ListedPerson }) {
  const { id, name, email, roles, state, isStored } = person
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/people/${encodeURIComponent(id)}`}>{name || t('person.gone')}</a>
        {email && <div class="hint">{email}</div>}
      </th>
      <td>{state !== 'gone' && sayRoles(roles)}</td>
      <td>{state !== 'gone' && sayLanguages(person)}</td>
      <td>
        <StateBadge state={state} /> {!isStored && <span class="badge">{t('people.inSettings')}</span>}
      </td>
    </tr>
  )
}

const looks = { waiting: 'warn', active: 'good', suspended: 'warn', gone: '' }

export const StateBadge = ({ state }: Pick<ListedPerson, 'state'>) => (
  <span class={`badge ${looks[state]}`}>{t(`people.states.${state}`)}</span>
)
