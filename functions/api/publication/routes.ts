/** The editor's routes that decide what readers see. */
import { type Context, Hono } from 'hono'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { allow, type Env } from '../../http/auth.ts'
import { notFound, problem, tryAgain } from '../../http/problem.ts'
import { type DecideResult, decide, withdraw } from './publication.ts'

export const publicationRoutes = () =>
  new Hono<Env>()
    .post('/articles/:id/versions/:locale/publish', allow('editor'), async (c) =>
      answer(c, await decide(c.get('ports'), c.req.param('id'), localeOf(c), 'public')),
    )
    .post('/articles/:id/versions/:locale/unpublish', allow('editor'), async (c) =>
      answer(c, await decide(c.get('ports'), c.req.param('id'), localeOf(c), 'hidden')),
    )
    .post('/articles/:id/withdraw', allow('editor'), async (c) =>
      answer(c, await withdraw(c.get('ports'), c.req.param('id'))),
    )

const localeOf = (c: Context<Env>) => localeSchema.safeParse(c.req.param('locale')).data ?? null

function answer(c: Context<Env>, result: DecideResult): Response {
  if (result.ok) {
    const { article, publication, slugs, withdrawnAt } = result.head
    return c.json({ id: article, publication, slugs, withdrawn: withdrawnAt !== undefined })
  }
  switch (result.reason) {
    case 'article':
      return problem(c, notFound('article', c.req.param('id') ?? ''))
    case 'locale':
      return problem(c, notFound('locale', c.req.param('locale') ?? ''))
    case 'withdrawn':
      return problem(c, { status: 409, detail: 'This article is withdrawn.' })
    case 'incomplete':
      return problem(c, {
        status: 409,
        detail: result.untranslated
          ? `${result.untranslated} segments have no translation yet. Translate them, then publish.`
          : 'This version is still being made. Try again in a few seconds.',
      })
    case 'busy':
      return tryAgain(c, 'This article is being changed by others. Try again.')
  }
}
