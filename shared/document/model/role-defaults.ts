/** Defaults of a block's kind and role: whether it is translated, and whether readers see it. */
import type { Kind, Role } from './document.ts'

const asItIs = new Set<Role>(['byline', 'date', 'section', 'credit'])
const keptOnly = new Set<Role>(['related', 'chrome', 'other-language'])

export function roleDefaults(kind: Kind, role: Role): { translate: boolean; render: boolean } {
  if (keptOnly.has(role)) return { translate: false, render: false }
  const verbatim = asItIs.has(role) || kind === 'code' || kind === 'embed' || kind === 'break'
  return { translate: !verbatim, render: true }
}
