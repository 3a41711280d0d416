/** The keys of the page, to be opened. */
import { t } from '../texts/texts.ts'

const listed = [
  [['↓'], 'nextRow'],
  [['↑'], 'previousRow'],
  [['N'], 'nextUnsure'],
  [['C'], 'confirm'],
  [['M'], 'mergeBelow'],
  [['Shift', 'M'], 'mergeAbove'],
  [['S'], 'split'],
  [['X'], 'unlink'],
  [['Alt', '↑ ↓'], 'moveTarget'],
  [['Alt', 'Shift', '↑ ↓'], 'moveSource'],
  [['U'], 'undo'],
  [['Esc'], 'leave'],
] as const

export const KeysList = () => (
  <details class="panel keys">
    <summary>{t('links.keys.title')}</summary>
    <p class="hint">{t('links.keys.hint')}</p>
    <ul>
      {listed.map(([pressed, name]) => (
        <li key={name}>
          {pressed.map((key, at) => [at > 0 && '+', <kbd key={key}>{key}</kbd>])} {t(`links.keys.${name}`)}
        </li>
      ))}
    </ul>
  </details>
)
