/** Sends a file with an article to a server, as a new revision. */

import type { MediaType } from '../../shared/document/format.ts'
import { readArticle } from '../contract/operations/articles.ts'
import { reviseArticle } from '../contract/operations/revisions.ts'
import type { Profile } from './profile.ts'
import { callApi } from './server.ts'

/** Sends a new revision of the present article. Throws a ServerError if somebody else changes it meanwhile. */
export async function sendRevision(
  profile: Profile,
  article: string,
  body: { type: MediaType; content: Uint8Array },
  query: { address?: string } = {},
) {
  const params = { article }
  const { body: standing, etag } = await callApi(profile, readArticle, { params })
  const { body: revised } = await callApi(profile, reviseArticle, { params, query, body, ifMatch: etag })
  return { ...revised, locale: standing.locale }
}
