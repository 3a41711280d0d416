/** What the pages for finding articles say in Romanian: sections, authors, the feed. */
export const finding = {
  section: 'Rubrică',
  author: 'Autor',
  sectionOf: 'Articole din rubrica {{name}}',
  authorOf: 'Articole semnate de {{name}}',
  feedTitle: '{{site}}: cele mai noi articole',
}
