/**
 * How long copies of readers' pages may be cached. A browser revalidates each time, which costs a 304. A shared cache
 * may serve a copy for 1 s, and 1 s more while it revalidates. With the pipeline's 2 s, a correction shows within 5 s.
 */
import type { Context } from 'hono'

const seconds = 1

const pageCacheControl = `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${seconds}`

export const cacheBriefly = (c: Context): void => c.header('Cache-Control', pageCacheControl)
