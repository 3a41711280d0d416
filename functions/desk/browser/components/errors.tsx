/** The errors of a form's fields, found by the server or before sending. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { Failure, problemText } from '../api/failure.tsx'
import { apiLocale } from '../texts/texts.ts'
import type { Errors } from './field.tsx'

/** Focuses the first wrong field. `names` maps the server's field names to the form's. */
export function useErrors(names: Record<string, string>) {
  const form = useRef<HTMLFormElement>(null)
  const [{ errors, general }, set] = useState<{ errors: Errors; general?: ComponentChildren }>({ errors: {} })
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [errors])
  return {
    ...{ form, errors, general },
    clear: () => set({ errors: {} }),
    say: (field: string, error: ComponentChildren) => set({ errors: { [field]: error } }),
    sayGeneral: (general: ComponentChildren) => set({ errors: {}, general }),
    /** Shows a problem at its field, in the desk's language if it has a text for the problem. */
    refuse(answer: Failed) {
      const listed = (answer.body?.errors ?? []).filter(({ field }) => Object.hasOwn(names, field))
      const own = listed.length === 1 ? problemText(answer) : undefined
      const said = listed.map(
        ({ field, reason }) => [names[field], own ?? <span lang={apiLocale}>{reason}</span>] as const,
      )
      set({ errors: Object.fromEntries(said), general: own ? undefined : <Failure answer={answer} /> })
    },
  }
}
