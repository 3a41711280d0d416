/** `punte upload`: sends articles, or a new revision of one, to a server, and follows their translation. */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { endingsList, type MediaType, mediaTypeOfFile } from '../../shared/document/format.ts'
import type { SegmentChangeKind } from '../../shared/revision/revise-document.ts'
import { uploadArticle } from '../contract/operations/articles.ts'
import { bars } from './bar.ts'
import { type Command, UsageError } from './command.ts'
import { type FollowedArticle, followArticles } from './follow-articles.ts'
import { localeChoice } from './locale-help.ts'
import { findProfile, type Profile } from './profile.ts'
import { sendRevision } from './send-article.ts'
import { callApi, ServerError } from './server.ts'

const options = {
  server: { type: 'string' },
  token: { type: 'string' },
  revise: { type: 'string' },
  locale: { type: 'string' },
  targets: { type: 'string' },
  slug: { type: 'string' },
  publish: { type: 'string' },
  address: { type: 'string' },
  wait: { type: 'string', default: '300' },
} as const

export const command: Command = {
  name: 'upload',
  summary: 'send articles to a server and follow their translation',
  help: `usage: punte upload FILE... [--locale ${localeChoice}] [--targets LOCALE,...] [--slug SLUG]
                            [--publish auto|manual] [--address URL] [--wait SECONDS] [--server URL --token TOKEN]
       punte upload --revise ID FILE [--address URL] [--wait SECONDS] [--server URL --token TOKEN]

FILE ends in ${endingsList}. --address is that of the page that it is from, for its relative links and
pictures. The server is a saved profile's when no flag names it (punte login).
It is translated to each of --targets, to every other locale without it; to none where that names its own.
With --revise, FILE is the whole new text of the article ID: sentences that are the same keep their translation, those
that have changed are marked until somebody has looked at them.
Prints a JSON object an article, with --revise with how many sentences are the same, changed, new, removed and so on;
progress goes to the terminal. Exit 1 when an article was refused, or when a translation was not complete after --wait
seconds (300; 0 does not wait).`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const { revise, locale, targets, slug, publish, address } = values
    if (positionals.length === 0) throw new UsageError('upload: name a file')
    if (slug && positionals.length > 1) throw new UsageError('upload: --slug goes with one file')
    if (address && positionals.length > 1) throw new UsageError('upload: --address goes with one file')
    if (revise !== undefined) {
      if (positionals.length > 1) throw new UsageError('upload: --revise goes with one file')
      if (locale || targets || slug || publish)
        throw new UsageError('upload: --revise keeps the article’s locale, targets, slug and publication')
    }
    const patienceMs = Number(values.wait) * 1000
    if (!(patienceMs >= 0)) throw new UsageError('upload: --wait takes seconds')
    const profile = await findProfile(values, io.env ?? {})
    const query = {
      ...(locale && { locale }),
      ...(targets && { targets }),
      ...(slug && { slug }),
      ...(publish && { publish }),
      ...(address && { address }),
    }
    const accepted: FollowedArticle[] = []
    let refused = 0
    for (const file of positionals) {
      const type = mediaTypeOfFile(file)
      if (!type) throw new UsageError(`upload: ${file}: its name ends in none of ${endingsList}`)
      const content = await readFile(file).catch(() => {
        throw new UsageError(`upload: ${file} can’t be read`)
      })
      try {
        const { article, printed } =
          revise === undefined
            ? await sendNew(profile, content, type, query)
            : await sendAnew(profile, revise, { content, type }, address ? { address } : {})
        accepted.push(article)
        await io.write(`${JSON.stringify({ file, ...printed })}\n`)
      } catch (error) {
        if (!(error instanceof ServerError)) throw error
        io.error(`upload: ${file}: ${error.message}`)
        refused++
      }
    }
    if (accepted.length === 0 || patienceMs === 0) return refused > 0 ? 1 : 0
    const { waiting } = await followArticles(profile, accepted, bars(io.screen ?? null), patienceMs)
    if (waiting > 0) io.error(`upload: ${waiting} versions are not complete yet; punte status ID tells how they do`)
    return refused > 0 || waiting > 0 ? 1 : 0
  },
}

type Options = { locale?: string; slug?: string; publish?: string; address?: string }
type Sent = { article: FollowedArticle; printed: object }

async function sendNew(profile: Profile, content: Uint8Array, type: MediaType, query: Options): Promise<Sent> {
  const { body: article } = await callApi(profile, uploadArticle, { query, body: { type, content } })
  const { id, slug, locale, title, segments, hidden } = article
  return { article, printed: { id, slug, locale, title, segments, hidden: hidden.length } }
}

async function sendAnew(
  profile: Profile,
  article: string,
  body: { content: Uint8Array; type: MediaType },
  query: { address?: string },
): Promise<Sent> {
  const { id, locale, title, revision, changes, removed } = await sendRevision(profile, article, body, query)
  const count = (kind: SegmentChangeKind) => changes.filter((change) => change.kind === kind).length
  const counts: Record<SegmentChangeKind | 'removed', number> = {
    same: count('same'),
    moved: count('moved'),
    revived: count('revived'),
    typographic: count('typographic'),
    changed: count('changed'),
    split: count('split'),
    merged: count('merged'),
    new: count('new'),
    removed: removed.length,
  }
  return {
    article: { id, locale, title, segments: changes.length },
    printed: { id, title, revision, changes: counts },
  }
}
