/** The desk's addresses: its pages, which hold no data, and the files that they load. The API checks all rights. */
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Locale, localeSchema } from '../../shared/locales/locale.ts'
import { serveAsset } from '../http/asset.ts'
import { preferredLocale } from '../http/negotiate.ts'
import { deskAssets } from './assets.ts'
import { type DeskView, deskShell } from './shell.ts'

/** The browser's script sets it when somebody chooses the desk's language. */
const cookieName = 'desk-locale'

/** The pages of a version, by the end of their address. */
const versionViews = [
  ['', 'translator'],
  ['/links', 'links'],
  ['/align', 'align'],
] as const

/** To be mounted at the root. */
export const deskRoutes = (): Hono => {
  const desk = new Hono()
  desk.get('/desk', (c) => shell(c, { view: 'articles' }))
  desk.get('/desk/articles/:id', (c) => shell(c, { view: 'article', article: c.req.param('id') }))
  desk.get('/desk/align', (c) => shell(c, { view: 'align' }))
  for (const view of ['people', 'me', 'trail', 'invitation'] as const)
    desk.get(`/desk/${view}`, (c) => shell(c, { view }))
  desk.get('/desk/people/:id', (c) => shell(c, { view: 'person', about: c.req.param('id') }))
  for (const [path, view] of versionViews)
    desk.get(`/desk/articles/:id/:locale${path}`, (c) => {
      const version = localeSchema.safeParse(c.req.param('locale'))
      if (!version.success) return c.notFound()
      return shell(c, { view, article: c.req.param('id'), version: version.data })
    })
  for (const asset of deskAssets) desk.get(asset.path, (c) => serveAsset(asset, c.req.url))
  return desk
}

/** The language that was chosen last, or else by Accept-Language. */
const localeOf = (c: Context): Locale =>
  localeSchema.safeParse(getCookie(c, cookieName)).data ?? preferredLocale(c.req.header('Accept-Language'))

async function shell(c: Context, view: DeskView): Promise<Response> {
  c.header('Vary', 'Accept-Language, Cookie')
  c.header('Cache-Control', 'no-cache')
  return c.html(String(await deskShell(view, localeOf(c))))
}
