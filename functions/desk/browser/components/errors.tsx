/** What is wrong with a form's fields, told by the server or before anything is sent. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failed } from '../api/answer.ts'
import { Failure, problemText } from '../api/failure.tsx'
import { apiLocale } from '../texts/texts.ts'
import type { Errors } from './field.tsx'

/** A form whose first wrong field has the focus. `names`: the form's fields by the server's names for them. */
export function useErrors(names: Record<string, string>) {
  const form = useRef<HTMLFormElement>(null)
  const [{ errors, general }, set] = useState<{ errors: Errors; general?: ComponentChildren }>({ errors: {} })
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [errors])
  return {
    ...{ form, errors, general },
    clear: () => set({ errors: {} }),
    say: (field: string, error: ComponentChildren) => set({ errors: { [field]: error } }),
    sayGeneral: (general: ComponentChildren) => set({ errors: {}, general }),
    /** A problem about one field is said there, in the desk's language where there is a text for it. */
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
