/** The desk's addresses: its pages, which hold no data, and the files that they load. Whoever may see what is the API's. */
import { Hono } from 'hono'
import { localeSchema } from '../../shared/locales/locale.ts'
import { deskFiles, deskVersion } from './modules.ts'
import { type DeskView, deskShell } from './shell.ts'

/** Mounted at the root. */
export const deskRoutes = (): Hono => {
  const desk = new Hono()
  desk.get('/desk', () => shell({ view: 'articles' }))
  desk.get('/desk/articles/:id', (c) => shell({ view: 'article', article: c.req.param('id') }))
  desk.get('/desk/articles/:id/:locale', (c) => {
    const version = localeSchema.safeParse(c.req.param('locale'))
    if (!version.success) return c.notFound()
    return shell({ view: 'translator', article: c.req.param('id'), version: version.data })
  })
  desk.get('/desk/assets/:version/:file', (c) => {
    const file = c.req.param('file')
    const body = Object.hasOwn(deskFiles, file) ? deskFiles[file] : undefined
    return body === undefined ? c.notFound() : asset(file, body, c.req.param('version') === deskVersion)
  })
  return desk
}

const shell = async (view: DeskView): Promise<Response> =>
  new Response(String(await deskShell(view)), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    },
  })

/** An older version's address gets today's file, but nobody keeps it under that name. */
const asset = (file: string, body: string, current: boolean): Response =>
  new Response(body, {
    headers: {
      'Content-Type': `${file.endsWith('.css') ? 'text/css' : 'text/javascript'}; charset=utf-8`,
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
