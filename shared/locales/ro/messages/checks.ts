/** What the checks of a pair find, in Romanian: by check, and then by what is wrong. */
export const checks = {
  empty: { empty: 'Traducerea este goală.' },
  length: {
    short: 'Traducerea are {{percent}}% din lungimea sursei: lipsește ceva?',
    long: 'Traducerea are {{percent}}% din lungimea sursei: s-a adăugat ceva?',
  },
  letters: { old: '„{{word}}” are litere dintr-o codare veche: scrie „{{right}}”.' },
  magnitude: {
    billion: '„{{word}}”: englezescul „billion” înseamnă „un miliard”.',
    trillion: '„{{word}}”: englezescul „trillion” înseamnă „o mie de miliarde”.',
  },
  numbers: {
    missing: 'Lipsește numărul {{number}}.',
    added: 'Numărul {{number}} nu apare în sursă.',
    changed: 'În sursă este {{number}}, în traducere {{instead}}.',
    misread: 'Scris așa, {{number}} este alt număr în limba traducerii.',
    percentMissing: 'Sursa are un procent, iar traducerea nu.',
    percentAdded: 'Traducerea are un procent, iar sursa nu.',
  },
  quotes: { unpaired: 'O ghilimea a rămas fără pereche.' },
  same: { same: 'Traducerea este la fel ca sursa.' },
  spaces: { doubled: 'Două spații la rând.', early: 'Spațiu înaintea unui semn de punctuație.' },
  tags: {
    unknown: 'Marcajul {{tag}} nu există în sursă.',
    other: 'Marcajul {{tag}} nu este cel din sursă.',
    twice: 'Marcajul {{tag}} apare de două ori.',
    outside: 'Marcajul {{tag}} iese din text.',
    bare: 'Marcajul {{tag}} nu cuprinde niciun cuvânt.',
    missing: 'Lipsește marcajul {{tag}} din sursă.',
    crossing: 'Marcajele {{tag}} și {{other}} se încalecă.',
    guessed: 'Locul unui link sau al unei evidențieri este ghicit: vezi dacă stă pe cuvintele potrivite.',
  },
  terms: {
    preferred: '„{{found}}” se traduce „{{wanted}}”.',
    keep: '„{{found}}” rămâne netradus.',
    name: 'Aici se scrie „{{wanted}}”, nu „{{found}}”.',
    forbidden: '„{{found}}” nu se folosește.',
    forbiddenNote: '„{{found}}” nu se folosește: {{note}}',
  },
}
