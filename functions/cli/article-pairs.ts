/**
 * Which files of a folder are an article and its translation, by their names alone: `port.ro.md` and `port.en.html`, or
 * `ro/2024/port.md` and `en/2024/port.html`. Upper and lower case of locale and ending make no difference.
 */
import { formatOfFile } from '../../shared/document/format.ts'
import { type Locale, localeSchema, locales } from '../../shared/locales/locale.ts'

type LocaleFile = { file: string; locale: Locale }
export type ArticlePair = { source: LocaleFile; target: LocaleFile }

/** Files that are in no pair, and why. */
export type LeftFiles = { files: string[]; why: 'ending' | 'locale' | 'partner' | 'several' }

type NamedFile = LocaleFile & {
  /** What the file's name is without its locale. Files that share one of these are versions of one article. */
  keys: string[]
}

/**
 * @param files paths with "/", relative to the folder
 * @param original the locale of the originals
 * @returns every file once, in a pair or among those left, in the order of the names
 */
export function pairArticles(files: readonly string[], original: Locale): { pairs: ArticlePair[]; left: LeftFiles[] } {
  const pairs: ArticlePair[] = []
  const left: LeftFiles[] = []
  const named: NamedFile[] = []
  for (const file of files.toSorted()) {
    if (formatOfFile(file) === undefined) left.push({ files: [file], why: 'ending' })
    else {
      const read = readName(file)
      if (read) named.push(read)
      else left.push({ files: [file], why: 'locale' })
    }
  }
  for (const group of groupByKeys(named)) {
    const [a, b] = group
    if (group.length === 1) left.push({ files: group.map(({ file }) => file), why: 'partner' })
    else if (!a || !b || group.length > 2 || a.locale === b.locale)
      left.push({ files: group.map(({ file }) => file), why: 'several' })
    else pairs.push(inOrder(a, b, original))
  }
  return { pairs, left }
}

function inOrder(a: LocaleFile, b: LocaleFile, original: Locale): ArticlePair {
  const rank = ({ locale }: LocaleFile) => (locale === original ? -1 : locales.indexOf(locale))
  const [source, target] = rank(a) <= rank(b) ? [a, b] : [b, a]
  const only = ({ file, locale }: LocaleFile) => ({ file, locale })
  return { source: only(source), target: only(target) }
}

/** The locale that a file's name or the folders above it say. The name comes first, then the nearest folder. */
export const localeOfFile = (file: string): Locale | undefined => readName(file)?.locale

function readName(file: string): NamedFile | null {
  const folders = file.normalize('NFC').split('/')
  const parts = (folders.pop() ?? '').split('.').slice(0, -1)
  const ofName = parts.length > 1 ? asLocale(parts.at(-1)) : undefined
  const base = (ofName ? parts.slice(0, -1) : parts).join('.')
  const at = folders.findLastIndex((folder) => asLocale(folder) !== undefined)
  const ofFolder = asLocale(folders[at])
  const locale = ofName ?? ofFolder
  if (!locale) return null
  const keys = ofName ? [[...folders, base].join('/')] : []
  // A colon before the name keeps what is left of `ro/port.md` apart from `port.ro.md`: two articles may be so named.
  if (ofFolder === locale) keys.push(`:${folders.with(at, '').join('/')}/${base}`)
  return { file, locale, keys }
}

const asLocale = (text: string | undefined): Locale | undefined => localeSchema.safeParse(text?.toLowerCase()).data

/** Files that share a key, also through others. Each is in one group. */
function groupByKeys(files: NamedFile[]): NamedFile[][] {
  const byKey = new Map<string, NamedFile[]>()
  for (const file of files) for (const key of file.keys) byKey.set(key, [...(byKey.get(key) ?? []), file])
  const seen = new Set<NamedFile>()
  return files.flatMap((first) => {
    if (seen.has(first)) return []
    seen.add(first)
    const group = [first]
    // The group grows while it is read.
    for (const { keys } of group)
      for (const other of keys.flatMap((key) => byKey.get(key) ?? []))
        if (!seen.has(other)) {
          seen.add(other)
          group.push(other)
        }
    return [group.toSorted((a, b) => (a.file < b.file ? -1 : 1))]
  })
}
