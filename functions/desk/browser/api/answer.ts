/** The result of a call to the API, as a value. */
import type { Problem } from './types.ts'

/** `etag` includes its quotes. */
type Success<T> = { ok: true; status: number; body: T; etag: string }
/** `status` 0: no answer came. */
export type Failed = { ok: false; status: number; body: Problem | null }
export type Answer<T> = Success<T> | Failed
