/** Sends a folder of articles and their translations to a server, a few pairs at once, and writes a report of them. */
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { endingsList } from '../../shared/document/format.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { openReport, type ReportLine, reportName } from './align-report.ts'
import { type FolderResult, progressLine, summaryOf } from './align-summary.ts'
import { type LeftFiles, pairArticles } from './article-pairs.ts'
import { bars } from './bar.ts'
import { type CommandIo, UsageError } from './command.ts'
import { exampleSource, exampleTarget } from './locale-help.ts'
import { type PairOptions, pairAligner } from './pair-aligner.ts'
import type { Profile } from './profile.ts'
import { ServerError } from './server.ts'

/** Pairs under way at once. They mostly wait for the server's jobs. */
const atOnce = 8

type FolderOptions = PairOptions & {
  /** The locale of the originals. */
  original: Locale
  /** The file of the report. Without it a file in the folder. */
  report?: string | undefined
}

/** @returns the exit code: 1 if there are no pairs, if one failed, or if trouble with the server ended the run */
export async function alignFolder(
  profile: Profile,
  folder: string,
  options: FolderOptions,
  io: CommandIo,
): Promise<number> {
  const { pairs, left } = pairArticles(await listFiles(folder), options.original)
  const report = await openReport(options.report ?? join(folder, reportName), profile.server)
  const result: FolderResult = { pairs: pairs.length, finished: 0, before: 0, lines: [] }
  for (const { files, why } of left) {
    const line: ReportLine = { state: 'left', files, reason: reasons[why] }
    result.lines.push(line)
    await report.write(line)
  }
  const alignPair = pairAligner(profile, folder, options, report)
  const progress = bars(io.screen ?? null)
  const began = Date.now()
  const draw = () => progress.draw([progressLine(result, Date.now() - began)])
  draw()
  let trouble: string | null = null
  // All take from the same iterator, so each pair is taken once.
  const waiting = pairs.values()
  const work = async () => {
    for (const pair of waiting) {
      if (trouble !== null) return
      try {
        const { line, before } = await alignPair(pair)
        result.lines.push(line)
        result.finished++
        if (before) result.before++
        else await report.write(line)
      } catch (error) {
        if (!(error instanceof ServerError)) throw error
        trouble ??= error.message
      }
      draw()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  progress.end()
  await io.write(summaryOf(result, report.file))
  if (pairs.length === 0) io.error(`align: no two files of ${folder} are a pair by their names`)
  if (trouble !== null) io.error(`align: ${trouble} Run this again to go on; nothing is done twice.`)
  return pairs.length === 0 || trouble !== null || result.lines.some(({ state }) => state === 'failed') ? 1 : 0
}

const reasons: Record<LeftFiles['why'], string> = {
  ending: `its name ends in none of ${endingsList}`,
  locale: `neither its name nor a folder says its language, as NAME.${exampleTarget}.md or ${exampleTarget}/NAME.md do`,
  partner: `there is no such file in another language, as NAME.${exampleSource}.md is of NAME.${exampleTarget}.md`,
  several: 'more than one of them may be the translation of another',
}

/** Paths with "/", relative to the folder. Hidden files, those of office programs' locks and reports are left out. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new UsageError(`align: the folder ${folder} can’t be read`)
  })
  return entries
    .filter((entry) => !entry.isDirectory() && entry.name !== reportName)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => /^(\.|~\$)/.test(part)))
    .map((parts) => parts.join('/'))
}
