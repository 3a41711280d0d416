/** The findings of the checks in English: by check, and then by what is wrong. */
export const checks = {
  empty: { empty: 'The translation is empty.' },
  length: {
    short: 'The translation is {{percent}}% as long as the original: is something missing?',
    long: 'The translation is {{percent}}% as long as the original: is something added?',
  },
  letters: { old: '“{{word}}” has non-standard letters (ş, ţ, ã, ǎ): write “{{right}}”.' },
  magnitude: {
    billion: '“{{word}}”: a billion is “un miliard”.',
    trillion: '“{{word}}”: a trillion is “o mie de miliarde”.',
  },
  numbers: {
    missing: 'The number {{number}} is missing.',
    added: 'The number {{number}} is not in the original.',
    changed: 'The original has {{number}}, the translation {{instead}}.',
    misread: '{{number}} is another number in the translation’s language.',
    percentMissing: 'The original has a percentage, the translation has none.',
    percentAdded: 'The translation has a percentage, the original has none.',
  },
  quotes: {
    unpaired: 'A quotation mark isn’t closed.',
    foreign: 'This quotation mark belongs to another language. Use {{style}}.',
    straight: 'Straight quotation marks. Use {{style}}.',
  },
  same: {
    same: 'The translation is the same as the original.',
    part: '“{{text}}” is still in the language of the original.',
  },
  spaces: { doubled: 'Two spaces in a row.', early: 'A space before a punctuation mark.' },
  tags: {
    unknown: 'The link or emphasis on “{{tag}}” is not in the original.',
    other: 'The link or emphasis on “{{tag}}” is not as in the original.',
    twice: 'The link or emphasis on “{{tag}}” is there twice.',
    outside: 'The link or emphasis on “{{tag}}” lies outside the text.',
    bare: 'The link or emphasis on “{{tag}}” covers no words.',
    missing: 'The link or emphasis on “{{tag}}” in the original is missing.',
    moved: 'The link or emphasis on “{{tag}}” stands on “{{other}}” here: is it in the right place?',
    crossing: 'The links or emphasis on “{{tag}}” and “{{other}}” overlap.',
    guessed: 'We guessed where the link or emphasis goes: check it.',
  },
  terms: {
    preferred: '“{{found}}” should be “{{wanted}}”.',
    keep: '“{{found}}” should stay as it is.',
    name: '“{{found}}” should be “{{wanted}}” here.',
    forbidden: '“{{found}}” should not be used.',
    forbiddenNote: '“{{found}}” should not be used: {{note}}',
  },
  address: {
    missing: '{{address}} is missing.',
    changed: 'The original has {{address}}, the translation {{instead}}.',
    added: '{{address}} is not in the original.',
  },
  brackets: {
    unpaired: 'The bracket “{{bracket}}” has no partner.',
  },
  capitals: {
    all: 'The translation is all in capitals, the original is not.',
    notAll: 'The original is all in capitals, the translation is not.',
    first: 'The original begins with a capital letter, the translation with “{{word}}”.',
    notFirst: 'The original begins with a small letter, the translation with “{{word}}”.',
  },
  characters: {
    unfit: 'The translation has a character that no page can show: {{code}}.',
    misread: '“{{text}}” is a letter that was read in the wrong encoding.',
    mixed: '“{{word}}” has letters of another alphabet that look like ours.',
    script: '“{{text}}” is in another alphabet, which the original does not have.',
    unseen: 'The translation has invisible characters.',
  },
  counting: {
    missing: '“{{found}}” should be “{{right}}”.',
    needless: '“{{found}}” should be “{{right}}”.',
  },
  debris: {
    entity: '“{{text}}” is a code for a character, left over from a web page.',
    unknown: '“{{text}}” is a mark that the translation engine left.',
    markup: '“{{text}}” is markup, which readers would see.',
    markdown: '“{{text}}” is a formatting mark, which readers would see.',
    address: 'The web address is broken by a space.',
    introduction: '“{{text}}” is not part of the translation.',
  },
  diacritics: {
    word: '“{{word}}” lacks its diacritics.',
    none: 'The translation has no diacritics at all.',
  },
  ending: {
    question: 'The original has a question mark, the translation has none.',
    questionAdded: 'The translation has a question mark, the original has none.',
    ellipsis: 'The original ends with an ellipsis, the translation does not.',
    ellipsisAdded: 'The translation ends with an ellipsis, the original does not.',
    colon: 'The original ends with a colon, the translation does not.',
    colonAdded: 'The translation ends with a colon, the original does not.',
    exclamation: 'The original has an exclamation mark, the translation has none.',
    exclamationAdded: 'The translation has an exclamation mark, the original has none.',
    doubled: 'Two punctuation marks in a row at the end.',
    stop: 'The full stop at the end is missing.',
  },
  lines: {
    missing: 'Line breaks are missing: the original has {{from}}, the translation {{to}}.',
    added: 'Line breaks were added: the original has {{from}}, the translation {{to}}.',
  },
  repeats: {
    twice: '“{{text}}” is there twice in a row.',
    loop: '“{{text}}” is repeated again and again.',
  },
  names: {
    changed: 'The original has the name {{name}}, the translation {{instead}}.',
    missing: 'The name {{name}} is missing.',
  },
  omission: {
    part: 'The translation is {{percent}}% as long as expected, with fewer clauses or sentences: is a part missing?',
  },
}
