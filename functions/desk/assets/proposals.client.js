/**
 * What readers propose: shown beside the segment it is for, put into its field when the translator says so, and closed
 * once that is saved, or dismissed.
 */
import { call, failure } from './api.client.js'
import { element } from './dom.client.js'
import { formatDate, t } from './texts.client.js'

/** All open ones of a version, the oldest first; null when they can't be had now. */
export async function readProposals(path) {
  const items = []
  for (let cursor = ''; ; ) {
    const answer = await call('GET', `${path}/proposals?limit=100${cursor && `&cursor=${cursor}`}`)
    if (!answer.ok) return null
    items.push(...answer.body.items)
    if (!answer.body.next) return items
    cursor = answer.body.next
  }
}

/** Leads from an article's page to the segments that readers propose something for; empty where there are none. */
export function proposalsLink(path, translator) {
  const node = element('span')
  call('GET', `${path}/proposals?limit=1`).then(({ ok, body }) => {
    if (!ok || body.open === 0) return
    node.append(
      element(
        'a',
        { class: 'button', href: `${translator}?show=proposals` },
        t('proposals.open', { count: body.open }),
      ),
    )
  })
  return node
}

/**
 * @param {{path: string, to: string, use?: (text: string) => void, name?: string}} options `path` is the version's; `name`
 *   stands above the list
 */
export function proposalList({ path, to, use, name }) {
  let proposals = []
  /** The one whose text was put into the field last. */
  let used = null
  /** An answer that was on its way while one was closed still has it. */
  const closed = new Set()
  const list = element('div')
  const status = element('p', { class: 'error', role: 'alert', hidden: true })
  const node = element('section', { hidden: true }, name && element('h2', {}, name), list, status)

  /** What has not changed stays as it is, and so does the focus in it. */
  function show(answered) {
    const next = answered.filter(({ id }) => !closed.has(id))
    if (JSON.stringify(next) === JSON.stringify(proposals)) return
    proposals = next
    list.replaceChildren(...proposals.map(note))
    node.hidden = proposals.length === 0
  }

  function note(proposal) {
    const { text, note, at, stale, targetChanged } = proposal
    const said = t('proposals.from', { date: formatDate(at) })
    const since = [stale && t('proposals.stale'), targetChanged && t('proposals.targetChanged')].filter(Boolean)
    return element(
      'div',
      { class: 'proposal', role: 'group', 'aria-label': said },
      element('p', { class: 'hint' }, said),
      element('p', { lang: to, class: 'text' }, text),
      note && element('p', { class: 'hint text' }, t('proposals.note', { note })),
      since.length > 0 && element('p', { class: 'hint' }, since.join(' ')),
      element(
        'p',
        { class: 'actions' },
        use &&
          element(
            'button',
            {
              onclick: () => {
                used = proposal
                use(text)
              },
            },
            t('proposals.use'),
          ),
        element('button', { onclick: () => close(proposal, 'dismissed') }, t('proposals.dismiss')),
      ),
    )
  }

  /** One that somebody else has closed goes as well. */
  async function close(proposal, decision) {
    const answer = await call('POST', `${path}/proposals/${proposal.id}/close`, { body: { decision } })
    const isClosed = answer.ok || answer.status === 404 || answer.status === 409
    status.hidden = isClosed
    if (isClosed) {
      closed.add(proposal.id)
      show(proposals)
      if (decision === 'dismissed') node.closest('.segment')?.querySelector('textarea')?.focus()
    } else status.replaceChildren(failure(answer))
  }

  return {
    node,
    show,
    count: () => proposals.length,
    /** The field holds another text now. */
    unuse() {
      used = null
    },
    /** The field was saved with another text: if it began as a proposal, that is accepted. */
    accept() {
      if (used) close(used, 'accepted')
      used = null
    },
  }
}
