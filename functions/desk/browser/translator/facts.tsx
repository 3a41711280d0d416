/** Facts about a segment pair: its target's origin, its state, its checks. */
import type { Pair } from '../api/types.ts'
import { useNames } from '../components/use-names.ts'
import { t } from '../texts/texts.ts'
import { type Decide, Findings } from './checks.tsx'
import { isMachines } from './rounds.ts'

/** `id`: of the facts. `again` translates the segment again, for those who may. */
export function Facts({ pair, id, again }: { pair: Pair; id: string; again: (() => void) | undefined }) {
  const nameOf = useNames([pair.translatedBy])
  return (
    <p class="facts">
      <span id={id}>
        <span class="badge">{originText(pair, nameOf)}</span>
        <span class={`badge state-${pair.state}`}>{t(`segmentState.${pair.state}`)}</span>
        {pair.stale && <span class="badge warn">{t('translator.stale')}</span>}
      </span>
      {again && isMachines(pair) && (
        <button type="button" class={pair.target ? 'again' : ''} aria-describedby={id} onClick={again}>
          {t('translator.again')}
        </button>
      )}
    </p>
  )
}

function originText({ origin, match, engine, translatedBy }: Pair, nameOf: (id: string) => string): string {
  if (!origin) return t('origin.none')
  if (origin === 'person') return translatedBy === undefined ? t('origin.person') : nameOf(translatedBy)
  if (origin === 'engine' && engine) return t('origin.engineNamed', { engine })
  return match === undefined ? t(`origin.${origin}`) : t('origin.memoryMatch', { match })
}

export function Notes({ pair, decide }: { pair: Pair; decide: Decide | undefined }) {
  const { id, source, checks, refused, stale, difference, link } = pair
  const hints = [
    refused && t('translator.refused', { reason: refused }),
    stale && !difference && t('translator.regrouped'),
    source.tags?.length && t('translator.tags'),
    // The translation's sentences stand at the first of the segments that they translate.
    link && (link.source[0] !== id ? t('links.before') : !link.target.length && t('links.noCounterpart')),
  ]
  return (
    <>
      {hints.map((hint) => hint && <p class="hint">{hint}</p>)}
      <Findings checks={checks} decide={decide} />
    </>
  )
}
