/** Two revisions of an article side by side, sentence by sentence, their differences by word. */
import { diffWords } from '../../shared/align/diff-words.ts'
import type { Head } from '../../shared/article/head.ts'
import { documentSchema } from '../../shared/document/model.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'

/** Null when one of them is not a revision of it. Segments that are the same in both are left out. */
export async function compare(objects: Objects, head: Head, from: number, to: number) {
  const [before, after] = await Promise.all([readTexts(objects, head, from), readTexts(objects, head, to)])
  if (!before || !after) return null
  const changed = [...after].flatMap(([segment, text]) => {
    const old = before.get(segment)
    if (old === text) return []
    return [{ segment, kind: old === undefined ? 'new' : 'changed', words: diffWords(old ?? '', text) }]
  })
  const removed = [...before].flatMap(([segment, text]) =>
    after.has(segment) ? [] : [{ segment, kind: 'removed', words: diffWords(text, '') }],
  )
  return { from, to, items: [...changed, ...removed] }
}

async function readTexts(objects: Objects, head: Head, revision: number): Promise<Map<string, string> | null> {
  const source = head.revisions.find((known) => known.revision === revision)?.source
  const document = source && (await getJson(objects, keys.document(head.article, source), documentSchema))?.value
  if (!document) return null
  return new Map(
    document.blocks.flatMap(({ text, segments }) => segments.map(({ id, start, end }) => [id, text.slice(start, end)])),
  )
}
