/** What an article of 1,100 words weighs with all that its page loads, images aside. */

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articlePage } from '../../functions/site/article/article-page.ts'
import { readerScript, readerStyle, sentencesScript } from '../../functions/site/assets/reader.ts'
import { readingViews } from '../../shared/article/reading-view.ts'
import { toHtmlString } from '../../shared/html.ts'
import { locales } from '../../shared/locales/locale.ts'
import { fillFor } from '../../shared/page/article-page.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { openSiteObject, writeSiteObject } from '../../shared/pipeline/site-object.ts'
import { publishLong } from '../page/published.ts'

const assets = [readerStyle, readerScript, sentencesScript]
const weigh = (text: string) => gzipSync(text).byteLength

describe.each(locales)('an article of 1,100 words, in %s', (locale) => {
  it.each(readingViews)('weighs less than 30 kB with everything that its page loads: %s', async (way) => {
    const slug = 'a-long-one'
    const site = openSiteObject(
      slug,
      new TextEncoder().encode(writeSiteObject((await publishLong(locale))[locale], slug, noIdentity)),
    )
    const page = toHtmlString(
      articlePage(site, slug, { identity: noIdentity, readingView: way }),
      fillFor('https://example.org'),
    )
    const loaded = [...page.matchAll(/<(?:link rel="stylesheet"|script)[^>]* (?:href|src)="([^"]+)"/g)].map(
      ([, address]) => {
        const asset = assets.find(({ href }) => href === address)
        if (!asset) throw new Error(`nobody serves ${address}`)
        return asset
      },
    )
    expect(loaded.length).toBe(way === 'sentences' ? 3 : 2)
    const weights = [page, ...loaded.map(({ body }) => body)].map(weigh)
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    console.log(`${locale} ${way}: ${weights.join(' + ')} = ${all} bytes`)
    expect(all).toBeLessThan(30_000)
    // Nothing is loaded but these: styles load no font and no image.
    expect(loaded.map(({ body }) => body).join()).not.toMatch(/url\(|@import|fetch\(|\bimport\b/)
  })
})
