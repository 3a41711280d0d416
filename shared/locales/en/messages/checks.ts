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
  quotes: { unpaired: 'A quotation mark isn’t closed.' },
  same: { same: 'The translation is the same as the original.' },
  spaces: { doubled: 'Two spaces in a row.', early: 'A space before a punctuation mark.' },
  tags: {
    unknown: 'The link or emphasis on “{{tag}}” is not in the original.',
    other: 'The link or emphasis on “{{tag}}” is not as in the original.',
    twice: 'The link or emphasis on “{{tag}}” is there twice.',
    outside: 'The link or emphasis on “{{tag}}” lies outside the text.',
    bare: 'The link or emphasis on “{{tag}}” covers no words.',
    missing: 'The link or emphasis on “{{tag}}” in the original is missing.',
    crossing: 'The links or emphasis on “{{tag}}” and “{{other}}” overlap.',
    guessed: 'We guessed where the link or emphasis goes: check it.',
  },
  terms: {
    preferred: '“{{found}}” should be “{{wanted}}”.',
    fewer: '“{{found}}” is less frequent in the translation than in the original: {{times}} against {{expected}}.',
    keep: '“{{found}}” should stay as it is.',
    name: '“{{found}}” should be “{{wanted}}” here.',
    forbidden: '“{{found}}” should not be used.',
    forbiddenNote: '“{{found}}” should not be used: {{note}}',
  },
}
