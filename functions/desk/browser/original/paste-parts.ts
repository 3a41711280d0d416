/** What a paste with formatting is: its program, and how many headings, links and so on it has. */

/** What the HTML of each program contains, and no other's; the first that fits counts. */
const programs: readonly (readonly [mark: string, name: string])[] = [
  ['docs-internal-guid', 'Google Docs'],
  ['(filtered medium)', 'Outlook'],
  ['divRplyFwdMsg', 'Outlook'],
  ['office:word', 'Word'],
  ['OutlineElement', 'Word'],
  ['content="LibreOffice', 'LibreOffice'],
  ['<!-- notionvc', 'Notion'],
  ['<!-- wp:', 'WordPress'],
  ['class="wp-caption', 'WordPress'],
  ['ToDOM"', 'Substack'],
  ['class="gmail_', 'Gmail'],
]
export const counted = ['headings', 'items', 'tables', 'pictures', 'links'] as const
const tags = /<(?:(h)[1-6]\b|(li|table|img)\b|(a)\s[^<>#]{0,300}href=["']?\w)/gi
const partOfTag: Record<string, (typeof counted)[number]> = {
  ...{ h: 'headings', li: 'items', table: 'tables', img: 'pictures', a: 'links' },
}

export const programOf = (html: string): string | undefined => programs.find(([mark]) => html.includes(mark))?.[1]

/** How many there are of each part that an editor is told of. */
export function countParts(html: string): Partial<Record<(typeof counted)[number], number>> {
  const counts: Partial<Record<(typeof counted)[number], number>> = {}
  for (const [, ...names] of html.matchAll(tags)) {
    const part = partOfTag[names.join('').toLowerCase()]
    if (part) counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}
