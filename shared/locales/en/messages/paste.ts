/** What the desk says of a paste, in English. */
export const paste = {
  from: 'Taken from {{program}} with its formatting',
  formatted: 'Taken with its formatting',
  plain: 'Taken as plain text.',
  takePlain: 'Use the plain text instead',
  takeFormatted: 'Use the formatting instead',
  counts: {
    headings_one: '{{count}} heading',
    headings_other: '{{count}} headings',
    items_one: '{{count}} list item',
    items_other: '{{count}} list items',
    tables_one: '{{count}} table',
    tables_other: '{{count}} tables',
    pictures_one: '{{count}} picture',
    pictures_other: '{{count}} pictures',
    links_one: '{{count}} link',
    links_other: '{{count}} links',
  },
}
