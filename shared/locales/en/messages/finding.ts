/** Texts of the pages for finding articles, in English: sections, authors, search, the feed. */
export const finding = {
  section: 'Section',
  author: 'Author',
  sectionOf: 'Articles in {{name}}',
  authorOf: 'Articles by {{name}}',
  feed: 'RSS feed',
  feedTitle: '{{site}}: latest articles',
  search: {
    title: 'Search',
    label: 'Search articles',
    submit: 'Search',
    titleOf: 'Search: {{query}}',
    hint: 'Words are found in their other forms too, and without diacritics.',
    found_one: '{{count}} article for “{{query}}”',
    found_other: '{{count}} articles for “{{query}}”',
    many: 'Over 1,000 articles for “{{query}}”',
    none: 'Nothing found for “{{query}}”. Try other words.',
    more: 'More results',
  },
}
