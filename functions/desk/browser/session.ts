/** The signed-in person, shared by all tabs of this browser. The token is stored until somebody signs out. */
import type { Person, Role } from './api/types.ts'

const tokenKey = 'punte.token'
const personKey = 'punte.person'

export const token = (): string | null => localStorage.getItem(tokenKey)
export const keepToken = (value: string): void => localStorage.setItem(tokenKey, value)

/** The token's owner by the API's last answer; null before the first one. */
export function knownPerson(): Person | null {
  const stored = token() === null ? null : localStorage.getItem(personKey)
  return stored === null ? null : JSON.parse(stored)
}
export const keepPerson = (person: Person): void => localStorage.setItem(personKey, JSON.stringify(person))

export function signOut(): void {
  localStorage.removeItem(tokenKey)
  localStorage.removeItem(personKey)
}

/** Calls `changed` when another tab signs in or out. */
export function onSessionChange(changed: () => void): void {
  window.addEventListener('storage', ({ key }: StorageEvent) => {
    if (key === tokenKey || key === personKey || key === null) changed()
  })
}

export const hasRole = ({ roles }: Person, role: Role): boolean => roles.includes(role) || roles.includes('admin')
