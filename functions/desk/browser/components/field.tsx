/** A labelled field with its hint and error, linked for screen readers. */
import type { ComponentChildren, JSX } from 'preact'

/** Errors by field. */
export type Errors = Partial<Record<string, ComponentChildren>>

type Properties = {
  id: string
  label: string
  hint?: string
  /** Whether the hint is between the label and the field. */
  hintFirst?: boolean
  error?: ComponentChildren
  children(tied: { id: string; 'aria-describedby': string; 'aria-invalid': boolean | undefined }): JSX.Element
  more?: ComponentChildren
}

export function Field({ id, label, hint, hintFirst = false, error, children, more }: Properties) {
  const said = hint && (
    <p id={`${id}-hint`} class="hint">
      {hint}
    </p>
  )
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hintFirst && said}
      {children({
        id,
        'aria-describedby': hint ? `${id}-hint ${id}-error` : `${id}-error`,
        'aria-invalid': error ? true : undefined,
      })}
      {!hintFirst && said}
      {more}
      <p id={`${id}-error`} class="error">
        {error}
      </p>
    </div>
  )
}

export const Options = ({ names }: { names: (readonly [value: string, name: string])[] }) =>
  names.map(([value, name]) => <option value={value}>{name}</option>)
