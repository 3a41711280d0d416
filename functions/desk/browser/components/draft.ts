/** Keeps a form's input in this browser until it is sent, so that a reload, Back or another language loses nothing. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLatest } from './hooks.ts'

const prefix = 'punte.draft.'
const saveAfterMs = 300

/** A value stored under `name`, its setter, and a function that clears it. A value equal to `empty` is removed. */
export function useDraft<T extends object>(name: string, empty: T): [T, (change: Partial<T>) => void, () => void] {
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...stored(name) }))
  const latest = useLatest(draft)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const save = () => {
    clearTimeout(timer.current)
    store(name, JSON.stringify(latest.current) === JSON.stringify(empty) ? null : latest.current)
  }
  useEffect(() => {
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [])
  const change = (changed: Partial<T>) => {
    latest.current = { ...latest.current, ...changed }
    setDraft(latest.current)
    clearTimeout(timer.current)
    timer.current = setTimeout(save, saveAfterMs)
  }
  const clear = () => {
    change(empty)
    save()
  }
  return [draft, change, clear]
}

export const hasDraft = (name: string): boolean => localStorage.getItem(prefix + name) !== null

function stored(name: string): object {
  const text = localStorage.getItem(prefix + name)
  return text === null ? {} : JSON.parse(text)
}

/** If the storage is full, the earlier value stays. */
function store(name: string, value: object | null): void {
  try {
    if (value) localStorage.setItem(prefix + name, JSON.stringify(value))
    else localStorage.removeItem(prefix + name)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
