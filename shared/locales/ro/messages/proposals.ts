/** Texts about readers' proposals in Romanian, for the reader who makes one and for the desk. Plurals by CLDR. */
export const propose = {
  title: 'Propune o traducere mai bună',
  lead: 'Propunerea ta ajunge la traducători. Apare pe site numai dacă unul dintre ei o preia.',
  now: 'Traducerea actuală',
  source: 'Originalul, în {{language}}',
  text: 'Propunerea ta',
  note: 'Un mesaj pentru traducători (opțional)',
  trap: 'Lasă gol acest câmp',
  send: 'Trimite propunerea',
  kept: 'Nu ai nevoie de cont. Păstrăm textul și mesajul, fără numele sau adresa ta.',
  notSent: 'Nu s-a trimis',
  trouble: {
    empty: 'Propunerea nu are text. Scrie cum ar suna mai bine propoziția.',
    same: 'Textul este același cu traducerea actuală. Schimbă ce ar putea fi mai bun.',
    textTooLong: 'Propunerea este prea lungă: poate avea cel mult {{max}} de caractere.',
    noteTooLong: 'Mesajul este prea lung: poate avea cel mult {{max}} de caractere.',
    textUnfit:
      'Propunerea conține caractere invizibile, de control sau care schimbă direcția scrierii. Șterge-le sau scrie textul din nou.',
    noteUnfit:
      'Mesajul conține caractere invizibile, de control sau care schimbă direcția scrierii. Șterge-le sau scrie mesajul din nou.',
    elsewhere:
      'Cererea a venit de pe alt site și nu a fost primită. Dacă vrei să trimiți propunerea, apasă butonul de mai jos.',
    limit: 'Din rețeaua ta de internet s-au trimis azi prea multe propuneri. Încearcă din nou mâine.',
    busy: 'Propunerea nu a putut fi primită chiar acum. Apasă din nou butonul de mai jos.',
  },
  thanks: 'Mulțumim!',
  arrived: 'Propunerea ta a ajuns la traducători.',
  back: 'Înapoi la propoziție',
  missing: {
    title: 'Propoziția nu mai este aici',
    text: 'Poate că articolul s-a schimbat între timp.',
  },
  article: 'Înapoi la articol',
}

export const proposals = {
  open_one: '{{count}} propunere de la cititori',
  open_few: '{{count}} propuneri de la cititori',
  open_other: '{{count}} de propuneri de la cititori',
  from: 'Un cititor propune ({{date}}):',
  note: 'Mesajul cititorului: {{note}}',
  use: 'Folosește propunerea',
  dismiss: 'Respinge propunerea',
  stale: 'De atunci, originalul s-a schimbat.',
  targetChanged: 'De atunci, traducerea s-a schimbat.',
  gone: 'Propuneri pentru propoziții care nu mai sunt în articol',
}
