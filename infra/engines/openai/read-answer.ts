/**
 * Reads the translations in a chat's answer. Models wrap what they were asked for: in thoughts, in a fence, in prose, in
 * an object of another form; or they stop half-way. So each object of an id and a text is read by itself, wherever it
 * stands.
 */
import * as z from 'zod'

const idSchema = z.union([z.int(), z.string().regex(/^\d{1,6}$/)]).transform(Number)
const itemSchema = z.object({ id: idSchema, text: z.string() })
/** Translations by id: {"1": "…", "2": "…"}. */
const byIdSchema = z.record(z.string().regex(/^\d{1,6}$/), z.string())
const noneSchema = z.object({ translations: z.tuple([]) })

/** As models of several families write it: <think>, [THINK], channels. */
const endOfThought = /<\/(?:think|thinking|thought|reasoning)>|\[\/THINK\]|◁\/think▷|<\|message\|>/gi

/**
 * @param asked the ids that were sent
 * @returns the texts by id, without those that are blank; an id with two texts is left out, because it is unclear which
 * belongs to it. Null if the answer has no translation and does not say so.
 */
export function readAnswer(content: string, asked: ReadonlySet<number>): Map<number, string> | null {
  // A thought may hold drafts of the answer. Some templates leave out where it begins.
  const thought = [...content.matchAll(endOfThought)].at(-1)
  const after = thought && readObjects(content.slice(thought.index), asked)
  return after ?? readObjects(content, asked)
}

function readObjects(content: string, asked: ReadonlySet<number>): Map<number, string> | null {
  const texts = new Map<number, string>()
  const doubled = new Set<number>()
  let isRead = false
  for (const object of innerObjects(content)) {
    const value = parseObject(object)
    const items = itemsOf(value)
    isRead ||= items.length > 0 || noneSchema.safeParse(value).success
    for (const { id, text } of items) {
      if (!asked.has(id) || text.trim() === '') continue
      if ((texts.get(id) ?? text) !== text) doubled.add(id)
      texts.set(id, text)
    }
  }
  for (const id of doubled) texts.delete(id)
  return isRead ? texts : null
}

function itemsOf(value: unknown): { id: number; text: string }[] {
  const item = itemSchema.safeParse(value).data
  if (item) return [item]
  return Object.entries(byIdSchema.safeParse(value).data ?? {}).map(([id, text]) => ({ id: Number(id), text }))
}

/** The objects in a text that hold no other object. A brace in a string is none. */
function innerObjects(text: string): string[] {
  const found: string[] = []
  let start = -1
  let isString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isString) {
      if (sign === '\\') at++
      else if (sign === '"') isString = false
    } else if (sign === '{') start = at
    else if (start < 0) continue
    else if (sign === '"') isString = true
    else if (sign === '}') {
      found.push(text.slice(start, at + 1))
      start = -1
    }
  }
  return found
}

/** Models write a comma after the last member, and line breaks in strings. Every string is closed: see `innerObjects`. */
const slips = /"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/gs
const mend = (text: string): string => text.replace(slips, (found) => (found === ',' ? '' : found.replace(/\s+/g, ' ')))

function parseObject(text: string): unknown {
  for (const json of [text, mend(text)]) {
    try {
      return JSON.parse(json)
    } catch {
      // The next is tried.
    }
  }
  return undefined
}
