/** A link as a row of the table: its place, its sentences on both sides, how sure it is and who made it. */
import type { Link, LinkSegment } from '../api/types.ts'
import { useNames } from '../components/use-names.ts'
import { t } from '../texts/texts.ts'
import { type Cut, keysOf, type Side } from './change-links.ts'
import { surenessOf } from './rows.ts'

/** The sentences of both sides by id, and the locales that they are in. */
export type Sentences = Record<Side, { locale: string; byId: ReadonlyMap<string, LinkSegment> }>

type Properties = {
  link: Link
  /** In reading order, from 1. */
  number: number
  sentences: Sentences
  startsBlock: boolean
  isActive: boolean
  /** Whether Tab stops at it: once in the table, and arrows go on. */
  isStop: boolean
  /** Called when somebody goes to the row, with its first sentence. */
  choose(key: string): void
  /** Where the row is about to be split. */
  cut?: Cut | undefined
  onCut(cut: Cut): void
}

export function LinkRow(properties: Properties) {
  const { link, number, sentences, startsBlock, isActive, isStop, choose, cut, onCut } = properties
  const [key = ''] = keysOf(link)
  const look = ['link', startsBlock && 'starts-block', isActive && 'active', isWithout(link) && 'without']
  return (
    <tr class={look.filter(Boolean).join(' ')} onClick={() => choose(key)}>
      <th scope="row">
        <button
          type="button"
          tabIndex={isStop ? 0 : -1}
          aria-current={isActive}
          aria-label={t('links.row', { number })}
          onFocus={() => choose(key)}
        >
          {number}
        </button>
        <Kinds {...{ link, sentences }} />
      </th>
      <SideCell side="source" {...{ link, sentences, cut, onCut }} />
      <SideCell side="target" {...{ link, sentences, cut, onCut }} />
      <td class="made">
        <Made link={link} />
      </td>
    </tr>
  )
}

const isWithout = ({ source, target }: Link): boolean => source.length === 0 || target.length === 0

/** What the sentences are, if they are no body text of paragraphs. */
function Kinds({ link, sentences }: Pick<Properties, 'link' | 'sentences'>) {
  const nameOf = (side: Side) =>
    link[side].flatMap((id) => {
      const { role, kind } = sentences[side].byId.get(id) ?? {}
      if (role && role !== 'body') return t(`role.${role}`)
      return kind && kind !== 'paragraph' ? t(`kind.${kind}`) : []
    })
  const names = [...new Set([...nameOf('source'), ...nameOf('target')])]
  return names.length > 0 && <span class="hint">{names.join(', ')}</span>
}

type SideProperties = Pick<Properties, 'link' | 'sentences' | 'cut' | 'onCut'> & { side: Side }

function SideCell({ link, sentences, side, cut, onCut }: SideProperties) {
  const { locale, byId } = sentences[side]
  const ids = link[side]
  if (ids.length === 0)
    return (
      <td>
        <em class="hint">{t('links.noCounterpart')}</em>
      </td>
    )
  return (
    <td lang={locale}>
      {ids.map((id, at) => {
        const text = byId.get(id)?.text
        if (!cut) return <p key={id}>{text}</p>
        // The second row begins with the sentence that was pressed, or after it if it began there already.
        const begin = cut[side] === at ? at + 1 : at
        return (
          <p key={id}>
            <button
              type="button"
              class="sentence"
              aria-pressed={at >= cut[side]}
              onClick={() => onCut({ ...cut, [side]: begin })}
            >
              {text}
            </button>
          </p>
        )
      })}
    </td>
  )
}

function Made({ link }: { link: Link }) {
  const { by, confidence } = link
  const nameOf = useNames([by])
  if (by !== undefined) return <span class="badge good">{t('links.by', { name: nameOf(by) })}</span>
  const sureness = surenessOf(link)
  return (
    <span class={`badge ${sureness}`}>
      {t(`links.${sureness}`)} · {t('links.percent', { percent: Math.round(confidence * 100) })}
    </span>
  )
}
