/** The routes of source issues, which translations report about their original: list the open ones, dismiss one. */
import { Hono } from 'hono'
import { findSegmentPair } from '../../../shared/pipeline/current-segment.ts'
import { dismissSourceIssue, readSourceIssues } from '../../../shared/pipeline/source-issues.ts'
import * as contract from '../../contract/operations/revisions.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'

export function sourceIssueRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.listSourceIssues, async ({ ports, params, answer, refuse }) => {
    const items = await readSourceIssues(ports.objects, params.article)
    return items ? answer(200, { items }) : refuse('article-unknown')
  })
  serve(app, contract.dismissSourceIssue, async ({ c, ports, params, done, refuse }) => {
    const { article, locale, segment, edit: n } = params
    if (await dismissSourceIssue(ports, { article, locale, segment, n, by: callerOf(c).id })) return done()
    const found = await findSegmentPair(ports, params)
    return refuse(found.ok ? 'source-issue-unknown' : found.reason)
  })
  return app
}
