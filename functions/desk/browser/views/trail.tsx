/** The trail, for admins: who did what, and when. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Failure } from '../api/failure.tsx'
import type { List, TrailRecord } from '../api/types.ts'
import { useTitle } from '../components/hooks.ts'
import { useNames } from '../components/use-names.ts'
import { start } from '../start.tsx'
import { t } from '../texts/texts.ts'
import { FilterForm } from '../trail/filter-form.tsx'
import { filtersIn, queryOf, type TrailFilters } from '../trail/filters.ts'
import { RecordRow } from '../trail/record-row.tsx'
import { useTitles } from '../trail/use-titles.ts'

/** A page of the trail may be empty although older ones are not. So many are asked for at once. */
const mostPages = 12

function Trail() {
  useTitle(t('trail.title'))
  const [filters, setFilters] = useState(() => filtersIn(location.search))
  const [records, setRecords] = useState<TrailRecord[] | null>(null)
  const [next, setNext] = useState<string>()
  const [failed, setFailed] = useState<Failed | null>(null)
  const asked = useRef(0)
  const titles = useTitles(records?.flatMap(({ about }) => about.article ?? []) ?? [])
  const people = records?.flatMap(({ about }) => about.person?.split(' ') ?? []) ?? []
  const nameOf = useNames([filters.by || null, ...people])

  const load = async (chosen: TrailFilters, from?: string) => {
    const turn = ++asked.current
    let cursor = from
    for (let pages = 0; pages < mostPages; pages++) {
      const place = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
      const answer = await call<List<TrailRecord>>('GET', `/trail?${queryOf(chosen)}${place}`)
      if (turn !== asked.current) return
      setFailed(answer.ok ? null : answer)
      if (!answer.ok) return
      const { items } = answer.body
      cursor = answer.body.next
      if (items.length === 0 && cursor) continue
      setRecords((before) => (from ? [...(before ?? []), ...items] : items))
      return setNext(cursor)
    }
    setRecords((before) => (from ? before : []))
    setNext(cursor)
  }
  useEffect(() => {
    load(filters)
  }, [])
  const show = (chosen: TrailFilters) => {
    const query = queryOf(chosen)
    history.replaceState(null, '', query ? `?${query}` : location.pathname)
    setFilters(chosen)
    load(chosen)
  }
  return (
    <>
      <h1>{t('trail.title')}</h1>
      <p class="hint">{t('trail.hint')}</p>
      <FilterForm filters={filters} name={nameOf(filters.by)} show={show} />
      <p>
        <a class="button" href={`/api/v1/trail/export?${queryOf(filters)}`} download="">
          {t('trail.csv')}
        </a>{' '}
        <span class="hint">{t('trail.csvHint')}</span>
      </p>
      <p class="hint" role="status">
        {failed ? <Failure answer={failed} /> : !records ? t('loading') : records.length === 0 && t('trail.none')}
      </p>
      {records && records.length > 0 && (
        <table class="articles trail">
          <thead>
            <tr>
              {(['when', 'who', 'did'] as const).map((name) => (
                <th scope="col" key={name}>
                  {t(`trail.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <RecordRow key={record.id} {...{ record, titles, nameOf }} />
            ))}
          </tbody>
        </table>
      )}
      {next && (
        <button type="button" class="more" onClick={() => load(filters, next)}>
          {t('trail.more')}
        </button>
      )}
    </>
  )
}

start(Trail, 'readTrail')
