/** The list of people, for admins: who waits for a decision, a search, and the form for somebody new. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { List, ListedPerson } from '../api/types.ts'
import { Options } from '../components/field.tsx'
import { useTitle } from '../components/hooks.ts'
import { may } from '../may.ts'
import { AddForm } from '../people/add-form.tsx'
import { LetIn } from '../people/let-in.tsx'
import { PersonRow } from '../people/person-row.tsx'
import { roleNames } from '../people/said.ts'
import { start, type ViewProperties } from '../start.tsx'
import { t } from '../texts/texts.ts'

const states = ['waiting', 'active', 'suspended', 'gone'] as const
const filterNames = ['q', 'state', 'role'] as const
type Filters = Record<(typeof filterNames)[number], string>

const filtersIn = (search: string): Filters => {
  const query = new URLSearchParams(search)
  return { q: query.get('q') ?? '', state: query.get('state') ?? '', role: query.get('role') ?? '' }
}
const queryOf = (filters: Filters): string =>
  String(new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')))

function People({ person: me }: ViewProperties) {
  useTitle(t('people.title'))
  const [filters, setFilters] = useState(() => filtersIn(location.search))
  const [people, setPeople] = useState<ListedPerson[] | null>(null)
  const [next, setNext] = useState<string>()
  const [failed, setFailed] = useState<Failed | null>(null)
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const asked = useRef(0)

  const load = async (chosen: Filters, cursor?: string) => {
    const turn = ++asked.current
    const query = queryOf(chosen)
    if (!cursor) history.replaceState(null, '', query ? `?${query}` : location.pathname)
    const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const answer = await call<List<ListedPerson>>('GET', `/people?${query}${from}`)
    if (turn !== asked.current) return
    setFailed(answer.ok ? null : answer)
    if (!answer.ok) return
    setPeople(cursor ? [...(people ?? []), ...answer.body.items] : answer.body.items)
    setNext(answer.body.next)
  }
  useEffect(() => {
    load(filters)
  }, [])
  /** The list follows a change within seconds; this page does at once. */
  const put = (person: ListedPerson) =>
    setPeople((before) => {
      const isListed = before?.some(({ id }) => id === person.id)
      return isListed
        ? (before?.map((one) => (one.id === person.id ? person : one)) ?? [])
        : [person, ...(before ?? [])]
    })
  const search = (changed: Partial<Filters>) => {
    const chosen = { ...filters, ...changed }
    setFilters(chosen)
    load(chosen)
  }
  const waiting = people?.filter(({ state }) => state === 'waiting') ?? []
  const others = people?.filter(({ state }) => state !== 'waiting') ?? []
  const select = (name: 'state' | 'role', names: (readonly [string, string])[]) => (
    <div class="field">
      <label for={name}>{t(`people.${name}`)}</label>
      <select id={name} value={filters[name]} onChange={({ currentTarget: { value } }) => search({ [name]: value })}>
        <Options names={[['', t('people.any')], ...names]} />
      </select>
    </div>
  )
  return (
    <>
      <h1>{t('people.title')}</h1>
      {may(me, 'addPerson') && (
        <details class="panel">
          <summary>{t('people.add')}</summary>
          <AddForm onAdded={put} />
        </details>
      )}
      <search>
        <form
          class="filters"
          onSubmit={(event) => {
            event.preventDefault()
            search({})
          }}
        >
          <div class="field">
            <label for="q">{t('people.search')}</label>
            <input
              id="q"
              type="search"
              value={filters.q}
              onInput={(event) => setFilters({ ...filters, q: event.currentTarget.value })}
            />
          </div>
          {select(
            'state',
            states.map((state) => [state, t(`people.states.${state}`)]),
          )}
          {select(
            'role',
            roleNames.map((role) => [role, t(`people.roleNames.${role}`)]),
          )}
          <button type="submit">{t('people.find')}</button>
        </form>
      </search>
      <p class="hint" role="status" tabIndex={-1} ref={status}>
        {failed ? (
          <Failure answer={failed} />
        ) : (
          said || (!people ? t('loading') : people.length === 0 && t('people.none'))
        )}
      </p>
      {waiting.length > 0 && (
        <section class="panel">
          <h2>{t('people.waitingTitle')}</h2>
          <p class="hint">{t('people.waitingHint')}</p>
          <ul class="rows">
            {waiting.map((one) => (
              <LetIn
                key={one.id}
                waiting={one}
                onDecided={(person, said) => {
                  setSaid(said)
                  put(person)
                  // The form with the focus goes.
                  status.current?.focus()
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <table class="articles">
          <thead>
            <tr>
              {(['name', 'roles', 'languages', 'state'] as const).map((name) => (
                <th scope="col" key={name}>
                  {t(`people.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {others.map((one) => (
              <PersonRow key={one.id} person={one} />
            ))}
          </tbody>
        </table>
      )}
      {next && (
        <button type="button" class="more" onClick={() => load(filters, next)}>
          {t('people.more')}
        </button>
      )}
    </>
  )
}

start(People, 'listPeople')
