/** Says in a few words what a paste with formatting is. */
import { t } from '../texts/texts.ts'
import { counted, countParts, programOf } from './paste-parts.ts'

export function summaryOf(html: string): string {
  const counts = countParts(html)
  const parts = counted.flatMap((name) => {
    const count = counts[name]
    return count ? t(`upload.paste.counts.${name}`, { count }) : []
  })
  const program = programOf(html)
  const taken = program ? t('upload.paste.from', { program }) : t('upload.paste.formatted')
  return `${[taken, parts.join(', ')].filter(Boolean).join(': ')}.`
}
