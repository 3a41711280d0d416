/** Texts of the pages for finding articles, in Romanian: sections, authors, search, the feed. */
export const finding = {
  section: 'Rubrică',
  author: 'Autor',
  sectionOf: 'Articole din rubrica {{name}}',
  authorOf: 'Articole semnate de {{name}}',
  feed: 'Flux RSS',
  feedTitle: '{{site}}: cele mai noi articole',
  search: {
    title: 'Căutare',
    label: 'Caută în articole',
    submit: 'Caută',
    titleOf: 'Căutare: {{query}}',
    hint: 'Poți scrie fără diacritice; găsim și celelalte forme ale cuvintelor.',
    found_one: '{{count}} articol pentru „{{query}}”',
    found_few: '{{count}} articole pentru „{{query}}”',
    found_other: '{{count}} de articole pentru „{{query}}”',
    many: 'Peste 1.000 de articole pentru „{{query}}”',
    none: 'Nu am găsit nimic pentru „{{query}}”. Încearcă alte cuvinte.',
    more: 'Mai multe rezultate',
  },
}
