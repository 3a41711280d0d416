/** One segment in the translator: its source, its editable target, its facts, and its actions. */
import { useEffect, useRef } from 'preact/hooks'
import { Alert } from '../api/failure.tsx'
import type { Pair, Proposal, Term } from '../api/types.ts'
import { replaceText } from '../components/replace-text.ts'
import { t } from '../texts/texts.ts'
import { Checks, type Decide } from './checks.tsx'
import { Conflict } from './conflict.tsx'
import { Facts, Notes } from './facts.tsx'
import { closeProposal, ProposalList } from './proposals.tsx'
import { SegmentActions } from './segment-actions.tsx'
import { canSave, isDirty, isLocked, type Saver, type SegmentState, statesFor } from './segment-state.ts'
import { Source } from './source.tsx'
import { SuggestionNote } from './suggestion-note.tsx'
import { useSegment } from './use-segment.ts'

/** Shared by all rows of a version. */
export type Shared = {
  /** The version's path. */
  path: string
  from: string
  to: string
  me: Saver
  /** Whether the person works into this language. */
  mayEdit: boolean
  /** The last round in which the whole version is translated again; 0 if there was none. */
  round: number
  terms: ReadonlyMap<string, Term>
  /** Called when the row's state changes. */
  onChange(state: SegmentState): void
  /** Called after a save by keyboard, to move on to the next row. */
  onNext(id: string): void
  onClosed(proposal: string): void
}

type RowProperties = {
  shared: Shared
  pair: Pair
  number: number
  startsBlock: boolean
  hidden: boolean
  proposals: readonly Proposal[]
}

export const fieldId = (segment: string): string => `segment-${segment}`

export function SegmentRow({ shared, pair: served, number, startsBlock, hidden, proposals }: RowProperties) {
  const { path, from, to, me, mayEdit, terms, onChange, onNext, onClosed } = shared
  const row = useRef<HTMLLIElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const segment = useSegment(served, row, shared)
  const { state } = segment
  const { pair, text, theirs, refused } = state
  const id = fieldId(pair.id)
  const locked = !mayEdit || isLocked(pair, me.mayFinal)
  useEffect(() => onChange(state), [state])

  const focus = () => area.current?.focus()
  // The translator has to check the text.
  useEffect(() => {
    if (state.status === 'translator.sourceChanged') focus()
  }, [state.status])
  const use = locked ? undefined : (text: string) => area.current && replaceText(area.current, text)
  const save = async () => {
    const saved = await segment.save()
    if (saved?.accepted && !(await closeProposal(path, saved.accepted, 'accepted'))) onClosed(saved.accepted)
    return saved
  }
  const decide: Decide = async (finding, dismissed) => {
    // The button is gone.
    if (await segment.decide(finding, dismissed)) focus()
  }
  const onKeyDown = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!locked && (await save())) onNext(pair.id)
  }
  const isChanged = isDirty(state)
  const look = ['segment', startsBlock && 'starts-block', isChanged && 'dirty', pair.stale && 'stale']
  return (
    <li class={look.filter(Boolean).join(' ')} ref={row} hidden={hidden} onKeyDown={onKeyDown}>
      <div class="side">
        <span class="number" aria-hidden="true">
          {number}
        </span>
        <Source {...{ pair, from, to, terms }} />
      </div>
      <div class="side">
        <label for={id} class="unseen">
          {t('translator.segment', { number })}, {t('translator.target')}
        </label>
        <textarea
          id={id}
          ref={area}
          lang={to}
          spellcheck
          readonly={locked}
          rows={Math.max(2, Math.ceil(Math.max(text.length, pair.source.text.length) / 48))}
          aria-describedby={`${id}-facts`}
          value={text}
          onInput={(event) => segment.type(event.currentTarget.value)}
        />
        <Facts pair={pair} id={`${id}-facts`} again={mayEdit ? segment.again : undefined} />
        <div class="notes">
          {refused && <Refused answer={refused} />}
          {!refused?.body?.checks && <Notes pair={pair} decide={mayEdit ? decide : undefined} />}
          {pair.suggestion && <SuggestionNote suggestion={pair.suggestion} {...{ from, to, use }} />}
        </div>
        <ProposalList
          {...{ proposals, path, to, mayEdit }}
          onClosed={(id) => {
            focus()
            onClosed(id)
          }}
          {...(use && {
            use(proposal: Proposal) {
              use(proposal.text)
              segment.choose({ used: proposal.id })
            },
          })}
        />
        {theirs && (
          <Conflict
            {...{ theirs, mine: text, lang: to }}
            take={() => {
              segment.takeTheirs(theirs)
              focus()
            }}
            keep={() => {
              segment.keepMine(theirs)
              focus()
              save()
            }}
          />
        )}
        {locked ? (
          mayEdit && <p class="hint">{t('translator.locked')}</p>
        ) : (
          <SegmentActions
            {...{ id, state, save, choose: segment.choose, offered: statesFor(state, me) }}
            isAwaited={segment.isAwaited}
            disabled={!canSave(state)}
            offersStillRight={pair.stale && !isChanged && text.trim() !== ''}
          />
        )}
      </div>
    </li>
  )
}

const Refused = ({ answer }: { answer: NonNullable<SegmentState['refused']> }) =>
  answer.body?.checks ? (
    <div role="alert">
      <p class="error">{t('translator.failedChecks')}</p>
      <Checks checks={answer.body.checks} />
    </div>
  ) : (
    <Alert answer={answer} />
  )
