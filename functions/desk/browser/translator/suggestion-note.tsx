/** A similar memory entry, shown beside a segment's draft. The translator may put its target into the field. */
import type { Suggestion } from '../api/types.ts'
import { t } from '../texts/texts.ts'

type Properties = { suggestion: Suggestion; from: string; to: string; use: ((text: string) => void) | undefined }

export function SuggestionNote({ suggestion, from, to, use }: Properties) {
  const { source, target, score, approved } = suggestion
  const name = t(approved ? 'translator.resemblesApproved' : 'translator.resembles', { score })
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is not part of a form.
    <div class="suggestion" role="group" aria-label={name}>
      <p class="hint">{name}</p>
      <p class="hint" lang={from}>
        {source.text}
      </p>
      <p lang={to}>{target.text}</p>
      {use && (
        <p class="actions">
          <button type="button" onClick={() => use(target.text)}>
            {t('translator.useSuggestion')}
          </button>
        </p>
      )}
    </div>
  )
}
