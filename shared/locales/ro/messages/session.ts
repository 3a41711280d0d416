/** The texts of signing in and of invitations, in Romanian. */
import { signInFailed } from './sign-in.ts'

export const signIn = {
  noAccess: 'Nu ai acces la această pagină',
  noAccessHint: 'Un administrator îți poate da rolul care o deschide.',
  title: 'Autentificare',
  at: 'Intră cu {{name}}',
  or: 'sau cu un cod de acces:',
  token: 'Cod de acces',
  hint: 'Cel primit de la redacție. Rămâi autentificat în toate filele acestui browser până te deconectezi sau până trec 12 ore fără să-l folosești.',
  submit: 'Intră',
  wrong: 'Cod necunoscut. Verifică dacă l-ai copiat întreg.',
  ended: 'Autentificarea ta nu mai este valabilă. Intră din nou; ce ai scris rămâne pe pagină.',
  noCookie: 'Browserul nu a păstrat autentificarea. Deschide redacția printr-o adresă https și permite-i cookie-urile.',
  out: 'Deconectare',
  failed: signInFailed,
}

export const invitation = {
  title: 'Bine ai venit în redacție',
  hint: 'Cu această invitație intri fără parolă. Funcționează o singură dată, în acest browser.',
  credit: 'Pot vedea cititorii numele tău lângă traducerile la care lucrezi?',
  yes: 'Da, numele meu poate apărea',
  no: 'Nu, prefer să nu apară',
  later: 'Poți schimba oricând asta din pagina ta.',
  submit: 'Intră în redacție',
  missing: 'Adresa nu conține nicio invitație. Deschide linkul întreg, așa cum l-ai primit.',
}
