/**
 * The sample articles of a first start. Seven are uploaded; of five a translator of the samples' newspaper then puts her
 * translation in place of the engine's, through the API, as people do. The other two stay drafts, to show what the desk
 * is for. A start that was stopped in between leaves a mark, and the next one does the rest; what was corrected
 * meanwhile stays.
 */
import { access, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Bars } from '../../functions/cli/bar.ts'
import { followArticles } from '../../functions/cli/follow-articles.ts'
import type { Profile } from '../../functions/cli/profile.ts'
import { callApi, type Reply, ServerError } from '../../functions/cli/server.ts'
import { listArticles, uploadArticle } from '../../functions/contract/operations/articles.ts'
import { correctSegments, readVersion } from '../../functions/contract/operations/segments.ts'
import type { translatorVersionSchema } from '../../functions/contract/schemas/segments.ts'
import { chunksOf } from '../../shared/chunks.ts'
import { mediaTypeOfFile } from '../../shared/document/format.ts'
import { quote } from '../../shared/etag.ts'
import { hash } from '../../shared/hash.ts'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { fromXml } from '../../shared/markup/xml.ts'
import type { PersonInSettings } from '../../shared/people/person.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { writeAtomic } from './write-atomic.ts'

const folder = join(import.meta.dirname, '..', '..', 'tests', 'samples')
const articles = join(folder, 'articles')
const translations = join(folder, 'translations')
const batchSize = 100

/** The samples' translator. Nobody can sign in as her, because her token is kept nowhere. */
export const samplesTranslator = (token: string): PersonInSettings => ({
  id: 'ioana.marcu',
  name: 'Ioana Marcu',
  roles: ['translator'],
  tokenHash: hash(token),
})

type Samples = {
  dataDir: string
  editor: Profile
  translator: Profile
  say(line: string): void
  bars: Bars
  /** How long to wait for the engine's drafts before the translations are sent anyway. */
  patienceMs: number
}

/** Does nothing if the store has articles and no earlier start left this unfinished. */
export async function takeInSamples({ dataDir, editor, translator, say, bars, patienceMs }: Samples): Promise<void> {
  const mark = join(dataDir, 'samples-unfinished')
  const isUnfinished = await access(mark).then(
    () => true,
    () => false,
  )
  if (!isUnfinished) {
    const listed = await callApi(editor, listArticles, { query: { limit: '1' } })
    if (listed.body.items.length > 0) return
    await writeAtomic(mark, '')
  }
  const files = (await readdir(articles)).filter((file) => mediaTypeOfFile(file) !== undefined).sort()
  say(
    `${isUnfinished ? 'An earlier start was stopped here' : 'The store is empty'}: uploading ${files.length} sample articles.`,
  )
  const accepted: Accepted[] = []
  const wasRefused = (file: string) => (error: unknown) => {
    if (!(error instanceof ServerError)) throw error
    say(`${file}: ${error.message}`)
    return null
  }
  for (const file of files) {
    const article = await upload(editor, file).catch(wasRefused(file))
    if (article) accepted.push({ ...article, file })
  }
  const { waiting } = await followArticles(editor, accepted, bars, patienceMs)
  if (waiting > 0) say(`${waiting} versions wait for their translation; they go on in the background.`)
  let [people, missing] = [0, files.length - accepted.length]
  await mapConcurrent(accepted, async ({ file, id, locale }) => {
    const targets = await readTranslations(file)
    if (targets.size === 0) return
    people++
    for (const to of locales)
      if (to !== locale) missing += (await correct(translator, id, to, targets).catch(wasRefused(file))) ?? 1
  })
  if (missing === 0) await rm(mark, { force: true })
  say(
    `${accepted.length} sample articles: ${people} translated by a person, ${accepted.length - people} drafts of the engine.`,
  )
}

type Accepted = Reply<typeof uploadArticle>['body'] & { file: string }

/** The same key every time: an upload of an earlier start is found and continued. */
async function upload(editor: Profile, file: string): Promise<Reply<typeof uploadArticle>['body']> {
  const content = await readFile(join(articles, file))
  const request = {
    query: { slug: file.split('.')[0] ?? file },
    body: { type: mediaTypeOfFile(file) ?? ('text/plain' as const), content },
    idempotencyKey: `sample ${file}`,
  }
  return (await callApi(editor, uploadArticle, request)).body
}

const lineSchema = z.object({ source: z.string(), target: z.string() })

/** Targets by source. A target has tags as an engine writes them: see `fromXml`. Empty for an article that stays a draft. */
export async function readTranslations(file: string): Promise<Map<string, string>> {
  const name = file.split('.').slice(0, 2).join('.')
  const text = await readFile(join(translations, `${name}.jsonl`), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return ''
  })
  const lines = text.split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const { source, target } = lineSchema.parse(JSON.parse(line))
      return [source, target]
    }),
  )
}

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ')

/** Corrects what nobody has corrected yet. Returns how many segments could not be. */
async function correct(
  translator: Profile,
  article: string,
  locale: Locale,
  targets: Map<string, string>,
): Promise<number> {
  const params = { article, locale }
  const { body } = await callApi(translator, readVersion, { params })
  if (!isForTranslators(body)) return 0
  const corrections = body.segments.flatMap(({ id, etag, edit, source }) => {
    const target = targets.get(oneSpaced(source.text))
    if (edit > 0 || target === undefined) return []
    const { text, target: placed } = fromXml(source, target)
    return [{ segment: id, ifMatch: quote(etag), ...(placed ?? { text }) }]
  })
  const refused = await mapConcurrent(chunksOf(corrections, batchSize), async (segments) => {
    const content = Buffer.from(JSON.stringify({ segments }))
    const request = { params, body: { type: 'application/json' as const, content } }
    const { items } = (await callApi(translator, correctSegments, request)).body
    // 412: a colleague was quicker, and keeps what they wrote.
    return items.filter(({ status }) => status !== 200 && status !== 412).length
  })
  return refused.reduce((sum, count) => sum + count, 0)
}

type TranslatorVersion = z.infer<typeof translatorVersionSchema>
const isForTranslators = (body: object): body is TranslatorVersion => 'editedAt' in body
