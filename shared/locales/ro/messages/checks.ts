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
  quotes: {
    unpaired: 'Lipsește una dintre ghilimele.',
    foreign: 'Aceste ghilimele sunt ale altei limbi. Folosește {{style}}.',
    straight: 'Ghilimele drepte. Folosește {{style}}.',
  },
  same: {
    same: 'Traducerea este la fel ca originalul.',
    part: '„{{text}}” a rămas în limba originalului.',
  },
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
    keep: '„{{found}}” rămâne netradus.',
    name: 'Aici se scrie „{{wanted}}”, nu „{{found}}”.',
    forbidden: '„{{found}}” nu se folosește.',
    forbiddenNote: '„{{found}}” nu se folosește: {{note}}',
  },
  address: {
    missing: 'Lipsește {{address}}.',
    changed: 'În original apare {{address}}, iar în traducere {{instead}}.',
    added: '{{address}} nu apare în original.',
  },
  brackets: {
    unpaired: 'Paranteza „{{bracket}}” nu are pereche.',
  },
  capitals: {
    all: 'Traducerea e scrisă numai cu majuscule, iar originalul nu.',
    notAll: 'Originalul e scris numai cu majuscule, iar traducerea nu.',
    first: 'Originalul începe cu majusculă, iar traducerea cu „{{word}}”.',
    notFirst: 'Originalul începe cu literă mică, iar traducerea cu „{{word}}”.',
  },
  characters: {
    unfit: 'Traducerea are un caracter pe care nicio pagină nu îl poate afișa: {{code}}.',
    misread: '„{{text}}” este o literă citită cu o codificare greșită.',
    mixed: '„{{word}}” conține litere din alt alfabet care seamănă cu ale noastre.',
    script: '„{{text}}” este scris în alt alfabet, care nu apare în original.',
    unseen: 'Traducerea are caractere invizibile.',
  },
  counting: {
    missing: 'Corect: „{{right}}”, nu „{{found}}”.',
    needless: 'Corect: „{{right}}”, nu „{{found}}”.',
  },
  debris: {
    entity: '„{{text}}” este codul unui caracter, rămas dintr-o pagină web.',
    unknown: '„{{text}}” este un semn lăsat de motorul de traducere.',
    markup: '„{{text}}” este cod, iar cititorii l-ar vedea așa.',
    markdown: '„{{text}}” este un semn de formatare, iar cititorii l-ar vedea așa.',
    address: 'Adresa web este întreruptă de un spațiu.',
    introduction: '„{{text}}” nu face parte din traducere.',
  },
  diacritics: {
    word: 'În „{{word}}” lipsesc diacriticele.',
    none: 'Traducerea nu are deloc diacritice.',
  },
  ending: {
    question: 'Originalul are semnul întrebării, iar traducerea nu.',
    questionAdded: 'Traducerea are semnul întrebării, iar originalul nu.',
    ellipsis: 'Originalul se încheie cu puncte de suspensie, iar traducerea nu.',
    ellipsisAdded: 'Traducerea se încheie cu puncte de suspensie, iar originalul nu.',
    colon: 'Originalul se încheie cu două puncte, iar traducerea nu.',
    colonAdded: 'Traducerea se încheie cu două puncte, iar originalul nu.',
    exclamation: 'Originalul are semnul exclamării, iar traducerea nu.',
    exclamationAdded: 'Traducerea are semnul exclamării, iar originalul nu.',
    doubled: 'La sfârșit sunt două semne de punctuație la rând.',
    stop: 'Lipsește punctul de la sfârșit.',
  },
  lines: {
    missing: 'Lipsesc treceri la rând nou: originalul are {{from}}, iar traducerea {{to}}.',
    added: 'S-au adăugat treceri la rând nou: originalul are {{from}}, iar traducerea {{to}}.',
  },
  repeats: {
    twice: '„{{text}}” apare de două ori la rând.',
    loop: '„{{text}}” se repetă la nesfârșit.',
  },
  names: {
    changed: 'În original apare numele {{name}}, iar în traducere {{instead}}.',
    missing: 'Lipsește numele {{name}}.',
  },
}
