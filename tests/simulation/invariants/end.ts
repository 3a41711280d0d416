/** What stands when all is quiet: the store itself, and the site as it answers then. */
import type { createApp } from '../../../functions/app.ts'
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { UserRole } from '../../../shared/people/person.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { MemoryObjects } from '../../adapters/memory-objects.ts'
import type { Known, Ledger } from '../ledger.ts'

export type Standing = { known: Known; record: ArticleRecord }

export type End = {
  ledger: Ledger
  stored: MemoryObjects
  /** Over the store itself, and without turns. */
  ports: Ports
  app: ReturnType<typeof createApp>
  /** The articles that are there, erased ones not among them. */
  standing: Standing[]
}

export type Invariant = (end: End) => Promise<void>

export async function get({ app }: End, path: string, as?: UserRole) {
  const response = await app.request(path, as ? { headers: { Authorization: `Bearer ${as}` } } : {})
  return { status: response.status, text: await response.text(), location: response.headers.get('Location') ?? '' }
}
