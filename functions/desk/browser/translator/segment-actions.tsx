/** A segment's actions: save it in a state, confirm a stale one, or report that the original has the mistake too. */
import { Options } from '../components/field.tsx'
import { t } from '../texts/texts.ts'
import { chosenState, type SaveState, type SegmentState } from './segment-state.ts'

type Properties = {
  id: string
  state: SegmentState
  /** The states that it may be saved in. */
  offered: readonly SaveState[]
  disabled: boolean
  /** Whether it is being translated again. */
  isAwaited: boolean
  offersStillRight: boolean
  save(): void
  choose(choice: Partial<Pick<SegmentState, 'saveAs' | 'factual'>>): void
}

export function SegmentActions(properties: Properties) {
  const { id, state, offered, disabled, isAwaited, offersStillRight, save, choose } = properties
  return (
    <p class="actions">
      <label for={`${id}-state`}>{t('translator.saveAs')}</label>
      <select
        id={`${id}-state`}
        value={chosenState(state, offered)}
        onChange={({ currentTarget: { value } }) => {
          const saveAs = offered.find((state) => state === value)
          if (saveAs) choose({ saveAs })
        }}
      >
        <Options names={offered.map((state) => [state, t(`saveState.${state}`)])} />
      </select>
      <button type="button" onClick={save} disabled={disabled}>
        {t('translator.save')}
      </button>
      {offersStillRight && (
        <button type="button" onClick={save} disabled={disabled}>
          {t('translator.stillRight')}
        </button>
      )}
      <label class="factual" title={t('translator.factualHint')}>
        <input
          type="checkbox"
          checked={state.factual}
          onChange={(event) => choose({ factual: event.currentTarget.checked })}
        />{' '}
        {t('translator.factual')}
      </label>
      <span role="status" class="status">
        {state.status ? t(state.status) : isAwaited && t('translator.translatingAgain')}
      </span>
    </p>
  )
}
