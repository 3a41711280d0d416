/** Time zones that a text names, so that a time at another place is not compared: "10pm GMT", „ora României”. */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { ZoneName } from '../locales/shape/number-context.ts'
import type { CheckedPair } from './model.ts'

const abbreviation =
  /(?<!\p{L})(?:GMT|UTC|BST|CES?T|EES?T|MSK)(?!\p{L})|(?<=(?:\d|[ap]\.?m\.?|noon|midnight),? )[EP][DS]?T(?!\p{L})/gu
const names: Readonly<Record<string, ZoneName>> = {
  GMT: 'gmt',
  UTC: 'gmt',
  BST: 'gmt',
  CET: 'cet',
  CEST: 'cet',
  EET: 'home',
  EEST: 'home',
  MSK: 'moscow',
  ET: 'eastern',
  EST: 'eastern',
  EDT: 'eastern',
  PT: 'pacific',
  PST: 'pacific',
  PDT: 'pacific',
}

/** Whether the texts name different zones, or just one of them names any. */
export const hasOtherZone = ({ source, target, from, to }: CheckedPair): boolean =>
  zonesOf(source.text, from) !== zonesOf(target.text, to)

function zonesOf(text: string, locale: Locale): string {
  const { other, ...zones } = registry[locale].numbers.context.zones
  const found = new Set<string>()
  for (const [short] of text.matchAll(abbreviation)) found.add(names[short] ?? short)
  for (const [name, words] of Object.entries(zones)) if (words.test(text)) found.add(name)
  return found.size > 0 ? [...found].sort().join(' ') : other.test(text) ? 'other' : ''
}
