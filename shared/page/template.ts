/** What renders a page. A stored page that something else rendered is rendered from scratch on request. */
import { shortHash } from '../hash.ts'
import type { Identity } from './identity.ts'

/**
 * The number of the templates in this folder and of the texts that they use. Raise it with every visible change.
 * tests/page/template.test.ts says when.
 */
export const templateNumber = 3

const known = new WeakMap<Identity, string>()

/** Names what renders a page: the templates, and the site whose page it is. */
export function templateOf(identity: Identity): string {
  const name = known.get(identity) ?? `${templateNumber}-${shortHash(JSON.stringify(identity))}`
  known.set(identity, name)
  return name
}
