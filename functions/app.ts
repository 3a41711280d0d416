/** The whole HTTP app: the API, the reader's site and the desk, on the ports that an entry point gives it. */
import { type Context, Hono } from 'hono'
import { errorMessage } from '../shared/error-message.ts'
import type { Ports } from '../shared/pipeline/ports.ts'
import { StoreFull } from '../shared/ports/objects.ts'
import { StoreBusy } from '../shared/storage/json.ts'
import { alignmentRoutes } from './api/alignments/routes.ts'
import { eraseRoutes } from './api/articles/erase-routes.ts'
import { ledgerRoutes } from './api/articles/ledger-routes.ts'
import { rebuildRoutes } from './api/articles/rebuild-routes.ts'
import { articleRoutes } from './api/articles/routes.ts'
import { assignmentRoutes } from './api/assignments/routes.ts'
import { glossaryRoutes } from './api/glossary/routes.ts'
import { jobsRoutes } from './api/jobs/routes.ts'
import { memoryRoutes } from './api/memory/routes.ts'
import { meRoutes } from './api/people/me-routes.ts'
import { peopleRoutes } from './api/people/people-routes.ts'
import { sessionRoutes } from './api/people/session-routes.ts'
import { proposalRoutes } from './api/proposals/routes.ts'
import { namingRoutes } from './api/publication/naming-routes.ts'
import { publicationRoutes } from './api/publication/routes.ts'
import { revisionRoutes } from './api/revisions/routes.ts'
import { dismissalRoutes } from './api/segments/dismissal-routes.ts'
import { publicApiRoutes } from './api/segments/public-routes.ts'
import { segmentRoutes } from './api/segments/routes.ts'
import { sourceIssueRoutes } from './api/segments/source-issue-routes.ts'
import { translateAgainRoutes } from './api/segments/translate-again.ts'
import { trailRoutes } from './api/trail/routes.ts'
import { openApi } from './contract/openapi.ts'
import { refusal } from './contract/refusal.ts'
import { deskRoutes } from './desk/routes.ts'
import { identifyCaller } from './http/auth.ts'
import type { AddressOf } from './http/caller-address.ts'
import { allowOtherSites } from './http/cors.ts'
import type { Env } from './http/env.ts'
import { noStore, strictTransport } from './http/headers.ts'
import { identityOf, leadToOrigin } from './http/identity.ts'
import { methodsAt, refuseUnknownRoutes } from './http/known-routes.ts'
import { problem } from './http/problem.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { findRoutes } from './site/find/routes.ts'
import { answerMissing } from './site/missing-page.ts'
import { layout } from './site/pages/layout.ts'
import { contentSecurityPolicy } from './site/pages/security.ts'
import { proposePageRoutes } from './site/proposal/routes.ts'
import { siteRoutes } from './site/routes.ts'

const security = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
] as const

/** Asks search engines to leave the whole site out. */
const unseen = ['X-Robots-Tag', 'noindex'] as const

const nothingAt = (c: Context<Env>): Promise<Response> =>
  answerMissing(c, refusal('address-unknown', { values: { path: c.req.path.slice(0, 200) } }))

/** Without `addressOf`, rate limits count all readers as one caller. */
export function createApp(ports: Ports, addressOf: AddressOf = () => null): Hono<Env> {
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('ports', ports)
    c.set('person', null)
    c.set('unknown', null)
    c.set('address', addressOf(c))
    // Headers are set before the answer is made, because Hono copies a finished answer for each new header.
    const always = [...security, ...strictTransport(c.req.url), ...(ports.settings.identity.indexed ? [] : [unseen])]
    for (const [name, value] of always) c.header(name, value)
    await next()
    for (const [name, value] of always) if (!c.res.headers.has(name)) c.header(name, value)
  })
  app.use(leadToOrigin, allowOtherSites, refuseUnknownRoutes(nothingAt))
  app.get('/healthz', (c) => c.json({ ok: true }))
  const api = new Hono<Env>()
    .use(noStore, identifyCaller())
    .route('/', meRoutes())
    .route('/', peopleRoutes())
    .route('/', sessionRoutes())
    .route('/', articleRoutes())
    .route('/', alignmentRoutes())
    .route('/', revisionRoutes())
    .route('/', segmentRoutes())
    .route('/', dismissalRoutes())
    .route('/', sourceIssueRoutes())
    .route('/', translateAgainRoutes())
    .route('/', publicationRoutes())
    .route('/', namingRoutes())
    .route('/', rebuildRoutes())
    .route('/', eraseRoutes())
    .route('/', proposalRoutes())
    .route('/', glossaryRoutes())
    .route('/', memoryRoutes())
    .route('/', jobsRoutes())
    .route('/', ledgerRoutes())
    .route('/', assignmentRoutes())
    .route('/', trailRoutes())
    .route('/', publicApiRoutes())
  api.all('*', (c) => otherwise(c))
  app.get('/api/openapi.json', (c) => c.json(openApi()))
  app.route('/api/v1', api)
  app.route('/', signInRoutes())
  app.route('/', deskRoutes())
  app.route('/', findRoutes())
  app.route('/', siteRoutes())
  app.route(
    '/',
    proposePageRoutes((c) => (page) => layout({ ...page, identity: identityOf(c) })),
  )
  app.notFound((c) => otherwise(c))
  const routes = [...app.routes]
  const otherwise = async (c: Context<Env>): Promise<Response> => {
    const { method, path } = c.req
    const methods = methodsAt(routes, path)
    // A route takes this method, but it found nothing there.
    if (methods.length === 0 || (method !== 'OPTIONS' && methods.includes(method))) return nothingAt(c)
    c.header('Allow', methods.join(', '))
    if (method === 'OPTIONS') return c.body(null, 204)
    return problem(c, refusal('method-not-allowed', { values: { method, methods: methods.join(', ') } }))
  }
  app.onError((error, c) => {
    // This is no bug, so it is not logged. Required writes come before the commit, so the request can be sent again.
    if (error instanceof StoreBusy) return problem(c, refusal('store-busy'))
    if (error instanceof StoreFull) return problem(c, refusal('store-full'))
    ports.log({ event: 'request-broke', path: c.req.routePath, reason: errorMessage(error) })
    return answerMissing(c, refusal('internal-error'))
  })
  return app
}
