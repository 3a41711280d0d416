/**
 * The form where a reader proposes a better sentence, and its submission. A proposal is stored beside the version and
 * changes no view. If it is refused, the form says why and keeps the reader's text.
 */

import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { maxNoteChars, maxProposalChars, targetHash } from '../../../shared/article/proposal.ts'
import { type Html, toHtmlString } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { displaceOldestProposal, storeProposal } from '../../../shared/pipeline/proposal-store.ts'
import { plainTextTrouble } from '../../../shared/text/plain-text.ts'
import { serveAsset } from '../../http/asset.ts'
import { canonicalAddress } from '../../http/canonical-address.ts'
import type { Env } from '../../http/env.ts'
import { localeOf } from '../../http/locale.ts'
import { checkQuota } from '../../http/quota.ts'
import {
  addressOfForm,
  type PageFrame,
  type ProposalProblem,
  proposalFormPage,
  proposalMissingPage,
  proposalThanksPage,
  proposeStyle,
} from './pages.ts'
import { type FoundSentence, findSentence, type ProposalSentence } from './sentence.ts'

const form = '/:locale/:slug/propose'

/** Maximum bytes of a form: twice our longest one. */
const formSize = 64 * 1024

type Status = 200 | 403 | 404 | 410 | 413 | 422 | 429

/** `frameOf`: the frame of the site that a request came to. */
export const proposePageRoutes = (frameOf: (c: Context<Env>) => PageFrame) => {
  const onError = (c: Context<Env>) =>
    withSentence(c, frameOf(c), (sentence, frame) => {
      const trouble = { kind: 'textTooLong', max: maxProposalChars } as const
      return answer(c, proposalFormPage(frame, sentence, undefined, trouble), sentence.locale, 413)
    })
  const refuse = (
    c: Context<Env>,
    sentence: ProposalSentence,
    trouble: ProposalProblem,
    sent?: { text: string; note: string },
  ) => answer(c, proposalFormPage(frameOf(c), sentence, sent, trouble), sentence.locale, statusOf(trouble))
  return new Hono<Env>()
    .get('/assets/propose.css', (c) => serveAsset(proposeStyle, c.req.url))
    .get(form, (c) =>
      withSentence(c, frameOf(c), (sentence, frame) => {
        const page =
          c.req.query('sent') === undefined ? proposalFormPage(frame, sentence) : proposalThanksPage(frame, sentence)
        return answer(c, page, sentence.locale, 200)
      }),
    )
    .post(form, bodyLimit({ maxSize: formSize, onError }), (c) =>
      withSentence(c, frameOf(c), async (sentence) => {
        const sent = readForm(await c.req.text())
        if (!isFromHere(c)) return refuse(c, sentence, { kind: 'elsewhere' }, sent)
        const thanks = () => c.redirect(`${addressOfForm(sentence)}&sent=1`, 303)
        // People don't see this field. Robots fill it in, so they are thanked and nothing is stored.
        if (sent.topic) return thanks()
        const trouble = troubleOf(sent, sentence)
        if (trouble) return refuse(c, sentence, trouble, sent)
        const { article, locale, pair } = sentence
        const ports = c.get('ports')
        const wait = ({ reason, retryAfterSeconds }: { reason: 'limit' | 'busy'; retryAfterSeconds: number }) => {
          c.header('Retry-After', String(retryAfterSeconds))
          return refuse(c, sentence, { kind: reason }, sent)
        }
        // Checks the quota first, so that a reader who has used it up causes no more reads.
        const places = await checkQuota(ports, c.get('address'))
        if (!places.ok) return wait(places)
        await displaceOldestProposal(ports, article, locale)
        const place = await places.take()
        if (!place.ok) return wait(place)
        const stored = await storeProposal(ports, article, locale, {
          ...{ v: 1, segment: pair.id, text: sent.text, ...(sent.note ? { note: sent.note } : {}) },
          ...{ sourceHash: pair.sourceHash, targetHash: targetHash(pair.target), at: ports.now() },
        })
        if (stored) return thanks()
        await ports.objects.delete(place.keys)
        return wait({ reason: 'busy', retryAfterSeconds: 2 })
      }),
    )
}

/** Calls `work` with the sentence that the address names, or answers with an error. An unknown locale gives 404. */
async function withSentence(
  c: Context<Env>,
  frame: PageFrame,
  work: (sentence: ProposalSentence, frame: PageFrame) => Response | Promise<Response>,
): Promise<Response> {
  const { slug = '' } = c.req.param()
  const locale = localeOf(c)
  if (!locale || canonicalAddress(c.req.url)) return c.notFound()
  const segment = c.req.query('segment') ?? ''
  const found: FoundSentence = await findSentence(c.get('ports').objects, locale, slug, segment)
  if (found.ok) return work(found.sentence, frame)
  // 307 makes the browser repeat a POST at the new address; 301 is for a GET.
  if ('movedTo' in found)
    return c.redirect(
      `/${locale}/${found.movedTo}/propose${new URL(c.req.url).search}`,
      c.req.method === 'POST' ? 307 : 301,
    )
  const status = found.missing === 'gone' ? 410 : found.missing === 'segment' && c.req.method === 'POST' ? 422 : 404
  return answer(c, proposalMissingPage(frame, locale, slug, found.missing), locale, status)
}

const readForm = (body: string) => {
  const fields = new URLSearchParams(body)
  const read = (name: string) => (fields.get(name) ?? '').replaceAll('\r\n', '\n').trim()
  return { text: read('text'), note: read('note'), topic: read('topic') }
}

/**
 * Whether the form came from our page, by Fetch Metadata or else Origin. No session could be abused, but another site
 * could use up its visitors' quotas.
 */
function isFromHere(c: Context<Env>): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('Origin')
  return origin === undefined || URL.parse(origin)?.host === new URL(c.req.url).host
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

function troubleOf({ text, note }: { text: string; note: string }, { pair }: ProposalSentence): ProposalProblem | null {
  if (text === '') return { kind: 'empty' }
  if (text.length > maxProposalChars) return { kind: 'textTooLong', max: maxProposalChars }
  if (note.length > maxNoteChars) return { kind: 'noteTooLong', max: maxNoteChars }
  if (plainTextTrouble(text)) return { kind: 'textUnfit' }
  if (plainTextTrouble(note)) return { kind: 'noteUnfit' }
  return flat(text) === flat(pair.target.text) ? { kind: 'same' } : null
}

function statusOf({ kind }: ProposalProblem): Status {
  if (kind === 'elsewhere') return 403
  return kind === 'limit' || kind === 'busy' ? 429 : 422
}

function answer(c: Context<Env>, body: Html, locale: Locale, status: Status): Response | Promise<Response> {
  c.header('Content-Language', locale)
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return c.html(toHtmlString(body), status)
}
