/** Streams a long article's page: its frame, and inside it the text part by part, so that it is never all in memory. */
import type { Page } from '../../../shared/article/page.ts'
import { Html, isSlot, toHtmlString } from '../../../shared/html.ts'
import { articleFrame, fillFor, renderText } from '../../../shared/page/article-page.ts'
import { type OpenLongPage, openLongPage } from '../../../shared/pipeline/open-long-page.ts'
import type { OpenSiteObject } from '../../../shared/pipeline/site-object.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { frameArticle, type PageRequest } from './article-page.ts'

/** Null if the article was withdrawn in the meantime. */
export async function streamLongPage(
  objects: Objects,
  site: OpenSiteObject,
  page: Page,
  { slug, origin, asked }: { slug: string; origin: string; asked: PageRequest },
): Promise<ReadableStream<Uint8Array> | null> {
  const opened = await openLongPage(objects, site, page)
  if (!opened) return null
  const { identity, readingView: way, requestedLocale } = asked
  const article = { identity, page, locale: site.locale, slug, readingView: way, asked: requestedLocale }
  const { pieces } = frameArticle(site.locale, articleFrame(article), asked)
  const at = pieces.findIndex((piece) => isSlot(piece) && piece.slot === 'text')
  const finishFor = (markup: Html) => toHtmlString(markup, fillFor(origin))
  const [before, after] = [pieces.slice(0, at), pieces.slice(at + 1)].map((side) => finishFor(new Html(side)))
  return streamOf(before ?? '', after ?? '', opened, (blocks, first) => finishFor(renderText(article, blocks, first)))
}

function streamOf(
  before: string,
  after: string,
  { parts, read }: OpenLongPage,
  render: (blocks: Awaited<ReturnType<OpenLongPage['read']>>, first: boolean) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let part = 0
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(before)),
    async pull(controller) {
      if (part < parts.length) {
        const text = render(await read(part), part === 0)
        part++
        controller.enqueue(encoder.encode(text || '\n'))
        return
      }
      controller.enqueue(encoder.encode(after))
      controller.close()
    },
  })
}
