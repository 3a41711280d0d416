/** What an upload has beside the blocks: scripts, hidden words, pictures without an address. Editors see why. */
import type { ArticleDocument } from '../api/types.ts'
import { t } from '../texts/texts.ts'

export function DroppedList({ dropped = [], locale }: Pick<ArticleDocument, 'dropped' | 'locale'>) {
  if (dropped.length === 0) return null
  return (
    <details class="dropped">
      <summary>{t('dropped.title')}</summary>
      <p class="hint">{t('dropped.hint')}</p>
      <ul>
        {dropped.map(({ reason, count, characters, text }) => (
          <li key={reason}>
            {text !== undefined && (
              <p class="excerpt" lang={locale}>
                {text}
              </p>
            )}
            <p class="hint">
              {t(`dropped.reasons.${reason}`)} · {t('dropped.places', { count })}
              {characters > 0 && ` · ${t('dropped.characters', { count: characters })}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
