/** Chooses somebody: a list of the people who can be chosen, and where there are many, a search above it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Colleague } from '../api/types.ts'

/** As many as one answer lists. Where it is full, somebody may be missing from it. */
const most = 50
const searchMs = 250

type Properties = {
  label: string
  /** The text of the search. */
  search: string
  /** The text for nobody. */
  none: string
  /** The address that lists people, with a query of its own. */
  path: string
  value: string
  /** The name of the chosen person, who may not be in the list. */
  name: string
  choose(id: string): void
  error?: ComponentChildren
}

export function ColleagueSelect({ label, search, none, path, value, name, choose, error }: Properties) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<Colleague[]>([])
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    let isLatest = true
    const load = async () => {
      const answer = await call<{ items: Colleague[] }>('GET', path + (query && `&q=${encodeURIComponent(query)}`))
      if (!answer.ok || !isLatest) return
      setFound(answer.body.items)
      if (answer.body.items.length >= most) setLong(true)
    }
    const timer = setTimeout(load, query ? searchMs : 0)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [path, query])
  const others = found.filter((one) => one.id !== value)
  const chosen = found.find((one) => one.id === value)?.name ?? name
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong && (
        <input
          type="search"
          class="wide"
          aria-label={`${label}: ${search}`}
          placeholder={search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-error`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {value && <option value={value}>{chosen}</option>}
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name || one.id}
          </option>
        ))}
      </select>
      <p id={`${id}-error`} class="error">
        {error}
      </p>
    </div>
  )
}
