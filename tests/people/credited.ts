/** People in the store whose names readers see on pages, and what the store and readers hold of such a name. */
import { readVersion } from '../pipeline/versions.ts'
import type { World } from '../world.ts'
import { addPerson, type StoredPerson } from './stored-people.ts'

export const firstName = 'Ilinca Zorvandel'
export const secondName = 'Ilinca Brindlewick'

/** A translator and reviewer whose name stands in no other text. */
export const addTranslator = (world: World): Promise<StoredPerson> =>
  addPerson(world, { name: firstName, email: 'ilinca@zorvandel.example', roles: ['translator', 'reviewer', 'editor'] })

export const asJson = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
  ...{ method, body: JSON.stringify(body) },
  headers: { 'Content-Type': 'application/json', ...headers },
})

/** Corrects a segment of the Romanian version. */
export async function correct(world: World, { id, token }: { id: string; token: string }, at: number, change: object) {
  const pair = (await readVersion(world, id, 'ro')).segments[at]
  const path = `/api/v1/articles/${id}/versions/ro/segments/${pair?.id}`
  return world.request(path, { ...asJson('PATCH', change, { 'If-Match': `"${pair?.etag}"` }), token })
}

export const changeOwn = (world: World, token: string, change: { name?: string; listed?: boolean }) =>
  world.request('/api/v1/me', { ...asJson('PATCH', change), token })

/** The keys of objects in which one of `words` stands, or whose keys have it. */
export async function findWords(world: World, words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const key of world.stored.keys()) {
    const text = `${key} ${new TextDecoder().decode((await world.stored.getBytes(key)) ?? undefined)}`.toLowerCase()
    if (words.some((word) => text.includes(word.toLowerCase()))) found.push(key)
  }
  return found
}

/** What is due in so many milliseconds. Entries whose messages are not, are not taken for lost. */
export async function runFor(world: World, ms: number) {
  const until = world.ports.now() + ms
  while ((world.queue.nextAt() ?? Number.POSITIVE_INFINITY) <= until) await world.step()
}
