/**
 * Letters that Romanian was written with in older encodings: a cedilla for the comma of ș and ț, a tilde or caron for the
 * breve of ă. Only texts taken for Romanian have their tildes changed: ã is a letter of other languages.
 */
const cedillas: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' }
const romanian: Readonly<Record<string, string>> = { ...cedillas, ã: 'ă', Ã: 'Ă', ǎ: 'ă', Ǎ: 'Ă' }

const anyOf = (letters: Readonly<Record<string, string>>): RegExp => new RegExp(`[${Object.keys(letters).join('')}]`)
const cedilla = new RegExp(anyOf(cedillas), 'g')
const legacy = new RegExp(anyOf(romanian), 'g')

/** With ş and ţ as ș and ț, and every other letter as it is. */
export const commasForCedillas = (text: string): string => text.replace(cedilla, (letter) => cedillas[letter] ?? letter)

export const modernLetters = (text: string): string => text.replace(legacy, (letter) => romanian[letter] ?? letter)

const legacyLetter = anyOf(romanian)
export const hasLegacyLetters = (text: string): boolean => legacyLetter.test(text)

/** Letters that no Romanian word has: a word with one of them is a foreign name. */
const foreign = /[ğĞıİöÖüÜçÇõÕñÑ]/
export const hasForeignLetters = (text: string): boolean => foreign.test(text)
