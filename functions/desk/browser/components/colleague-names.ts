/** The names of people by their ids, as colleagues see them. */
import { useEffect, useState } from 'preact/hooks'
import { call } from '../api/call.ts'
import type { Colleague } from '../api/types.ts'

/** The most ids that one call takes. */
const most = 50

/** @returns the name of an id; the id itself where there is none. */
export function useColleagueNames(ids: readonly (string | null | undefined)[]): (id: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const unknown = [...new Set(ids)].filter((id): id is string => Boolean(id) && !names.has(id ?? '')).slice(0, most)
  useEffect(() => {
    if (unknown.length === 0) return
    call<{ items: Colleague[] }>('GET', `/colleagues?ids=${encodeURIComponent(unknown.join())}`).then((answer) => {
      if (!answer.ok) return
      const found = new Map(answer.body.items.map(({ id, name }) => [id, name ?? id]))
      setNames((before) => new Map([...before, ...unknown.map((id) => [id, found.get(id) ?? id] as const)]))
    })
  }, [unknown.join()])
  return (id) => names.get(id) ?? id
}
