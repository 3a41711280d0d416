/** What the checks of a pair find, in English: by check, and then by what is wrong. */
export const checks = {
  empty: { empty: 'The translation is empty.' },
  length: {
    short: 'The translation is {{percent}}% as long as the source: is something missing?',
    long: 'The translation is {{percent}}% as long as the source: is something added?',
  },
  letters: { old: '“{{word}}” has letters of an older encoding: write “{{right}}”.' },
  magnitude: {
    billion: '“{{word}}”: a billion is “un miliard”.',
    trillion: '“{{word}}”: a trillion is “o mie de miliarde”.',
  },
  numbers: {
    missing: 'The number {{number}} is missing.',
    added: 'The number {{number}} is not in the source.',
    changed: 'The source has {{number}}, the translation {{instead}}.',
    misread: '{{number}} is another number in the translation’s language.',
    percentMissing: 'The source has a percentage, the translation has none.',
    percentAdded: 'The translation has a percentage, the source has none.',
  },
  quotes: { unpaired: 'A quotation mark has no partner.' },
  same: { same: 'The translation is the same as the source.' },
  spaces: { doubled: 'Two spaces in a row.', early: 'A space before a punctuation mark.' },
  tags: {
    unknown: 'Tag {{tag}} is not in the source.',
    other: 'Tag {{tag}} is not the one that the source has.',
    twice: 'Tag {{tag}} is there twice.',
    outside: 'Tag {{tag}} lies outside the text.',
    bare: 'Tag {{tag}} covers no text.',
    missing: 'Tag {{tag}} of the source is missing.',
    crossing: 'Tags {{tag}} and {{other}} cross.',
    guessed: 'The place of a link or emphasis is a guess: see that it stands on the right words.',
  },
  terms: {
    preferred: '“{{found}}” should be “{{wanted}}”.',
    keep: '“{{found}}” should stay as it is.',
    name: '“{{found}}” should be “{{wanted}}” here.',
    forbidden: '“{{found}}” should not be used.',
    forbiddenNote: '“{{found}}” should not be used: {{note}}',
  },
}
