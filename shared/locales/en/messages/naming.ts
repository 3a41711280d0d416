/** What the desk says in English of an article's address, title and description in each locale. */
export const naming = {
  title: 'Address, title and description',
  hint: 'How the article appears on the front page, in search, in feeds and when it is shared. The headline in the text stays as it is. Fields left empty are taken from the text.',
  slug: 'Web address',
  slugHint: 'Small letters, digits and hyphens. The address before will lead to the new one.',
  pageTitle: 'Title',
  description: 'Description',
  former: 'Earlier addresses that lead here too: {{slugs}}',
  submit: 'Save',
  saved: 'Saved.',
}
