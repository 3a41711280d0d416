/** Sends one article and its translation to a server, waits for their links, and says what they come to. */
import { ulidPattern } from '../../shared/ids.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { readArticle } from '../contract/operations/articles.ts'
import type { AlignedText, AlignmentUpload } from '../contract/schemas/alignments.ts'
import { sendPair, waitForLinks } from './align-pair.ts'
import { localeOfFile } from './article-pairs.ts'
import { type CommandIo, UsageError } from './command.ts'
import { countLinks, problemsOf } from './count-links.ts'
import type { Profile } from './profile.ts'
import { readText } from './read-text.ts'
import { callApi } from './server.ts'

type FilesOptions = {
  /** The locale of the original. Without it the names say it, or the server finds it out. */
  from?: Locale | undefined
  slug?: string | undefined
  publish: 'auto' | 'manual'
  /** How long to wait for the links, and for a server that is away. */
  patienceMs: number
}

/**
 * @param sides the original and the translation: files, or ids of articles
 * @returns the exit code: 1 if the links were not ready in time. Throws the ServerError of a refusal.
 */
export async function alignFiles(
  profile: Profile,
  sides: { source: string; target: string },
  { from, slug, publish, patienceMs }: FilesOptions,
  io: CommandIo,
): Promise<number> {
  const named = { source: from ?? localeOfFile(sides.source), target: localeOfFile(sides.target) }
  // Two files below one folder may both have its locale by mistake. The server reads what language each is in.
  const locales = named.source === named.target ? { source: from, target: undefined } : named
  const upload: AlignmentUpload = {
    source: await readSide(sides.source, locales.source),
    target: await readSide(sides.target, locales.target),
    ...{ publish, ...(slug && { slug }) },
  }
  const { id, locale, title, segments, hidden, translation } = await sendPair(profile, upload, patienceMs)
  const of = (side: { segments: number; hidden: unknown[] }) => ({
    segments: side.segments,
    hidden: side.hidden.length,
  })
  await print(io, {
    ...{ id, title, source: { locale, ...of({ segments, hidden }) } },
    target: { locale: translation.locale, ...of(translation) },
  })
  if (patienceMs === 0) return 0
  const links = await waitForLinks(profile, { article: id, locale: translation.locale }, patienceMs)
  if (!links) {
    io.error(`align: the links of ${id} are not ready yet; punte jobs lists what waits, with the reason`)
    return 1
  }
  const { body: article } = await callApi(profile, readArticle, { params: { article: id } })
  const addresses = article.versions.map((version) => ({
    address: new URL(`/${version.locale}/${version.slug}`, profile.server).href,
    public: version.public,
  }))
  const counts = countLinks(links)
  await print(io, { id, addresses, ...counts, problems: problemsOf(counts) })
  return 0
}

const print = (io: CommandIo, line: object): Promise<void> => io.write(`${JSON.stringify(line)}\n`)

async function readSide(side: string, locale: Locale | undefined): Promise<AlignedText> {
  if (ulidPattern.test(side)) return { article: side }
  const read = await readText('.', { file: side, locale })
  if (!read.ok) throw new UsageError(`align: ${read.reason}`)
  return read.text
}
