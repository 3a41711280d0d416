/** A revision's changes, counted by kind. */
import type { Revised } from '../api/types.ts'
import { t } from '../texts/texts.ts'

const countedKinds = ['changed', 'new', 'removed', 'split', 'merged', 'revived', 'moved', 'typographic'] as const
type Kind = (typeof countedKinds)[number]
const outdating: readonly Kind[] = ['changed', 'split', 'merged']

export function Changes({ revised: { revision, changes, removed } }: { revised: Revised }) {
  const count = (kind: Kind) =>
    kind === 'removed' ? removed.length : changes.filter((change) => change.kind === kind).length
  const found = countedKinds.filter((kind) => count(kind) > 0)
  return (
    <>
      <p>
        <strong>{t('revise.done', { number: revision })}</strong>
      </p>
      {found.length > 0 ? (
        <ul>
          {found.map((kind) => (
            <li key={kind}>{t(`revise.counts.${kind}`, { count: count(kind) })}</li>
          ))}
        </ul>
      ) : (
        <p>{t('revise.nothing')}</p>
      )}
      {found.some((kind) => outdating.includes(kind)) && <p class="hint">{t('revise.outdated')}</p>}
    </>
  )
}
