/** What of the engine's answers is in the store of a start that was killed, read from its files as they lie there. */
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { draftBatchSchema } from '../../../shared/article/draft-translation.ts'

const rowsSchema = z.array(z.object({ blob_id: z.string() }))

/** The targets of all stored drafts. The index is read from a copy: whoever opens it changes it. */
export async function storedTargets(dataDir: string, known: Map<string, string[]>): Promise<Set<string>> {
  const index = join(dataDir, 'r2', 'miniflare-R2BucketObject')
  const copy = await mkdtemp(join(tmpdir(), 'punte-index-'))
  try {
    const files = (await readdir(index)).filter((file) => /^[0-9a-f]{64}\.sqlite(-wal)?$/.test(file))
    for (const file of files) await copyFile(join(index, file), join(copy, file))
    const targets = new Set<string>()
    for (const file of files.filter((file) => file.endsWith('.sqlite'))) {
      const database = new DatabaseSync(join(copy, file))
      const query = "SELECT blob_id FROM _mf_objects WHERE key LIKE 'articles/%/drafts/%'"
      const rows = rowsSchema.parse(database.prepare(query).all())
      database.close()
      for (const { blob_id } of rows) {
        // A draft never changes.
        if (!known.has(blob_id)) known.set(blob_id, await targetsIn(join(dataDir, 'r2', 'punte', 'blobs', blob_id)))
        for (const target of known.get(blob_id) ?? []) targets.add(target)
      }
    }
    return targets
  } finally {
    await rm(copy, { recursive: true })
  }
}

async function targetsIn(place: string): Promise<string[]> {
  const { drafts, spareAnswers: strings = {} } = draftBatchSchema.parse(JSON.parse(await readFile(place, 'utf8')))
  return [...drafts.flatMap(({ target }) => target?.text ?? []), ...Object.values(strings)]
}
