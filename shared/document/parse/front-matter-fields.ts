/**
 * What the fields of front matter mean, as Hugo, Jekyll, Astro and other site builders name them: `author.name`,
 * `cover.image`, `params.tags`. What has no meaning here is named, not forgotten.
 */
import { removeInvisible } from '../../text/invisible.ts'
import { safeSrc } from '../model/address.ts'
import type { SourceMeta } from '../model/parsed-block.ts'
import type { Values } from './front-matter-values.ts'

export type FrontMatterFields = {
  title?: string
  lang?: string
  marked?: boolean
  meta: SourceMeta
  /** Each field that is not read, with its value: "layout: post". */
  unread: string[]
}

const names = (list: string): string[] => list.split(/\s+/)

/** By meaning: paths in lower case without "_" and "-", the most telling first. */
const paths = {
  title: names('title headline'),
  author: names('author author.name authors authors.name byline creator writer'),
  date: names('date pubdate publishdate published publishedat publisheddate datepublished pubdatetime publishedtime'),
  description: names('description standfirst subtitle dek summary excerpt abstract metadescription seo.description'),
  image: pathsOfImage(['', '.src', '.url', '.path', '.image', '.file', '.href']),
  alt: pathsOfImage(['alt', '.alt', '.alttext', '.description']).concat('header.imagedescription'),
  caption: pathsOfImage(['caption', '.caption', '.title']).concat('header.caption'),
  section: names('section sections categories category'),
  tags: names('tags tag keywords keyword topics'),
  lang: names('lang language locale'),
  slug: names('slug'),
  punte: names('punte'),
}

function pathsOfImage(ends: string[]): string[] {
  const roots = names(
    'image images cover coverimage featuredimage featureimage featuredimg heroimage hero banner ogimage thumbnail thumb',
  )
  return roots.concat('header.image', 'header.ogimage').flatMap((root) => ends.map((end) => root + end))
}

/** Fields for the site builder alone. They show that a block is front matter. */
const others = names(
  'layout template type draft permalink url aliases weight toc comments math series id lastmod updated modified header',
)
const wrappers = names('params extra taxonomies page post')

const known = new Set([...Object.values(paths).flat(), ...others, ...wrappers].map((path) => path.split('.', 1)[0]))

type Field = keyof typeof paths

const maxDepth = 6
/** Stands for a value inside too many others, because YAML's aliases can make a circle. */
const tooDeep = '…'
const maxLeaves = 1000
const maxValueChars = 80

/** Whether most of the names are names of front matter. "Subject: the bridge" between two rules is prose. */
export function isFieldList(keys: string[]): boolean {
  const told = keys.filter((key) => known.has(plain(key))).length
  const odd = keys.filter((key) => !known.has(plain(key)) && !/^[a-z_][\w.-]*$/.test(key)).length
  // Prose has no word "title" before a colon.
  return told + (keys.includes('title') ? 1 : 0) > odd
}

/** `listed`: an item of a list. */
type Leaf = { path: string; name: string; value: string; listed: boolean; read?: boolean }

export function readFields(values: Values): FrontMatterFields {
  const leaves: Leaf[] = []
  for (const [key, value] of values) collect(leaves, { name: key, path: plain(key), listed: false }, value, maxDepth)
  const find = (field: Field, fits = (_: string): boolean => true): Leaf[] =>
    paths[field].flatMap((path) => leaves.filter((leaf) => leaf.path === path && fits(leaf.value)))
  const one = (field: Field, fits?: (value: string) => boolean): string | undefined => {
    const found = find(field, fits)
    for (const leaf of found) leaf.read = leaf.value === found[0]?.value
    return found[0]?.value
  }
  const all = (field: Field): string[] => {
    const found = leaves.filter(({ path }) => paths[field].includes(path))
    for (const leaf of found) leaf.read = true
    return [...new Set(found.flatMap(({ value, listed }) => (listed ? value : value.split(/\s*,\s*/))).filter(Boolean))]
  }
  const title = one('title')
  const lang = one('lang', (value) => /^[a-z]{2,3}(?:[-_]\w{1,20})?$/i.test(value))
  const mark = one('punte')
  const date = one('date', (value) => /\d/.test(value))
  const slug = one('slug')
  const description = one('description')
  const src = safeSrc(one('image', (value) => safeSrc(value) !== undefined) ?? '')
  const alt = src && one('alt')
  const caption = src && one('caption')
  const author = all('author').join(', ')
  const tags = [...new Set([...all('section'), ...all('tags')])]
  const meta: SourceMeta = {
    ...(author && { author }),
    ...(date && { date }),
    ...(slug && { slug }),
    ...(description && { description }),
    ...(src && { image: { src, ...(alt && { alt }), ...(caption && { caption }) } }),
    ...(tags.length > 0 && { tags }),
  }
  const unread = leaves
    .filter(({ read }) => !read)
    .map(({ name, value }) => `${name}: ${value.slice(0, maxValueChars)}`)
  return {
    ...(title && { title }),
    ...(lang && { lang }),
    ...(mark === 'marked' && { marked: true }),
    meta,
    unread: [...new Set(unread)],
  }
}

const plain = (key: string): string => key.toLowerCase().replace(/[_\s-]/g, '')

/** Adds the texts in a value with their paths. A wrapper and a place in a list are not part of a path. */
function collect(leaves: Leaf[], at: Omit<Leaf, 'value'>, value: unknown, depth: number): void {
  if (value === null || value === undefined || leaves.length >= maxLeaves) return
  if (Array.isArray(value) && depth > 0) {
    for (const item of value) collect(leaves, { ...at, listed: true }, item, depth - 1)
  } else if (typeof value === 'object' && !(value instanceof Date) && depth > 0) {
    for (const [key, inner] of Object.entries(value)) {
      const path = wrappers.includes(at.path) ? plain(key) : `${at.path}.${plain(key)}`
      collect(leaves, { name: `${at.name}.${key}`, path, listed: false }, inner, depth - 1)
    }
  } else {
    const text = textOf(value)
    if (text === '' || text === '~' || text === 'null') return
    leaves.push({ ...at, value: text, ...(text === tooDeep && { path: '' }) })
  }
}

/** Escapes in YAML, TOML and JSON may stand for characters that no page may hold. */
function textOf(value: unknown): string {
  const isDate = value instanceof Date && !Number.isNaN(value.getTime())
  const text = isDate ? value.toISOString() : typeof value === 'object' ? tooDeep : String(value)
  return removeInvisible(text).replace(/\s+/g, ' ').trim()
}
