/** What views share of keeping time and state. */
import { useEffect, useRef } from 'preact/hooks'

/** The latest value, for what runs after the render that made it. */
export function useLatest<T>(value: T): { current: T } {
  const latest = useRef(value)
  latest.current = value
  return latest
}

/** Does `work` now, also in a tab behind others, then again `seconds()` after each time while the page is looked at. */
export function useRepeat(work: () => Promise<unknown>, seconds: () => number): void {
  const latest = useLatest({ work, seconds })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false
    const run = async (isFirst = false) => {
      if (isFirst || !document.hidden) await latest.current.work()
      if (!ended) timer = setTimeout(run, latest.current.seconds() * 1000)
    }
    run(true)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [])
}

/** The page's title: tabs of several articles are told apart by it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Punte`
  }, [title])
}

/** `after` in place of `before` only where it says something else: what shows the same stays as it is. */
export const keepSame = <T>(before: T, after: T): T =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after
