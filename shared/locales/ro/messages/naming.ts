/** The desk's texts about an article's address, title and description in each locale, in Romanian. */
export const naming = {
  title: 'Adresă, titlu și descriere',
  hint: 'Așa apare articolul pe prima pagină, la căutare, în fluxuri și când este distribuit. Titlul este și cel de pe pagina articolului. Câmpurile goale se iau din text.',
  slug: 'Adresă web',
  slugHint: 'Litere mici, cifre și cratime. Adresa veche va trimite la cea nouă.',
  pageTitle: 'Titlu',
  description: 'Descriere',
  former: 'Trimit aici și adresele vechi: {{slugs}}',
  submit: 'Salvează',
  saved: 'Salvat.',
}
