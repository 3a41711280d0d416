/**
 * Documents in the store. A short document is one object. A long one is an object that names parts, which are separate
 * objects. Every object is created once, and its name depends on its content, so an upload repeated after a crash finds
 * its own objects.
 */
import * as z from 'zod'
import type { ArticleRecord } from '../article/article-record.ts'
import { applyBlockChanges } from '../article/block-change.ts'
import { type Block, blockSchema, type Document, documentSchema } from '../document/model/document.ts'
import { cutParts } from '../document/model/document-parts.ts'
import { shortHash } from '../hash.ts'
import type { Objects, PutResult } from '../ports/objects.ts'
import { getJson, mapConcurrent, putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'

const partSchema = z.object({ name: z.string(), segments: z.array(z.string()) })

/** `past`: the name of the part with the segments and blocks of earlier revisions that this one dropped. */
const storedSchema = documentSchema.extend({ parts: z.array(partSchema).optional(), past: z.string().optional() })

const blocksSchema = z.object({ v: z.literal(1), blocks: z.array(blockSchema) })
const pastSchema = documentSchema.pick({ removed: true, removedBlocks: true }).extend({ v: z.literal(1) })

export type OpenDocument = {
  /** Everything except its blocks and its past. */
  facts: Omit<Document, 'blocks' | 'removed' | 'removedBlocks'>
  /** The segment ids of each part; a short document has one part. */
  parts: { segments: string[] }[]
  /** Reads a part with the editors' changes applied. */
  read(part: number): Promise<Document>
}

/** Creates the parts first and the object that names them last. Throws if the store is busy. */
export async function putDocument(
  objects: Objects,
  article: string,
  source: string,
  document: Document,
): Promise<PutResult> {
  const key = keys.document(article, source)
  const parts = cutParts(document.blocks)
  if (parts.length === 1) return putOrThrow(putJson(objects, key, documentSchema.parse(document), { absent: true }))
  const put = async (value: unknown): Promise<string> => {
    const body = JSON.stringify(value)
    const name = shortHash(body)
    await putOrThrow(objects.put(keys.documentPart(article, source, name), body, { absent: true }))
    return name
  }
  const { blocks: _, removed, removedBlocks, ...about } = document
  const named = await mapConcurrent(parts, async (blocks) => ({
    name: await put(blocksSchema.parse({ v: 1, blocks })),
    segments: blocks.flatMap(({ segments }) => segments.map(({ id }) => id)),
  }))
  const past = removed || removedBlocks ? await put(pastSchema.parse({ v: 1, removed, removedBlocks })) : undefined
  const outline = storedSchema.parse({ ...about, blocks: [], parts: named, ...(past && { past }) })
  return putOrThrow(putJson(objects, key, outline, { absent: true }))
}

/** Opens the current revision's document, to read it one part at a time. */
export async function openDocument(objects: Objects, record: ArticleRecord): Promise<OpenDocument> {
  const { article, source } = record
  const stored = await readStored(objects, article, source.id)
  if (!stored) throw new Error(`${keys.document(article, source.id)} is missing`)
  const changes = Object.entries(record.blocks ?? {}).map(([block, { change }]) => ({ block, change }))
  const { blocks, parts, past: _, removed: __, removedBlocks: ___, ...about } = stored
  if (!parts) {
    const document = applyBlockChanges({ ...about, blocks }, changes)
    return { facts: about, parts: [{ segments: segmentsOf(blocks) }], read: async () => document }
  }
  return {
    ...{ facts: about, parts },
    read: async (part) => {
      const blocks = await readBlocks(objects, article, source.id, parts[part]?.name ?? '')
      return applyBlockChanges({ ...about, blocks }, changes)
    },
  }
}

/** The whole document of the current revision, with the editors' changes applied. */
export async function readDocument(objects: Objects, record: ArticleRecord): Promise<Document> {
  const opened = await openDocument(objects, record)
  const parts = await mapConcurrent(opened.parts, (_, part) => opened.read(part))
  return { ...opened.facts, blocks: parts.flatMap(({ blocks }) => blocks) }
}

/** The segment ids of each part of a revision's document. */
export async function readParts(objects: Objects, article: string, source: string): Promise<{ segments: string[] }[]> {
  const stored = await readStored(objects, article, source)
  return stored ? (stored.parts ?? [{ segments: segmentsOf(stored.blocks) }]) : []
}

/** The whole document of a revision as parsed, with its past; null if it does not exist. */
export async function readRevision(objects: Objects, article: string, source: string): Promise<Document | null> {
  const stored = await readStored(objects, article, source)
  if (!stored) return null
  const { parts = [], past: name, ...about } = stored
  const blocks = await mapConcurrent(parts, ({ name }) => readBlocks(objects, article, source, name))
  const past = name ? await getJson(objects, keys.documentPart(article, source, name), pastSchema) : null
  const { v: _, ...known } = past?.value ?? { v: 1 }
  return { ...about, ...known, blocks: [...about.blocks, ...blocks.flat()] }
}

const readStored = async (objects: Objects, article: string, source: string) =>
  (await getJson(objects, keys.document(article, source), storedSchema))?.value ?? null

async function readBlocks(objects: Objects, article: string, source: string, name: string): Promise<Block[]> {
  const key = keys.documentPart(article, source, name)
  const stored = await getJson(objects, key, blocksSchema)
  if (!stored) throw new Error(`${key} is missing`)
  return stored.value.blocks
}

const segmentsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ segments }) => segments.map(({ id }) => id))
