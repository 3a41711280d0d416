/** The desk's texts about an article's address, title and description in each locale, in English. */
export const naming = {
  title: 'Address, title and description',
  hint: 'How the article appears on the front page, in search, in feeds and when it is shared. The title is also the headline of its page. Fields left empty are taken from the text.',
  slug: 'Web address',
  slugHint: 'Lowercase letters, digits and hyphens. The old address will redirect to the new one.',
  pageTitle: 'Title',
  description: 'Description',
  former: 'Old addresses that redirect here too: {{slugs}}',
  submit: 'Save',
  saved: 'Saved.',
}
