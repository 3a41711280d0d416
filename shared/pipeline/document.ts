/**
 * Documents in the store. A short one is one object; of a long one that object names parts, which are objects of their own
 * and read one by one. Each is created once, under a name that says what is in it: an upload that is sent again after a
 * crash meets its own.
 */
import * as z from 'zod'
import { applyChanges } from '../article/block-change.ts'
import type { Head } from '../article/head.ts'
import { type Block, blockSchema, type Document, documentSchema } from '../document/model/document.ts'
import { cutParts } from '../document/model/parts.ts'
import { shortHash } from '../hash.ts'
import type { Objects, PutResult } from '../ports/objects.ts'
import { eachOf, getJson, insist, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'

const partSchema = z.object({ name: z.string(), segments: z.array(z.string()) })

/** `past`: the name of the part that holds what earlier revisions had and this one has not. */
const storedSchema = documentSchema.extend({ parts: z.array(partSchema).optional(), past: z.string().optional() })

const blocksSchema = z.object({ v: z.literal(1), blocks: z.array(blockSchema) })
const pastSchema = documentSchema.pick({ removed: true, removedBlocks: true }).extend({ v: z.literal(1) })

export type OpenDocument = {
  /** All but its blocks and its past. */
  about: Omit<Document, 'blocks' | 'removed' | 'removedBlocks'>
  /** The ids of each part's segments; a short document is one part. */
  parts: { segments: string[] }[]
  /** A part as its editors have it. */
  read(part: number): Promise<Document>
}

/** Create-only, and the object that names the others last. A busy store throws. */
export async function putDocument(
  objects: Objects,
  article: string,
  source: string,
  document: Document,
): Promise<PutResult> {
  const key = keys.document(article, source)
  const parts = cutParts(document.blocks)
  if (parts.length === 1) return insist(putJson(objects, key, documentSchema.parse(document), { absent: true }))
  const put = async (value: unknown): Promise<string> => {
    const body = JSON.stringify(value)
    const name = shortHash(body)
    await insist(objects.put(keys.documentPart(article, source, name), body, { absent: true }))
    return name
  }
  const { blocks: _, removed, removedBlocks, ...about } = document
  const named = await eachOf(parts, async (blocks) => ({
    name: await put(blocksSchema.parse({ v: 1, blocks })),
    segments: blocks.flatMap(({ segments }) => segments.map(({ id }) => id)),
  }))
  const past = removed || removedBlocks ? await put(pastSchema.parse({ v: 1, removed, removedBlocks })) : undefined
  const outline = storedSchema.parse({ ...about, blocks: [], parts: named, ...(past && { past }) })
  return insist(putJson(objects, key, outline, { absent: true }))
}

/** The current revision's document, to be read a part at a time. */
export async function openDocument(objects: Objects, head: Head): Promise<OpenDocument> {
  const { article, source } = head
  const stored = await readStored(objects, article, source.id)
  if (!stored) throw new Error(`${keys.document(article, source.id)} is missing`)
  const changes = Object.entries(head.blocks ?? {}).map(([block, { change }]) => ({ block, change }))
  const { blocks, parts, past: _, removed: __, removedBlocks: ___, ...about } = stored
  if (!parts) {
    const document = applyChanges({ ...about, blocks }, changes)
    return { about, parts: [{ segments: segmentsOf(blocks) }], read: async () => document }
  }
  return {
    ...{ about, parts },
    read: async (part) => {
      const blocks = await readBlocks(objects, article, source.id, parts[part]?.name ?? '')
      return applyChanges({ ...about, blocks }, changes)
    },
  }
}

/** The current revision's document whole, as its editors' decisions leave it. */
export async function readDocument(objects: Objects, head: Head): Promise<Document> {
  const opened = await openDocument(objects, head)
  const parts = await eachOf(opened.parts, (_, part) => opened.read(part))
  return { ...opened.about, blocks: parts.flatMap(({ blocks }) => blocks) }
}

/** The ids of the segments of each part of a revision's document. */
export async function readParts(objects: Objects, article: string, source: string): Promise<{ segments: string[] }[]> {
  const stored = await readStored(objects, article, source)
  return stored ? (stored.parts ?? [{ segments: segmentsOf(stored.blocks) }]) : []
}

/** A revision's document whole, as it was parsed, with what it knows of earlier revisions; null when there is none. */
export async function readRevision(objects: Objects, article: string, source: string): Promise<Document | null> {
  const stored = await readStored(objects, article, source)
  if (!stored) return null
  const { parts = [], past: name, ...about } = stored
  const blocks = await eachOf(parts, ({ name }) => readBlocks(objects, article, source, name))
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
