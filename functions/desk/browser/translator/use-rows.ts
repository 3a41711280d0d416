/**
 * Decides which rows a filter shows, and counts unsaved texts. It filters when a filter is chosen and when segments
 * arrive, so a row does not vanish while somebody works on it.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Pair, Proposal } from '../api/types.ts'
import { type Filter, filters } from './filters.ts'
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

  const visible: ReadonlySet<string> = useMemo(() => {
    const fits = (pair: Pair) =>
      filters[filter](current.current.get(pair.id)?.pair ?? pair, proposals?.get(pair.id)?.length ?? 0)
    return new Set(segments?.filter(fits).map(({ id }) => id))
  }, [segments !== undefined, filter, proposals !== null])

  useEffect(() => {
    const warn = (event: Event) => {
      if (dirty.current.size > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])

  const onChange = useCallback((state: SegmentState) => {
    const { id } = state.pair
    current.current.set(id, state)
    if (isDirty(state)) dirty.current.add(id)
    else dirty.current.delete(id)
    setUnsaved(dirty.current.size)
  }, [])
  return { visible, unsaved, onChange }
}
