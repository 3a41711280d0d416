/**
 * The report of a folder of articles and their translations: a file of JSON lines, one for each pair when it is
 * finished. Of several lines about the same files the last one counts. A run that was stopped goes on from it.
 */
import { appendFile, readFile } from 'node:fs/promises'
import * as z from 'zod'
import { parseJson } from '../../shared/storage/json.ts'
import { UsageError } from './command.ts'
import { linkCountsSchema } from './count-links.ts'

/** Beside the articles, unless somebody names another file. */
export const reportName = 'align-report.jsonl'

const filesOfPair = { source: z.string(), target: z.string() }

const doneSchema = z.object({
  state: z.literal('done'),
  ...filesOfPair,
  /** The server that has the article. */
  server: z.string(),
  /** Of the contents of both files: see `hashOf`. */
  hash: z.string(),
  article: z.string(),
  ...linkCountsSchema.shape,
  /** What somebody should look at. */
  problems: z.array(z.string()),
})
export type DoneLine = z.infer<typeof doneSchema>

const failedSchema = z.object({
  state: z.literal('failed'),
  ...filesOfPair,
  reason: z.string(),
  /** If it was sent, and waits for its links. */
  article: z.string().optional(),
})

const leftSchema = z.object({ state: z.literal('left'), files: z.array(z.string()), reason: z.string() })

const lineSchema = z.discriminatedUnion('state', [doneSchema, failedSchema, leftSchema])
export type ReportLine = z.infer<typeof lineSchema>

export type Report = {
  file: string
  /** What earlier runs have done on the same server, by the hash of the contents, and by the files' names. */
  doneByHash: ReadonlyMap<string, DoneLine>
  doneByFiles: ReadonlyMap<string, DoneLine>
  write(line: ReportLine): Promise<void>
}

export const filesKey = (files: { source: string; target: string }): string =>
  [files.source, files.target].sort().join('\n')

/** Throws a UsageError if the file is something else, because it would be written to, or if it can't be written. */
export async function openReport(file: string, server: string): Promise<Report> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new UsageError(`align: the report ${file} can’t be read`)
  })
  // A line that was being written when a run was stopped does not parse, and is left.
  const parsed = text.split('\n').map((line) => parseJson(line, lineSchema))
  const lines = parsed.flatMap((line) => (line.ok ? [line.value] : []))
  if (text && !parsed[0]?.ok) throw new UsageError(`align: ${file} is no report: name another file with --report`)
  await appendFile(file, '').catch(() => {
    throw new UsageError(`align: the report ${file} can’t be written: name another file with --report`)
  })
  const done = lines.filter((line) => line.state === 'done').filter((line) => line.server === server)
  const told = new Set(lines.filter(({ state }) => state === 'left').map((line) => JSON.stringify(line)))
  let before = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    file,
    doneByHash: new Map(done.map((line) => [line.hash, line])),
    doneByFiles: new Map(done.map((line) => [filesKey(line), line])),
    async write(line) {
      const json = JSON.stringify(line)
      // Runs say the same of the files that they leave, and once is enough.
      if (told.has(json)) return
      const added = `${before}${json}\n`
      before = ''
      await appendFile(file, added)
    },
  }
}
