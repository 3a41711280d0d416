/** What the desk says in Romanian of an article's address, title and description in each locale. */
export const naming = {
  title: 'Adresă, titlu și descriere',
  hint: 'Așa apare articolul pe prima pagină, la căutare, în fluxuri și când este distribuit. Titlul din text rămâne cum este. Câmpurile goale se iau din text.',
  slug: 'Adresă web',
  slugHint: 'Litere mici, cifre și cratime. Adresa dinainte va duce la cea nouă.',
  pageTitle: 'Titlu',
  description: 'Descriere',
  former: 'Duc aici și adresele de dinainte: {{slugs}}',
  submit: 'Salvează',
  saved: 'Salvat.',
}
