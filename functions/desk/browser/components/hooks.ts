/** Hooks for timing and state that several views use. */
import { useEffect, useRef } from 'preact/hooks'

/** Holds the latest value for code that runs after the render. */
export function useLatest<T>(value: T): { current: T } {
  const latest = useRef(value)
  latest.current = value
  return latest
}

/** Calls `work` now, even in a background tab. Then repeats it `seconds()` after each run while the page is visible. */
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

/** Sets the page's title, which tells the tabs of several articles apart. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Punte`
  }, [title])
}

/** `before` if both have the same content, else `after`. So unchanged parts are not rendered again. */
export const keepSame = <T>(before: T, after: T): T =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after
