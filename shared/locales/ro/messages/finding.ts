/** What the pages for finding articles say in Romanian: sections and authors. */
export const finding = {
  section: 'Rubrică',
  author: 'Autor',
  sectionOf: 'Articole din rubrica {{name}}',
  authorOf: 'Articole semnate de {{name}}',
}
