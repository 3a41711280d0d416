/** The whole HTTP surface: the API, the reader's site and the desk, over the ports that an entry point gives it. */
import { type Context, Hono } from 'hono'
import { StoreFull } from '../shared/ports/objects.ts'
import { type Ports, userRoles } from '../shared/ports/ports.ts'
import { StoreBusy } from '../shared/store/json.ts'
import { tellError } from '../shared/tell-error.ts'
import { deskRoutes } from './desk/routes.ts'
import { eraseRoutes } from './erase/routes.ts'
import { tableLimit } from './glossary/exchange-routes.ts'
import { glossaryRoutes } from './glossary/routes.ts'
import type { AddressOf } from './http/address.ts'
import { methodsAt, refuseStrange } from './http/addresses.ts'
import { allow, callerOf, type Env, identifyCaller } from './http/auth.ts'
import { limitBodies } from './http/body.ts'
import { keepFromCaches, strictTransport } from './http/headers.ts'
import { problem, tryAgain } from './http/problem.ts'
import { revisionRoutes } from './ingest/revision-routes.ts'
import { ingestRoutes } from './ingest/routes.ts'
import { uploadLimit } from './ingest/upload.ts'
import { jobsRoutes } from './jobs/routes.ts'
import { memoryRoutes } from './memory/routes.ts'
import { openApi } from './openapi/document.ts'
import { proposePageRoutes } from './propose/page-routes.ts'
import { proposalRoutes } from './propose/routes.ts'
import { asksRoutes } from './review/asks-routes.ts'
import { namingRoutes } from './review/naming-routes.ts'
import { publicationRoutes } from './review/publication-routes.ts'
import { rebuildRoutes } from './review/rebuild-routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { publicApiRoutes } from './serve/api-routes.ts'
import { findRoutes } from './serve/find/routes.ts'
import { missing } from './serve/missing.ts'
import { layout } from './serve/pages/layout.ts'
import { contentSecurityPolicy } from './serve/pages/security.ts'
import { serveRoutes } from './serve/routes.ts'
import { translateRoutes } from './translate/routes.ts'

const security = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
] as const

/** Routes that take more than others. */
const larger = {
  'POST /api/v1/articles': uploadLimit,
  'PUT /api/v1/articles/:id/source': uploadLimit,
  'POST /api/v1/glossaries/:pair/terms:import': tableLimit,
}

const nothingAt = (c: Context<Env>): Promise<Response> =>
  missing(c, { status: 404, detail: `There is nothing at ${c.req.path.slice(0, 200)}.` })

/** Without an `addressOf` all readers are one caller where the number of calls is limited. */
export function createApp(ports: Ports, addressOf: AddressOf = () => null): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('ports', ports)
    c.set('person', null)
    c.set('address', addressOf(c))
    // Before the answer is made: it would be made again for each that comes after.
    const always = [...security, ...strictTransport(c.req.url)]
    for (const [name, value] of always) c.header(name, value)
    await next()
    for (const [name, value] of always) if (!c.res.headers.has(name)) c.header(name, value)
  })
  app.use(refuseStrange(nothingAt))
  app.get('/healthz', (c) => c.json({ ok: true }))
  const api = new Hono<Env>()
    .use(keepFromCaches, identifyCaller)
    .use(limitBodies(larger))
    .get('/me', allow(...userRoles), (c) => c.json({ id: callerOf(c).id, roles: callerOf(c).roles }))
    .route('/', ingestRoutes())
    .route('/', revisionRoutes())
    .route('/', reviewRoutes())
    .route('/', asksRoutes())
    .route('/', publicationRoutes())
    .route('/', namingRoutes())
    .route('/', rebuildRoutes())
    .route('/', eraseRoutes())
    .route('/', proposalRoutes())
    .route('/', glossaryRoutes())
    .route('/', memoryRoutes())
    .route('/', jobsRoutes())
    .route('/', translateRoutes())
    .route('/', publicApiRoutes())
  api.all('*', (c) => otherwise(c))
  app.get('/api/openapi.json', (c) => c.json(openApi()))
  app.route('/api/v1', api)
  app.route('/', deskRoutes())
  app.route('/', findRoutes())
  app.route('/', serveRoutes())
  app.route('/', proposePageRoutes(layout))
  app.notFound((c) => otherwise(c))
  const routes = [...app.routes]
  const otherwise = async (c: Context<Env>): Promise<Response> => {
    const { method, path } = c.req
    const methods = methodsAt(routes, path)
    // What takes this method has looked, and found nothing there.
    if (methods.length === 0 || (method !== 'OPTIONS' && methods.includes(method))) return nothingAt(c)
    c.header('Allow', methods.join(', '))
    if (method === 'OPTIONS') return c.body(null, 204)
    return problem(c, { status: 405, detail: `This address does not take ${method}, but ${methods.join(', ')}.` })
  }
  app.onError((error, c) => {
    // Not ours to mend: what no step may go on without comes before what commits it.
    if (error instanceof StoreBusy)
      return tryAgain(c, 'The store is busy. What was acknowledged is safe: send this again.')
    if (error instanceof StoreFull)
      return tryAgain(c, 'The disk is full. What was acknowledged is safe: make space, and send this again.')
    ports.log({ event: 'request-broke', path: c.req.routePath, reason: tellError(error) })
    return missing(c, { status: 500, detail: 'Something broke here. What was acknowledged is safe; try again.' })
  })
  return app
}
