/**
 * Updates a search index: articles go to the fresh layer, and when it is full it is merged into the main layer. The
 * main layer is rewritten block by block, so a compaction never holds all of it.
 */
import type { Objects } from '../ports/objects.ts'
import { deleteUnnamed } from '../storage/delete-unnamed.ts'
import { mapConcurrent, putJson, putOrThrow } from '../storage/json.ts'
import { hash32 } from '../text/hash32.ts'
import { allPostings, type Posting, readPostingBlock, writePostingBlock } from './posting-block.ts'
import {
  blockNumberOf,
  blockNumbers,
  freshDocIds,
  type IndexLayer,
  type OpenSearchIndex,
  postingBlockKey,
  type SearchManifest,
  searchManifestKey,
} from './search-manifest.ts'

/**
 * A change of one article. `stems`: its stems with their weights; null to remove it. `isIndexed`: whether the index has
 * it already. `stateId`: the state that is indexed.
 */
export type DocumentChange = { docId: number; stems: Map<string, number> | null; isIndexed: boolean; stateId: string }

type SearchIndexLimits = {
  /** The most articles in the fresh layer. */
  fresh: number
  /** Postings in a block, roughly; 8,192 take about 60 kB. */
  block: number
}
const usual: SearchIndexLimits = { fresh: 128, block: 8192 }
const maxBits = 12

/** False when another write came first or the store is busy: then nothing is changed. */
export async function updateSearchIndex(
  objects: Objects,
  { locale, manifest, etag }: OpenSearchIndex,
  docs: DocumentChange[],
  newId: () => string,
  limits = usual,
): Promise<boolean> {
  if (docs.length === 0) return true
  const changed = new Set(docs.map(({ docId: ref }) => ref))
  const held = manifest.fresh ? await readLayer(objects, locale, manifest.fresh) : []
  if (!held) return false
  const postings = [
    ...held.filter(({ docId: ref }) => !changed.has(ref)),
    ...docs.flatMap(({ docId: ref, stems }) =>
      [...(stems ?? [])].map(([stem, weight]): Posting => ({ stem: hash32(stem), docId: ref, weight })),
    ),
  ]
  const refs = {
    ...manifest.fresh?.states,
    ...Object.fromEntries(docs.map(({ docId: ref, stateId: as }) => [ref, as])),
  }
  const count = docs.reduce(
    (sum, { stems, isIndexed: known }) => sum + Number(stems !== null) - Number(known),
    manifest.docs,
  )
  const next: SearchManifest = { ...manifest, number: manifest.number + 1, docs: Math.max(0, count), replaced: [] }
  if (manifest.fresh) next.replaced.push(layerOf(manifest.fresh))
  if (Object.keys(refs).length <= limits.fresh) {
    const layer = { name: newId(), bits: bitsFor(postings.length, limits), postings: postings.length }
    await writeLayer(objects, locale, layer, 0, 0, postings)
    next.fresh = { ...layer, states: refs }
  } else {
    const main = await mergeIntoMain(
      objects,
      { locale, manifest, etag },
      postings,
      new Set([...freshDocIds(manifest), ...changed]),
      newId(),
      limits,
    )
    if (!main) return false
    if (manifest.main) next.replaced.push(manifest.main)
    next.fresh = null
    next.main = main
  }
  const put = await putJson(objects, searchManifestKey(locale), next, etag === null ? { absent: true } : { etag })
  const keysOf = (layer: IndexLayer) => blockNumbers(layer).map((block) => postingBlockKey(locale, layer, block))
  if (put.ok) {
    await objects.delete(manifest.replaced.flatMap(keysOf))
    return true
  }
  const [written] = [next.fresh, next.main].filter((layer) => layer && layer.name !== manifest.main?.name)
  if (written) await deleteUnnamed(objects, searchManifestKey(locale), [written.name], () => keysOf(written))
  return false
}

const bitsFor = (postings: number, { block }: SearchIndexLimits): number =>
  Math.min(maxBits, Math.ceil(Math.log2(Math.max(1, postings / block))))

const layerOf = ({ name, bits, postings }: IndexLayer): IndexLayer => ({ name, bits, postings })

/** All postings of a layer; null when one of its blocks is gone. */
async function readLayer(
  objects: Objects,
  locale: OpenSearchIndex['locale'],
  layer: IndexLayer,
): Promise<Posting[] | null> {
  const blocks = await mapConcurrent(blockNumbers(layer), (block) =>
    objects.getBytes(postingBlockKey(locale, layer, block)),
  )
  const read = blocks.map((bytes) => bytes && allPostings(readPostingBlock(bytes)))
  return read.includes(null) ? null : read.flatMap((postings) => postings ?? [])
}

/** Writes a new main layer with `fresh` merged in, in as many blocks as it needs; null when an old block is gone. */
async function mergeIntoMain(
  objects: Objects,
  { locale, manifest: { main } }: OpenSearchIndex,
  fresh: Posting[],
  refs: Set<number>,
  name: string,
  limits: SearchIndexLimits,
): Promise<IndexLayer | null> {
  const standing = main ?? { name: '', bits: 0, postings: 0 }
  const wanted = bitsFor(standing.postings + fresh.length, limits)
  const layer: IndexLayer = { name, bits: Math.max(standing.bits, wanted), postings: 0 }
  const byBlock = Map.groupBy(fresh, ({ stem }) => blockNumberOf(standing, stem))
  const counts = await mapConcurrent(
    blockNumbers(standing),
    async (block) => {
      const bytes = main ? await objects.getBytes(postingBlockKey(locale, main, block)) : null
      if (main && !bytes) return null
      const kept = bytes ? allPostings(readPostingBlock(bytes)).filter(({ docId: ref }) => !refs.has(ref)) : []
      return writeLayer(objects, locale, layer, standing.bits, block, [...kept, ...(byBlock.get(block) ?? [])])
    },
    4,
  )
  if (counts.includes(null)) return null
  return { ...layer, postings: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) }
}

/** Writes the blocks of `layer` that cover block `part` of a layer with `bits`. Returns the number of postings. */
async function writeLayer(
  objects: Objects,
  locale: OpenSearchIndex['locale'],
  layer: IndexLayer,
  bits: number,
  part: number,
  postings: Posting[],
): Promise<number> {
  const byBlock = Map.groupBy(postings, ({ stem }) => blockNumberOf(layer, stem))
  const many = 2 ** (layer.bits - bits)
  const blocks = Array.from({ length: many }, (_, i) => part * many + i)
  await mapConcurrent(blocks, (block) =>
    putOrThrow(objects.put(postingBlockKey(locale, layer, block), writePostingBlock(byBlock.get(block) ?? []))),
  )
  return postings.length
}
