/**
 * How long copies of what readers see may be kept. A browser asks each time, which costs a 304. A shared cache may answer
 * for a second by itself, and for one more while it asks: with the pipeline's own two, a correction is seen within five.
 */
import type { Context } from 'hono'

const seconds = 1

const pageCacheControl = `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=${seconds}`

export const cacheBriefly = (c: Context): void => c.header('Cache-Control', pageCacheControl)
