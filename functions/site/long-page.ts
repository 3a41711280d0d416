/** A long article's page as a stream: its frame, and the text between a part at a time, so that nobody holds all of it. */
import { leadHome } from '../../shared/article/inner-links.ts'
import type { Page } from '../../shared/article/page.ts'
import { finish, raw } from '../../shared/html.ts'
import { articleFrame, renderText } from '../../shared/page/article.ts'
import { type OpenPage, openPage } from '../../shared/pipeline/open-page.ts'
import type { OpenSite } from '../../shared/pipeline/site.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { type Asked, frameOf } from './article-page.ts'

/** Where the text belongs in the frame. What comes from an article is escaped, so nothing else is this. */
const textPlace = '<!--text-->'

/** Null where the article is gone meanwhile. */
export async function longPage(
  objects: Objects,
  site: OpenSite,
  page: Page,
  { slug, origin, asked }: { slug: string; origin: string; asked: Asked },
): Promise<ReadableStream<Uint8Array> | null> {
  const opened = await openPage(objects, site, page)
  if (!opened) return null
  const article = { page, locale: site.locale, slug, way: asked.way, asked: asked.asked, origin }
  const { title, head, others, main } = articleFrame(article, raw(textPlace))
  const frame = finish(frameOf(site.locale, { title, head, others, main: raw(finish(main)) }, asked))
  const [before = '', after = ''] = frame.split(textPlace)
  return streamOf(before, after, opened, (blocks, first) => {
    const text = finish(renderText(article, blocks, first))
    return asked.way === 'single' ? leadHome(text, site.locale, origin) : text
  })
}

function streamOf(
  before: string,
  after: string,
  { parts, read }: OpenPage,
  render: (blocks: Awaited<ReturnType<OpenPage['read']>>, first: boolean) => string,
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
