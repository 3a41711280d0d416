/**
 * Letters of older encodings of Romanian: a cedilla instead of the comma of ș and ț, a tilde or caron instead of the
 * breve of ă. Only Romanian texts get their tildes changed, because ã is a letter of other languages.
 */
const cedillas: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' }
const romanian: Readonly<Record<string, string>> = { ...cedillas, ã: 'ă', Ã: 'Ă', ǎ: 'ă', Ǎ: 'Ă' }

const anyOf = (letters: Readonly<Record<string, string>>): RegExp => new RegExp(`[${Object.keys(letters).join('')}]`)
const cedilla = new RegExp(anyOf(cedillas), 'g')
const legacy = new RegExp(anyOf(romanian), 'g')

/** Changes ş and ţ to ș and ț, and no other letter. */
export const commasForCedillas = (text: string): string => text.replace(cedilla, (letter) => cedillas[letter] ?? letter)

export const modernLetters = (text: string): string => text.replace(legacy, (letter) => romanian[letter] ?? letter)

const legacyLetter = anyOf(romanian)
export const hasLegacyLetters = (text: string): boolean => legacyLetter.test(text)

/** Letters that no Romanian word has: a word with one of them is foreign. */
const foreign = /[ğĞıİöÖüÜçÇõÕñÑ]/
export const hasForeignLetters = (text: string): boolean => foreign.test(text)
