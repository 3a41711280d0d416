/** What can be done with the active row. Only what changes something is offered. */
import type { Link } from '../api/types.ts'
import type { TextKey } from '../texts/keys.ts'
import { t } from '../texts/texts.ts'
import { changeOf } from './change-links.ts'
import { type Command, commands } from './commands.ts'

type Properties = {
  links: readonly Link[]
  row: number
  isCutting: boolean
  act(command: Command): void
  cutHere(): void
  leave(): void
}

const first = ['confirm', 'mergeAbove', 'mergeBelow', 'split', 'unlink'] as const
const moves = ['sourceUp', 'sourceDown', 'targetUp', 'targetDown'] as const

export function Tools({ links, row, isCutting, act, cutHere, leave }: Properties) {
  if (isCutting)
    return (
      <>
        <p>{t('links.cut')}</p>
        <p class="actions">
          <button type="button" class="primary" data-tool="cut" onClick={cutHere}>
            {t('links.cutHere')}
          </button>
          <button type="button" onClick={leave}>
            {t('cancel')}
          </button>
        </p>
      </>
    )
  const isOffered = (command: Command) => changeOf(links, commands[command](row)) !== undefined
  const button = (command: Command, name: TextKey) => (
    <button key={command} type="button" data-tool={command} onClick={() => act(command)}>
      {t(name)}
    </button>
  )
  const offered = moves.filter(isOffered)
  return (
    <>
      <p class="actions">{first.filter(isOffered).map((command) => button(command, `links.${command}`))}</p>
      {offered.length > 0 && (
        <p class="actions">
          <span class="hint">{t('links.move')}:</span>
          {offered.map((command) => button(command, `links.moves.${command}`))}
        </p>
      )}
    </>
  )
}
