/** Sends a folder of articles and their translations to a server, a few pairs at once, and writes a report of them. */
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { endingsList } from '../../shared/document/format.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { sendPair, waitForLinks } from './align-pair.ts'
import { filesKey, openReport, type Report, type ReportLine, reportName } from './align-report.ts'
import { type FolderResult, progressLine, summaryOf } from './align-summary.ts'
import { type ArticlePair, type LeftFiles, pairArticles } from './article-pairs.ts'
import { bars } from './bar.ts'
import { type CommandIo, UsageError } from './command.ts'
import { countLinks, problemsOf } from './count-links.ts'
import { exampleSource, exampleTarget } from './locale-help.ts'
import type { Profile } from './profile.ts'
import { hashOf, readText } from './read-text.ts'
import { isPassing } from './retry.ts'
import { ServerError } from './server.ts'

/** Pairs under way at once. They mostly wait for the server's jobs. */
const atOnce = 8

type FolderOptions = {
  /** The locale of the originals. */
  original: Locale
  publish: 'auto' | 'manual'
  /** How long to wait for the links of a pair, and for a server that is away. */
  patienceMs: number
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
  const report = await openReport(options.report ?? join(folder, reportName))
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

/** Throws a ServerError for trouble that is not the pair's own, so the next pair would have it too. */
function pairAligner(profile: Profile, folder: string, options: FolderOptions, report: Report) {
  const { publish, patienceMs } = options
  const taken = new Map<string, ArticlePair>()
  return async (pair: ArticlePair): Promise<{ line: ReportLine; before?: true }> => {
    const files = { source: pair.source.file, target: pair.target.file }
    const leave = (reason: string) => ({ line: { state: 'left', files: Object.values(files), reason } as const })
    const source = await readText(folder, pair.source)
    if (!source.ok) return leave(source.reason)
    const target = await readText(folder, pair.target)
    if (!target.ok) return leave(target.reason)
    const upload = { source: source.text, target: target.text, publish }
    const hash = hashOf(upload)
    const same = taken.get(hash)
    if (same) return leave(`the same texts are in ${same.source.file} and ${same.target.file}`)
    taken.set(hash, pair)
    const before = report.doneByHash.get(hash)
    if (before) return { line: before, before: true }
    const earlier = report.doneByFiles.get(filesKey(files))
    if (earlier) return leave(`changed since article ${earlier.article} was made of them; revise that article`)
    try {
      const { id: article, translation } = await sendPair(profile, upload, patienceMs)
      const links = await waitForLinks(profile, { article, locale: translation.locale }, patienceMs)
      if (!links) return { line: { state: 'failed', ...files, reason: notReady(patienceMs), article } }
      const counts = countLinks(links)
      return { line: { state: 'done', ...files, hash, article, ...counts, problems: problemsOf(counts) } }
    } catch (error) {
      if (!(error instanceof ServerError) || concernsAll(error)) throw error
      return { line: { state: 'failed', ...files, reason: error.message } }
    }
  }
}

const notReady = (patienceMs: number): string =>
  `its links were not ready after ${patienceMs / 1000} seconds; punte jobs lists what waits, with the reason`

/** Whether every pair would be answered so: no Punte server, none that answers, a full one, or a token without right. */
const concernsAll = (error: ServerError): boolean =>
  error.code === undefined ||
  (isPassing(error) && error.code !== 'internal-error') ||
  ['token-missing', 'token-unknown', 'role-missing'].includes(error.code)

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
