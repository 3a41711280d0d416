/** What the checks found in a segment. A translator may dismiss a warning, and bring it back. */
import type { Check, Finding } from '../api/types.ts'
import { useNames } from '../components/use-names.ts'
import { apiLocale, findText, t } from '../texts/texts.ts'

/** Dismisses a finding, or brings it back. */
export type Decide = (finding: Finding, dismissed: boolean) => void

/** The findings, those that somebody has dismissed folded after the others. */
/** `decide`: for those who may. */
export function Findings({ checks, decide }: { checks: Finding[]; decide: Decide | undefined }) {
  const change = decide && ((finding: Finding) => decide(finding, !finding.dismissed))
  const open = checks.filter(({ dismissed }) => !dismissed)
  const quiet = checks.filter(({ dismissed }) => dismissed)
  const people = [...new Set(quiet.flatMap(({ dismissed }) => dismissed?.by ?? []))]
  const nameOf = useNames(people)
  return (
    <>
      {open.length > 0 && <Checks checks={open} change={change} />}
      {quiet.length > 0 && (
        <details>
          <summary>
            {t('translator.dismissedBy', { count: quiet.length, names: people.map(nameOf).join(', ') })}
          </summary>
          <Checks checks={quiet} change={change} />
        </details>
      )}
    </>
  )
}

type ChecksProperties<T> = { checks: T[]; change?: ((finding: T) => void) | undefined }

/** An error can't be dismissed. */
export const Checks = <T extends Check & Partial<Finding>>({ checks, change }: ChecksProperties<T>) => (
  <ul class="checks">
    {checks.map((check) => (
      <li key={check.id} id={check.id} class={check.severity}>
        <strong>{t(`severity.${check.severity}`)}: </strong>
        <CheckText check={check} />{' '}
        {change && check.severity !== 'error' && (
          <button type="button" aria-describedby={check.id} onClick={() => change(check)}>
            {t(check.dismissed ? 'translator.bringBack' : 'translator.dismiss')}
          </button>
        )}
      </li>
    ))}
  </ul>
)

/** A check's text in the desk's language, or else the API's English message. */
function CheckText({ check: { code, values, message } }: { check: Check }) {
  const text = code && findText(`checks.${code}`, values)
  return text || <span lang={apiLocale}>{message}</span>
}
