/**
 * Decides which rows a filter shows and in which order, and counts unsaved texts. It filters when a filter is chosen and
 * when segments arrive, so a row does not move or vanish while somebody works on it.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Pair, Proposal } from '../api/types.ts'
import { type Filter, filters, orderOf } from './filters.ts'
import { isDirty, type SegmentState } from './segment-state.ts'

export function useRows(
  segments: readonly Pair[] | undefined,
  filter: Filter,
  /** By segment; null until they are loaded. */
  proposals: ReadonlyMap<string, readonly Proposal[]> | null,
) {
  const [unsaved, setUnsaved] = useState(0)
  const current = useRef(new Map<string, SegmentState>())
  const dirty = useRef(new Set<string>())

  const { visible, places } = useMemo(() => {
    const pairs = segments?.map((pair) => current.current.get(pair.id)?.pair ?? pair) ?? []
    const fits = (pair: Pair) => filters[filter](pair, proposals?.get(pair.id)?.length ?? 0)
    return {
      visible: new Set(pairs.filter(fits).map(({ id }) => id)) as ReadonlySet<string>,
      places: new Map(orderOf(filter, pairs).map((id, place) => [id, place])),
    }
  }, [segments !== undefined, filter, proposals !== null])
  const placeOf = ({ id }: Pair) => places.get(id) ?? 0
  /** All segments in the filter's order, each with its place in the text. */
  const rows = useMemo(
    () => segments?.map((pair, at) => ({ pair, at })).sort((a, b) => placeOf(a.pair) - placeOf(b.pair)) ?? [],
    [segments, places],
  )

  useEffect(() => {
    const warn = (event: Event) => {
      if (dirty.current.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
  }, [])

  const onChange = useRef((state: SegmentState) => {
    const { id } = state.pair
    current.current.set(id, state)
    if (isDirty(state)) dirty.current.add(id)
    else dirty.current.delete(id)
    setUnsaved(dirty.current.size)
  }).current
  return { rows, visible, unsaved, onChange }
}
