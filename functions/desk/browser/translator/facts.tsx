/** Facts about a segment pair: its target's origin, its state, its checks. */
import type { Check, Pair } from '../api/types.ts'
import { apiLocale, findText, t } from '../texts/texts.ts'

export function Facts({ pair, id }: { pair: Pair; id: string }) {
  return (
    <p class="facts" id={id}>
      <span class={`badge origin-${pair.origin ?? 'none'}`}>{originText(pair)}</span>
      <span class={`badge state-${pair.state}`}>{t(`segmentState.${pair.state}`)}</span>
      {pair.stale && <span class="badge warn">{t('translator.stale')}</span>}
    </p>
  )
}

function originText({ target, origin, match, engine, translatorName, translatedBy }: Pair): string {
  if (!target || !origin) return t('origin.none')
  if (origin === 'memory' && match !== undefined) return t('origin.memoryMatch', { match })
  if (origin === 'person') return translatorName ?? translatedBy ?? t('origin.person')
  return origin === 'engine' && engine ? t('origin.engineNamed', { engine }) : t(`origin.${origin}`)
}

export function Notes({ pair: { source, checks, refused, stale, difference } }: { pair: Pair }) {
  return (
    <>
      {refused && <p class="hint">{t('translator.refused', { reason: refused })}</p>}
      {stale && !difference && <p class="hint">{t('translator.regrouped')}</p>}
      {source.tags && source.tags.length > 0 && <p class="hint">{t('translator.tags')}</p>}
      {checks.length > 0 && <Checks checks={checks} />}
    </>
  )
}

export const Checks = ({ checks }: { checks: Check[] }) => (
  <ul class="checks">
    {checks.map((check) => (
      <li key={JSON.stringify(check)} class={check.severity}>
        <strong>{t(`severity.${check.severity}`)}: </strong>
        <CheckText check={check} />
      </li>
    ))}
  </ul>
)

/** A check's text in the desk's language, or else the API's English message. */
function CheckText({ check: { code, values, message } }: { check: Check }) {
  const text = code && findText(`checks.${code}`, values)
  return text ? text : <span lang={apiLocale}>{message}</span>
}
