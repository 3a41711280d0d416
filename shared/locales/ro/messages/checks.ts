/** The findings of the checks in Romanian: by check, and then by what is wrong. */
export const checks = {
  empty: { empty: 'Traducerea este goală.' },
  length: {
    short: 'Traducerea are {{percent}}% din lungimea originalului: lipsește ceva?',
    long: 'Traducerea are {{percent}}% din lungimea originalului: s-a adăugat ceva?',
  },
  letters: { old: '„{{word}}” are litere vechi sau străine (ş, ţ, ã, ǎ): scrie „{{right}}”.' },
  magnitude: {
    billion: '„{{word}}”: englezescul „billion” înseamnă „un miliard”.',
    trillion: '„{{word}}”: englezescul „trillion” înseamnă „o mie de miliarde”.',
  },
  numbers: {
    missing: 'Lipsește numărul {{number}}.',
    added: 'Numărul {{number}} nu apare în original.',
    changed: 'În original apare {{number}}, iar în traducere {{instead}}.',
    misread: 'Scris așa, {{number}} este alt număr în limba traducerii.',
    percentMissing: 'Originalul are un procent, iar traducerea nu.',
    percentAdded: 'Traducerea are un procent, iar originalul nu.',
  },
  quotes: { unpaired: 'Lipsește una dintre ghilimele.' },
  same: { same: 'Traducerea este la fel ca originalul.' },
  spaces: { doubled: 'Două spații la rând.', early: 'Spațiu înaintea unui semn de punctuație.' },
  tags: {
    unknown: 'Linkul sau evidențierea de pe „{{tag}}” nu există în original.',
    other: 'Linkul sau evidențierea de pe „{{tag}}” nu este ca în original.',
    twice: 'Linkul sau evidențierea de pe „{{tag}}” apare de două ori.',
    outside: 'Linkul sau evidențierea de pe „{{tag}}” iese din text.',
    bare: 'Linkul sau evidențierea de pe „{{tag}}” nu cuprinde niciun cuvânt.',
    missing: 'Lipsește linkul sau evidențierea de pe „{{tag}}” din original.',
    crossing: 'Linkurile sau evidențierile de pe „{{tag}}” și „{{other}}” se încalecă.',
    guessed: 'Nu e sigur pe ce cuvinte stă linkul sau evidențierea: verifică.',
  },
  terms: {
    preferred: '„{{found}}” se traduce prin „{{wanted}}”.',
    fewer: '„{{found}}” apare mai rar în traducere decât în original: {{times}} față de {{expected}}.',
    keep: '„{{found}}” rămâne netradus.',
    name: 'Aici se scrie „{{wanted}}”, nu „{{found}}”.',
    forbidden: '„{{found}}” nu se folosește.',
    forbiddenNote: '„{{found}}” nu se folosește: {{note}}',
  },
}
