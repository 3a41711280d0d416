/** The sample articles, each with the sentences that have to come out of it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { mediaTypeOfFile } from '../../shared/document/format.ts'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'

const dir = join(import.meta.dirname, '..', 'samples', 'articles')

const expectedSchema = z.object({
  title: z.string(),
  sentences: z.array(z.string()),
  notTranslated: z.array(z.string()),
})

export type Sample = z.infer<typeof expectedSchema> & {
  file: string
  path: string
  type: string
  locale: Locale
  to: Locale
  content: string
}

/** By name: `sixty.en.md` is in English. */
export async function readSamples(): Promise<Sample[]> {
  const files = (await readdir(dir)).filter((file) => mediaTypeOfFile(file) !== undefined).sort()
  return Promise.all(files.map(readSample))
}

export async function readSample(file: string): Promise<Sample> {
  const [name, language] = file.split('.')
  const locale = localeSchema.parse(language)
  const path = join(dir, file)
  const expected = expectedSchema.parse(
    JSON.parse(await readFile(join(dir, `${name}.${language}.expected.json`), 'utf8')),
  )
  return {
    ...expected,
    ...{ file, path, locale, to: locale === 'ro' ? 'en' : 'ro' },
    type: mediaTypeOfFile(file) ?? '',
    content: await readFile(path, 'utf8'),
  }
}

/** White space as a reader sees it: any run of it is one space. */
export const normalise = (text: string): string => text.replace(/\s+/gu, ' ').trim()
