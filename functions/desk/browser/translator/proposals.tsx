/**
 * Readers' proposals, shown beside their segment. The translator may put one into the field; saving it closes it. The
 * translator may also dismiss it.
 */
import { useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { call } from '../api/call.ts'
import { Alert } from '../api/failure.tsx'
import type { Proposal } from '../api/types.ts'
import { formatDate, t } from '../texts/texts.ts'

/** Closes a proposal of the version at `path`. It succeeds too if somebody else has closed it already. */
export async function closeProposal(
  path: string,
  id: string,
  decision: 'accepted' | 'dismissed',
): Promise<Failed | null> {
  const answer = await call('POST', `${path}/proposals/${id}/close`, { body: { decision } })
  return answer.ok || answer.status === 404 || answer.status === 409 ? null : answer
}

type Properties = {
  proposals: readonly Proposal[]
  path: string
  to: string
  /** Whether the person works into this language. */
  mayEdit: boolean
  name?: string
  use?: (proposal: Proposal) => void
  onClosed(id: string): void
}

/** `name` is the heading of the list. */
export function ProposalList({ proposals, path, to, mayEdit, name, use, onClosed }: Properties) {
  const [failed, setFailed] = useState<Failed | null>(null)
  const dismiss = async ({ id }: Proposal) => {
    const failure = await closeProposal(path, id, 'dismissed')
    setFailed(failure)
    if (!failure) onClosed(id)
  }
  if (proposals.length === 0) return null
  return (
    <section>
      {name && <h2>{name}</h2>}
      {proposals.map((proposal) => (
        <ProposalNote key={proposal.id} {...{ proposal, to, use, dismiss, mayEdit }} />
      ))}
      <Alert answer={failed} />
    </section>
  )
}

type NoteProperties = Pick<Properties, 'to' | 'use' | 'mayEdit'> & {
  proposal: Proposal
  dismiss(proposal: Proposal): void
}

function ProposalNote({ proposal, to, use, dismiss, mayEdit }: NoteProperties) {
  const { text, note, at, stale, targetChanged } = proposal
  const said = t('proposals.from', { date: formatDate(at) })
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is not part of a form.
    <div class="proposal" role="group" aria-label={said}>
      <p class="hint">{said}</p>
      <p lang={to} class="text">
        {text}
      </p>
      {note && <p class="hint text">{t('proposals.note', { note })}</p>}
      {(stale || targetChanged) && (
        <p class="hint">
          {stale && t('proposals.stale')} {targetChanged && t('proposals.targetChanged')}
        </p>
      )}
      {mayEdit && (
        <p class="actions">
          {use && (
            <button type="button" onClick={() => use(proposal)}>
              {t('proposals.use')}
            </button>
          )}
          <button type="button" onClick={() => dismiss(proposal)}>
            {t('proposals.dismiss')}
          </button>
        </p>
      )}
    </div>
  )
}
