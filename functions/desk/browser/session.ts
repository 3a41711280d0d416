/**
 * The signed-in person. The session is a cookie that no script can read, one for all tabs. What is kept here is who it
 * was last, so that a page shows something before the API has answered, and so that tabs learn from each other.
 */
import type { Person } from './api/types.ts'

const personKey = 'punte.person'

/** By the API's last answer; null before the first one, and after the session's end. */
export function knownPerson(): Person | null {
  const stored = localStorage.getItem(personKey)
  return stored === null ? null : JSON.parse(stored)
}
export const keepPerson = (person: Person): void => localStorage.setItem(personKey, JSON.stringify(person))
export const forgetPerson = (): void => localStorage.removeItem(personKey)

/** Calls `changed` when another tab signs in or out. */
export function onSessionChange(changed: () => void): void {
  window.addEventListener('storage', ({ key }: StorageEvent) => {
    if (key === personKey || key === null) changed()
  })
}
