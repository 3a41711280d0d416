/** Words of one root: another word that looks like a form of the term is not taken for it, and its own forms are. */
import { describe, expect, it } from 'vitest'
import { compileTerms } from '../../shared/glossary/compile.ts'
import { findAllTerms } from '../../shared/glossary/find-terms.ts'
import type { Locale } from '../../shared/locales/locale.ts'

/** Those of `words` in which the term is found. */
const formsAmong = (words: string, base: string, locale: Locale) => {
  const finder = compileTerms([{ key: base, base }], locale)
  return words.split(' ').filter((word) => findAllTerms(`„${word}”`, finder).length > 0)
}

describe('a word of one root', () => {
  it.each([
    ['new', 'news'],
    ['news', 'new'],
    ['good', 'goods'],
    ['goods', 'good'],
    ['custom', 'customs'],
    ['customs', 'custom'],
    ['glass', 'glasses'],
    ['glasses', 'glass'],
    ['arm', 'arms'],
    ['arms', 'arm'],
    ['mean', 'means'],
    ['means', 'mean'],
    ['physic', 'physics physical'],
    ['physics', 'physic'],
    ['economics', 'economic economy economies'],
    ['economy', 'economics economic'],
    ['politic', 'politics'],
    ['medium', 'media'],
    ['spectacles', 'spectacle'],
    ['clothes', 'cloth'],
    ['cloth', 'clothes'],
    ['damage', 'damages'],
    ['leave', 'leaves left'],
    ['rise', 'rose'],
    ['find', 'found'],
    ['fall', 'fell'],
    ['lens', 'len'],
    ['gas', 'ga'],
    ['chaos', 'chao'],
    ['port', 'portal porter'],
    ['general', 'generally'],
  ])('is not taken for the English term %s: %s', (base, others) => {
    expect(formsAmong(others, base, 'en')).toEqual([])
  })

  it.each([
    ['port', 'porți porțile porților poartă poarta'],
    ['poartă', 'porturi port portul'],
    ['premier', 'premieră premiere premierele premierelor'],
    ['premieră', 'premieri premierii'],
    ['copil', 'copiile copie copia'],
    ['cap', 'capra capre cape capele'],
    ['car', 'cară care cari'],
    ['banc', 'bancă banca bănci băncile'],
    ['bancă', 'bancuri banc'],
    ['masă', 'mas masuri'],
    ['casă', 'cas casuri'],
    ['cal', 'cale căi căile'],
    ['cale', 'cai caii'],
    ['val', 'vale văi văile'],
    ['vale', 'valuri'],
    ['grup', 'grupă grupe grupele'],
    ['grupă', 'grupuri'],
    ['curs', 'cursă curse cursele'],
    ['mod', 'modă mode modele'],
    ['cod', 'cozi coadă cozile'],
    ['coadă', 'coduri'],
    ['gen', 'gene genele genii'],
    ['ton', 'tonă tone tonele'],
    ['tonă', 'tonuri'],
    ['foc', 'foci focile'],
    ['bar', 'bare barele bere'],
    ['bară', 'baruri bere'],
    ['rol', 'role rolele'],
    ['trup', 'trupe trupele'],
    ['trupă', 'trupuri'],
    ['vin', 'vine vini vinile'],
    ['bal', 'băi băile bale'],
    ['ser', 'seri serii sere'],
    ['seară', 'sere seruri'],
    ['pas', 'pase pasele'],
    ['par', 'pare pere'],
    ['pat', 'pete petele'],
    ['stat', 'stați stații staturi'],
    ['est', 'este ești'],
    ['vest', 'vești veste'],
    ['primar', 'primării primăria'],
    ['pescar', 'pescării'],
    ['consilier', 'consiliere consilierile'],
    ['consiliere', 'consilierele'],
    ['cultură', 'culturism'],
    ['carte', 'cartele'],
    ['cont', 'conți conte conții'],
    ['proiect', 'proiecții'],
    ['contract', 'contracții'],
    ['obiect', 'obiecții'],
    ['concept', 'concepții'],
    ['ordin', 'ordini ordinii'],
    ['frate', 'frății'],
    ['statistică', 'statistice'],
    ['politică', 'politice'],
    ['boală', 'boi boluri'],
    ['oră', 'oare'],
    ['text', 'texturi'],
    ['sat', 'sete sați'],
    ['pantaloni', 'pantalonada'],
    ['pasă', 'pași pașii'],
    ['ins', 'insule'],
    ['vecin', 'vecine'],
  ])('is not taken for the Romanian term %s: %s', (base, others) => {
    expect(formsAmong(others, base, 'ro')).toEqual([])
  })

  it.each<[locale: Locale, base: string, own: string]>([
    ['en', 'glass', 'glass'],
    ['en', 'gas', 'gas gases'],
    ['en', 'lens', 'lenses'],
    ['en', 'damages', 'damages'],
    ['en', 'port', 'ports'],
    ['en', 'class', 'classes'],
    ['ro', 'port', 'portul portului porturi porturile porturilor'],
    ['ro', 'poartă', 'poarta porți porții porțile porților'],
    ['ro', 'premier', 'premierul premierului premieri premierii premierilor'],
    ['ro', 'copil', 'copilul copilului copii copiii copiilor'],
    ['ro', 'cap', 'capul capete capetele capii'],
    ['ro', 'cal', 'calul cai caii cailor'],
    ['ro', 'vale', 'valea văi văii văile văilor'],
    ['ro', 'treabă', 'treaba treburi treburile'],
    ['ro', 'vreme', 'vremea vremii vremuri vremurile'],
    ['ro', 'pas', 'pasul pași pașii pașilor'],
    ['ro', 'text', 'textul texte textele textelor'],
    ['ro', 'ou', 'oul oului ouă ouăle ouălor'],
    ['ro', 'nume', 'numele numelui numelor'],
    ['ro', 'judecată', 'judecata judecății judecăți judecățile'],
    ['ro', 'vânzare', 'vânzarea vânzării vânzări vânzările vânzărilor'],
    ['ro', 'putere', 'puterea puterii puteri puterile puterilor'],
    ['ro', 'floare', 'floarea flori florii florile florilor'],
    ['ro', 'cetate', 'cetatea cetăți cetății cetățile cetăților'],
    ['ro', 'tehnică', 'tehnica tehnici tehnicii tehnicile tehnicilor'],
    ['ro', 'inițiativă', 'inițiativa inițiativei inițiative inițiativele'],
    ['ro', 'spital', 'spitalul spitale spitalele spitalelor'],
    ['ro', 'caporal', 'caporalul caporali caporalii caporalilor'],
    ['ro', 'număr', 'numărul numere numerele numerelor'],
    ['ro', 'fiică', 'fiica fiicei fiice fiicele fiicelor'],
    ['ro', 'soare', 'soarele soarelui'],
    ['ro', 'masă', 'masa mese mesei mesele meselor'],
  ])('has its own forms: %s %s', (locale, base, own) => {
    expect(formsAmong(own, base, locale)).toEqual(own.split(' '))
  })

  it.each<[locale: Locale, text: string, base: string]>([
    ['en', 'public goods', 'public good'],
    ['en', 'local customs', 'local custom'],
    ['ro', 'științe politice', 'știință politică'],
    ['ro', 'statele membre', 'stat membru'],
    ['ro', 'porturile maritime', 'port maritim'],
  ])('inflects a phrase as before: %s %s', (locale, text, base) => {
    expect(findAllTerms(text, compileTerms([{ key: base, base }], locale))).toHaveLength(1)
  })
})
