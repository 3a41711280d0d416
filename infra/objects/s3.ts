/**
 * The object store on any S3: AWS, R2's own endpoint, MinIO. The SDK retries throttled and failed requests, and writes
 * that conflict with another write. A write that still fails as throttled or in conflict is `busy`; everything else
 * throws.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { chunksOf } from '../../shared/chunks.ts'
import { quote, tagsOf } from '../../shared/etag.ts'
import type { ByteRange, Objects, PutCondition, StoredBytes, StoredObject } from '../../shared/ports/objects.ts'

/** S3 deletes at most this many keys per call. */
const deleteLimit = 1000

/** Limits how long a silent store is waited for, because a waiting function costs as much as a working one. */
const requestHandler = { connectionTimeout: 10_000, requestTimeout: 20_000, throwOnRequestTimeout: true }

/** With `bucket` alone, uses the account's own S3 with the region and credentials of the environment. */
export function s3Objects({ bucket: Bucket, client = {} }: { bucket: string; client?: S3ClientConfig }): Objects {
  const s3 = new S3Client({
    requestHandler,
    // Only where S3 requires checksums, because not every store supports every checksum.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Self-hosted stores rarely have a host name for each bucket.
    forcePathStyle: client.endpoint !== undefined,
    ...client,
  })
  retryConflicts(s3)

  async function read(key: string, range?: ByteRange): Promise<StoredBytes | null> {
    const part = range && { Range: `bytes=${range.start}-${range.end - 1}` }
    try {
      return await readBody(await s3.send(new GetObjectCommand({ Bucket, Key: key, ...part })))
    } catch (error) {
      if (error instanceof NoSuchKey) return null
      throw error
    }
  }

  return {
    async get(key) {
      const stored = await read(key)
      return stored && asText(stored)
    },
    async getUnless(key, etag) {
      try {
        const unless = etag === undefined ? {} : { IfNoneMatch: quote(etag) }
        return await readBody(await s3.send(new GetObjectCommand({ Bucket, Key: key, ...unless })))
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        // The SDK throws for 304.
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 304) return 'same'
        throw error
      }
    },
    getBytes: async (key, range) => (await read(key, range))?.bytes ?? null,
    async put(key, body, condition) {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      try {
        const put = new PutObjectCommand({ Bucket, Key: key, Body: bytes, ...(condition && onlyIf(condition)) })
        return { ok: true, etag: unquoted((await s3.send(put)).ETag) }
      } catch (error) {
        if (!(error instanceof S3ServiceException)) throw error
        if (isBusy(error)) return { ok: false, reason: 'busy' }
        if (!condition || !isRefused(error)) throw error
        // The stored object may come from this very put, if the answer to an earlier attempt was lost.
        const standing = (error.$metadata.attempts ?? 1) > 1 ? await read(key) : null
        if (standing && isSame(standing.bytes, bytes)) return { ok: true, etag: standing.etag }
        return { ok: false, reason: 'refused' }
      }
    },
    async delete(keys) {
      for (const chunk of chunksOf(keys, deleteLimit)) {
        const Objects = chunk.map((Key) => ({ Key }))
        const { Errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }))
        const [first] = Errors
        if (first) throw new Error(`S3 kept ${Errors.length} of ${Objects.length}: ${first.Key}, ${first.Code}`)
      }
    },
    async list(prefix, { after, limit = 1000 } = {}) {
      const found = await s3.send(
        // XML can't represent every key as it is.
        new ListObjectsV2Command({ Bucket, Prefix: prefix, StartAfter: after, MaxKeys: limit, EncodingType: 'url' }),
      )
      const keys = (found.Contents ?? []).map(({ Key = '' }) => decodeURIComponent(Key.replaceAll('+', ' ')))
      return { keys, more: found.IsTruncated ?? false }
    },
  }
}

const onlyIf = (condition: PutCondition) =>
  'absent' in condition ? { IfNoneMatch: '*' } : { IfMatch: quote(condition.etag) }

const readBody = async ({ Body, ETag }: GetObjectCommandOutput): Promise<StoredBytes> => ({
  bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(),
  etag: unquoted(ETag),
})

const asText = ({ bytes, etag }: StoredBytes): StoredObject => ({ body: new TextDecoder().decode(bytes), etag })

const unquoted = (etag = ''): string => tagsOf(etag)[0] ?? ''

/** 404 means that the object to replace does not exist any more. */
const isRefused = ({ name, $metadata }: S3ServiceException): boolean =>
  $metadata.httpStatusCode === 412 || name === 'NoSuchKey'

/** R2 answers 429 to more than about one write per second to a key; S3 and MinIO throttle a whole prefix. */
const isBusy = ({ name, $metadata }: S3ServiceException): boolean =>
  name === conflict || $metadata.httpStatusCode === 429 || name.startsWith('SlowDown')

/**
 * A conflict with another write to the key, neither made nor refused. S3 asks for a retry, but the SDK does not make
 * one.
 */
const conflict = 'ConditionalRequestConflict'

function retryConflicts(s3: S3Client): void {
  s3.middlewareStack.add(
    (next) => (args) =>
      next(args).catch((error: unknown) => {
        if (error instanceof S3ServiceException && error.name === conflict) error.$retryable = {}
        throw error
      }),
    // Added below the SDK's own retries.
    { step: 'finalizeRequest', priority: 'low', name: 'retryConflicts' },
  )
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i])
