/** The fields of one of two texts in a form. A file that is dropped on them is theirs. */
import { useRef } from 'preact/hooks'
import type { Errors } from '../components/field.tsx'
import { LocaleField } from '../list/upload-fields.tsx'
import type { Original } from '../original/original.ts'
import { AddressField, FormatField, OriginalFields } from '../original/original-fields.tsx'
import { summaryOf } from '../original/paste-summary.ts'
import { t } from '../texts/texts.ts'

/** A locale that is empty is detected. */
export type LocalText = Original & { locale: string }

type Properties = {
  name: string
  prefix: string
  text: LocalText
  change(change: Partial<LocalText>): void
  errors: Errors
  say(field: string, error: string): void
  /** Whether the locale is known already. */
  isLocaleKnown: boolean
}

export function TextSet({ name, prefix, text, change, errors, say, isLocaleKnown }: Properties) {
  const set = useRef<HTMLFieldSetElement>(null)
  const takes = ({ target }: DragEvent) => target instanceof Node && (set.current?.contains(target) ?? false)
  const shared = { original: text, change, errors, prefix }
  return (
    <fieldset class="panel" ref={set}>
      <legend>{name}</legend>
      <OriginalFields
        {...shared}
        {...{ takes, summary: summaryOf, hint: t('existing.textHint') }}
        refuse={(reason) => say(`${prefix}text`, reason)}
      />
      <div class="fields">
        {!isLocaleKnown && <LocaleField {...{ locale: text.locale, change, errors, prefix }} />}
        <FormatField {...shared} />
        <AddressField {...shared} />
      </div>
    </fieldset>
  )
}
