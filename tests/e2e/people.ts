/** People of a Punte under test, as an admin adds them. */
import * as z from 'zod'
import type { Client } from './client.ts'

export const posting = (body: unknown): RequestInit => ({
  ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
})

/** The id of somebody new. */
export async function addPerson(punte: Pick<Client, 'json'>, person: object): Promise<string> {
  return (await punte.json('/api/v1/people', z.object({ id: z.string() }), posting(person))).id
}
