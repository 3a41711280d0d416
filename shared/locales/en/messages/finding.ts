/** What the pages for finding articles say in English: sections and authors. */
export const finding = {
  section: 'Section',
  author: 'Author',
  sectionOf: 'Articles in {{name}}',
  authorOf: 'Articles by {{name}}',
}
