/** Has one pair of a folder aligned, unless an earlier run has, and says what came of it as a line of the report. */
import { sendPair, waitForLinks } from './align-pair.ts'
import { filesKey, type Report, type ReportLine } from './align-report.ts'
import type { ArticlePair } from './article-pairs.ts'
import { countLinks, problemsOf } from './count-links.ts'
import type { Profile } from './profile.ts'
import { hashOf, readText } from './read-text.ts'
import { isPassing } from './retry.ts'
import { ServerError } from './server.ts'

export type PairOptions = {
  publish: 'auto' | 'manual'
  /** How long to wait for the links of a pair, and for a server that is away. */
  patienceMs: number
}

/** What it returns throws a ServerError for trouble that the next pair would have too. */
export function pairAligner(
  profile: Profile,
  folder: string,
  { publish, patienceMs }: PairOptions,
  report: Report,
): (pair: ArticlePair) => Promise<{ line: ReportLine; before?: true }> {
  const taken = new Map<string, ArticlePair>()
  return async (pair) => {
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
      return {
        line: {
          state: 'done',
          ...files,
          server: profile.server,
          hash,
          article,
          ...counts,
          problems: problemsOf(counts),
        },
      }
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
