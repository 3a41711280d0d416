/** What the pages for finding articles say in English: sections, authors, the feed. */
export const finding = {
  section: 'Section',
  author: 'Author',
  sectionOf: 'Articles in {{name}}',
  authorOf: 'Articles by {{name}}',
  feedTitle: '{{site}}: latest articles',
}
