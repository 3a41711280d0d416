/** The seed of the lexicon: frequent words of news in English and Romanian. See `read-seed.ts` for its form. */
export const enRoSeed = `
government|guvern
say, tell|spune, zice, declara
people|oameni, persoană
year|an
country|țară
president|președinte
`
