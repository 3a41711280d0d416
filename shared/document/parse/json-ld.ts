/** Reads what a page's JSON-LD says about its article (schema.org, Article): headline, body, author, date, picture. */
import * as z from 'zod'
import { removeInvisible } from '../../text/invisible.ts'

export type LinkedArticle = {
  headline?: string
  description?: string
  author?: string
  date?: string
  image?: string
  /** The text of the body; some sites give its HTML. */
  body?: string
}

/** A longer script is not read, and no deeper nesting is searched. */
const maxChars = 1 << 20
const maxDepth = 4
const maxNodes = 500

/** Escapes of JSON may stand for characters that no page may hold. */
const body = z.string().transform(removeInvisible)
const text = body.transform((value) => value.replace(/\s+/g, ' ').trim())
const named = z.union([text, z.looseObject({ name: text }).transform(({ name }) => name)])
const names = z.union([named, z.array(named).transform((list) => list.join(', '))])
const address = z.union([text, z.looseObject({ url: text }).transform(({ url }) => url)])
const first = z.union([address, z.array(address).transform((list) => list[0] ?? '')])
const fields = {
  headline: text,
  description: text,
  author: names,
  datePublished: text,
  image: first,
  articleBody: body,
}

/** @param json a script's text; what is not JSON, or tells of no article, gives undefined. */
export function readLinkedArticle(json: string): LinkedArticle | undefined {
  if (json.length > maxChars) return undefined
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const node = findArticle([value])
  if (!node) return undefined
  const take = <T>(schema: z.ZodType<T>, name: string): T | undefined => schema.safeParse(node[name]).data || undefined
  const found: LinkedArticle = {}
  const set = (name: keyof LinkedArticle, value: string | undefined): void => {
    if (value) found[name] = value
  }
  set('headline', take(fields.headline, 'headline'))
  set('description', take(fields.description, 'description'))
  set('author', take(fields.author, 'author'))
  set('date', take(fields.datePublished, 'datePublished'))
  set('image', take(fields.image, 'image'))
  set('body', take(fields.articleBody, 'articleBody'))
  return found
}

const record = z.record(z.string(), z.unknown())
const types = z.union([z.string().transform((type) => [type]), z.array(z.string())])

/** The nearest node whose type is an article's, such as NewsArticle or BlogPosting. */
function findArticle(roots: unknown[]): Record<string, unknown> | undefined {
  let level = roots
  for (let depth = 0, seen = 0; depth < maxDepth; depth++) {
    const inside: unknown[] = []
    for (const value of level) {
      if (++seen > maxNodes) return undefined
      if (Array.isArray(value)) {
        inside.push(...value.slice(0, maxNodes))
        continue
      }
      const node = record.safeParse(value).data
      if (!node) continue
      const isArticle = types.safeParse(node['@type']).data?.some((type) => /Article$|Posting$/.test(type))
      if (isArticle && (node.headline || node.articleBody)) return node
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'liveBlogUpdate']) {
        if (typeof node[name] === 'object') inside.push(node[name])
      }
    }
    level = inside
  }
  return undefined
}
