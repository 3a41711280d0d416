/** What can be done with the active row, below it. Only what changes something is offered. */
import type { Link } from '../api/types.ts'
import { t } from '../texts/texts.ts'
import { changeOf, type Side } from './change-links.ts'
import { type Command, commands } from './commands.ts'

type Properties = {
  links: readonly Link[]
  row: number
  isCutting: boolean
  act(command: Command): void
  cutHere(): void
  leave(): void
}

const whole = ['confirm', 'mergeAbove', 'mergeBelow', 'split', 'unlink'] as const
const moves = {
  source: { up: 'sourceUp', down: 'sourceDown' },
  target: { up: 'targetUp', down: 'targetDown' },
} as const
const arrows = { up: '↑', down: '↓' }

export function Tools({ links, row, isCutting, act, cutHere, leave }: Properties) {
  if (isCutting)
    return (
      <tr class="tools">
        <td />
        <td colSpan={3}>
          <p>{t('links.cut')}</p>
          <p class="actions">
            <button type="button" class="primary" data-tool="cut" onClick={cutHere}>
              {t('links.cutHere')}
            </button>
            <button type="button" onClick={leave}>
              {t('cancel')}
            </button>
          </p>
        </td>
      </tr>
    )
  const isOffered = (command: Command) => changeOf(links, commands[command](row)) !== undefined
  const offered = whole.filter(isOffered)
  return (
    <>
      <tr class="tools">
        <td />
        <Moves side="source" {...{ links, row, act, isOffered }} />
        <Moves side="target" {...{ links, row, act, isOffered }} />
        <td />
      </tr>
      <tr class="tools">
        <td />
        <td colSpan={3}>
          <p class="actions">
            {offered.map((command) => (
              <button key={command} type="button" data-tool={command} onClick={() => act(command)}>
                {t(`links.${command}`)}
              </button>
            ))}
          </p>
        </td>
      </tr>
    </>
  )
}

type MovesProperties = Pick<Properties, 'links' | 'row' | 'act'> & { side: Side; isOffered(command: Command): boolean }

/** Gives a side's first sentence to the row above, or its last one to the row below. */
function Moves({ links, row, act, side, isOffered }: MovesProperties) {
  const isOnly = links[row]?.[side].length === 1
  const offered = (['up', 'down'] as const).filter((way) => isOffered(moves[side][way]))
  return (
    <td>
      {offered.length > 0 && (
        <p class="actions">
          <span class="hint">{t(`links.moveFrom.${side}`)}</span>
          {offered.map((way) => (
            <button key={way} type="button" data-tool={moves[side][way]} onClick={() => act(moves[side][way])}>
              {arrows[way]} {t(`links.moved.${isOnly ? 'only' : way === 'up' ? 'first' : 'last'}`)}
              <span class="unseen"> {t(`links.moveTo.${way}`)}</span>
            </button>
          ))}
        </p>
      )}
    </td>
  )
}
