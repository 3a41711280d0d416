/** An article as readers find it in both locales, made by the pipeline's own derivations, without a store or an engine. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { newArticleRecord } from '../../shared/article/article-record.ts'
import { buildVersion, deriveSegmentPairs } from '../../shared/article/derive.ts'
import { deriveSiteObject } from '../../shared/article/derive-page.ts'
import type { Edit } from '../../shared/article/edit.ts'
import type { SiteObject } from '../../shared/article/page.ts'
import { hashSource, segmentsToTranslate } from '../../shared/article/source-segment.ts'
import { parse, type SourceText } from '../../shared/document/parse/parse.ts'
import { type Locale, otherLocales } from '../../shared/locales/locale.ts'

export type Published = {
  original: SourceText & { locale: Locale }
  slug: string
  /** One for each segment, and then from the first again. */
  targets: string[]
  state?: Edit['state']
}

const at = Date.UTC(2026, 10, 2, 8)

export function publish({ original, slug, targets, state = 'reviewed' }: Published): Record<Locale, SiteObject> {
  let minted = 0
  const parsed = parse(original, () => `s${String(minted++).padStart(8, '0')}`)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const { document } = parsed
  const { locale } = original
  const [target = locale] = otherLocales(locale)
  const article = '01ARTICLE0000000000000000A'
  const record = newArticleRecord({
    ...{ article, source: { id: article, locale }, title: document.title, slug, publish: 'auto' },
    ...{ now: at, by: 'ana', format: original.format },
  })
  const edits = segmentsToTranslate(document).map(({ id, source }, i): [string, Edit] => [
    id,
    {
      ...{
        v: 1,
        segment: id,
        n: 1,
        editId: id,
        request: '',
        sourceHash: hashSource(source),
        origin: 'person',
        state,
        by: 'dan',
        at,
      },
      target: { text: targets[i % targets.length] ?? '' },
    },
  ])
  const truth = {
    record,
    document,
    unchangedPairs: new Map(),
    drafts: new Map(),
    present: new Set(document.blocks.flatMap(({ segments }) => segments.map(({ id }) => id))),
    draftNames: [],
    edits: new Map(edits),
    editCount: 0,
    editedAt: at,
  }
  const versions = { [target]: buildVersion(record, target, deriveSegmentPairs(truth, target, null)) }
  const credits = new Map([['dan', { name: 'dan', renames: 0 }]])
  const site = (locale: Locale) =>
    deriveSiteObject(record, { document }, locale, { versions, credits, timeZone: 'Europe/Bucharest' })
  return { ro: site('ro'), en: site('en') }
}

const samples = join(import.meta.dirname, '..', 'samples', 'articles')
const expectedSchema = z.object({ sentences: z.array(z.string()) })
const sentencesOf = async (name: string) =>
  expectedSchema.parse(JSON.parse(await readFile(join(samples, `${name}.expected.json`), 'utf8'))).sentences

/** The samples of 1,100 words, each in the place of the other's translation. */
export async function publishLong(locale: Locale): Promise<Record<Locale, SiteObject>> {
  const names = { ro: 'long-romanian.ro', en: 'long-english.en' }
  const [other = locale] = otherLocales(locale)
  const content = await readFile(join(samples, `${names[locale]}.txt`), 'utf8')
  return publish({
    original: { format: 'text', content, locale },
    ...{ slug: 'a-long-one', targets: await sentencesOf(names[other]) },
  })
}
