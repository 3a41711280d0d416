/** The table of links: a row per link, and below the active one what can be done with it. */
import { useMemo } from 'preact/hooks'
import type { Link } from '../api/types.ts'
import { memo } from '../components/memo.ts'
import { languageName, t } from '../texts/texts.ts'
import { LinkRow, type Sentences } from './link-row.tsx'
import { blockStarts, type Order, type Row } from './rows.ts'
import { Tools } from './tools.tsx'
import type { Mending } from './use-mending.ts'

const MemoRow = memo(LinkRow)

type Properties = {
  links: readonly Link[]
  rows: readonly Row[]
  order: Order
  sentences: Sentences
  mending: Mending
}

export function LinksTable({ links, rows, order, sentences, mending }: Properties) {
  const { place, cut, choose, setCut, act, cutHere, leaveCut, onKeyDown, table } = mending
  const starts = useMemo(
    () => blockStarts(links, (side, id) => sentences[side].byId.get(id)?.block),
    [links, sentences],
  )
  const neighbour = (at: number, name: 'above' | 'below') => {
    const link = links[at]
    return order === 'unsure' && link && <Beside key={name} {...{ link, name, number: at + 1, sentences }} />
  }
  return (
    <table class="links" ref={table} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{t('links.number')}</th>
          <th scope="col">
            {t('existing.original')} ({languageName(sentences.source.locale)})
          </th>
          <th scope="col">
            {t('existing.translation')} ({languageName(sentences.target.locale)})
          </th>
          <th scope="col">{t('links.sureness')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ link, at }, index) => {
          const isActive = index === place
          const row = (
            <MemoRow
              key={`${link.source[0]} ${link.target[0]}`}
              {...{ link, number: at + 1, sentences, isActive, choose, onCut: setCut }}
              startsBlock={order === 'reading' && (starts[at] ?? false)}
              isStop={isActive || (place < 0 && index === 0)}
              cut={isActive ? (cut ?? undefined) : undefined}
            />
          )
          if (!isActive) return row
          return [
            neighbour(at - 1, 'above'),
            row,
            mending.mayChange && (
              <Tools key="tools" {...{ links, row: at, isCutting: cut !== null, act, cutHere, leave: leaveCut }} />
            ),
            neighbour(at + 1, 'below'),
          ]
        })}
      </tbody>
    </table>
  )
}

type BesideProperties = { link: Link; name: 'above' | 'below'; number: number; sentences: Sentences }

/** A neighbour in the text of the active row, which is not beside it in this order. */
function Beside({ link, name, number, sentences }: BesideProperties) {
  return (
    <tr class="beside">
      <th scope="row">
        <span class="unseen">{t(`links.beside.${name}`)}: </span>
        {number}
      </th>
      {(['source', 'target'] as const).map((side) => (
        <td key={side} lang={sentences[side].locale}>
          {link[side].map((id) => sentences[side].byId.get(id)?.text).join(' ')}
        </td>
      ))}
      <td />
    </tr>
  )
}
