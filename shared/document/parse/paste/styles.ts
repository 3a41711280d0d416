/** Reads style attributes and machine-made style sheets, as far as they say what a text's formatting means. */

export const formats = ['strong', 'em', 'u', 's', 'sup', 'sub'] as const
export type Format = (typeof formats)[number]
/** True: the style gives the format. False: it takes it away. */
export type Formats = Partial<Record<Format, boolean>>

const maxChars = 3000

/** A style's properties in lower case; the last of each name counts. */
export function readStyle(style: string | undefined): Map<string, string> {
  const properties = new Map<string, string>()
  for (const part of style?.slice(0, maxChars).split(';') ?? []) {
    const colon = part.indexOf(':')
    if (colon > 0)
      properties.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return properties
}

export function formatsOf(properties: ReadonlyMap<string, string>): Formats {
  const weight = properties.get('font-weight')
  const style = properties.get('font-style')
  const decoration = properties.get('text-decoration-line') ?? properties.get('text-decoration')
  const vertical = properties.get('vertical-align')
  const font = properties.get('font')?.split(/\s/) ?? []
  const found: Formats = {}
  if (weight !== undefined) found.strong = isBold(weight)
  else if (font.some((word) => word === 'bold' || /^[6-9]00$/.test(word))) found.strong = true
  if (style !== undefined) found.em = /^(italic|oblique)/.test(style)
  else if (font.includes('italic')) found.em = true
  if (decoration?.includes('underline')) found.u = true
  if (decoration?.includes('line-through')) found.s = true
  if (vertical === 'super') found.sup = true
  if (vertical === 'sub') found.sub = true
  return found
}

function isBold(weight: string): boolean {
  const [word = ''] = weight.split(/[\s!]/)
  return word === 'bold' || word === 'bolder' || Number(word) >= 600
}

/** Names such as "c12", "s3" and "T4", which no person gives. Those of a site's own sheet say too little. */
const machineName = /^[a-z]{1,2}\d{1,4}$/i
const maxRules = 2000

/** @returns the formats of each class whose name a program made up. */
export function readStyleSheet(sheet: string): Map<string, Formats> {
  const classes = new Map<string, Formats>()
  for (const rule of sheet.split('}', maxRules)) {
    const [selectors = '', body] = rule.split('{', 2)
    if (body === undefined) continue
    for (const selector of selectors.slice(-maxChars).split(',')) {
      const [, name = '', ...more] = selector.trim().split('.')
      if (more.length === 0 && machineName.test(name))
        classes.set(name, { ...classes.get(name), ...formatsOf(readStyle(body)) })
    }
  }
  return classes
}
