import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../../shared/check/consistency/check-consistency.ts'
import type { Locale } from '../../../shared/locales/locale.ts'

type Version = [from: Locale, ...pairs: [source: string, target: string][]]

/** The spellings of each name that a version spells in two ways. */
function spellingsIn([from, ...pairs]: Version): string[][] {
  const { names } = checkConsistency({
    pairs: pairs.map(([source, target], at) => ({ id: String(at), source, target })),
    ...{ from, to: from === 'en' ? 'ro' : 'en', terms: [] },
  })
  return names.map(({ targets }) => targets.map(({ text }) => text))
}

describe('a name spelt in two ways is found', () => {
  it.each<[string, string[][], Version]>([
    [
      'a surname in other letters',
      [['Kovalenko', 'Kovalenco']],
      [
        'en',
        ['The report by Olena Kovalenko was ready.', 'Raportul Olenei Kovalenko era gata.'],
        ['It surprised Kovalenko.', 'L-a surprins pe Kovalenco.'],
      ],
    ],
    [
      'at the beginning of a sentence',
      [['Kovalenko', 'Kovalenco']],
      [
        'en',
        ['The report by Olena Kovalenko was ready.', 'Raportul Olenei Kovalenko era gata.'],
        ['Kovalenko left early.', 'Kovalenco a plecat devreme.'],
      ],
    ],
    [
      'within one sentence',
      [['Kovalenko', 'Kovalenco']],
      ['en', ['When Kovalenko came, Kovalenko spoke.', 'Când a venit Kovalenko, Kovalenco a vorbit.']],
    ],
    [
      'a town without its diacritics',
      [['Iași', 'Iasi']],
      [
        'ro',
        ['Trenul de Iași a întârziat.', 'The Iași train was late.'],
        ['Primarul Iașiului a demisionat.', 'The mayor of Iasi has resigned.'],
      ],
    ],
    [
      'a town without its diacritics, inflected',
      [['Iași', 'Iasi']],
      [
        'en',
        ['The train to Iasi was late.', 'Trenul spre Iași a întârziat.'],
        ['The mayor of Iasi resigned.', 'Primarul Iașiului a demisionat.'],
        ['He lives in Iasi.', 'Locuiește la Iasi.'],
      ],
    ],
    [
      'a name from another alphabet',
      [['Zelensky', 'Zelenskîi']],
      [
        'en',
        ['They met Volodymyr Zelensky.', 'S-au întâlnit cu Volodimir Zelensky.'],
        ['President Zelensky thanked them.', 'Președintele Zelenskîi le-a mulțumit.'],
      ],
    ],
    [
      'with one letter doubled',
      [['Zelensky', 'Zelenskyy']],
      ['ro', ['S-au întâlnit cu Zelenski.', 'They met Zelensky.'], ['Apoi Zelenski a plecat.', 'Then Zelenskyy left.']],
    ],
    [
      'with a slip',
      [['Ionescu', 'Ionesco']],
      [
        'en',
        ['The farmer Vasile Ionescu left.', 'Fermierul Vasile Ionescu a plecat.'],
        ['Then Ionescu came back.', 'Apoi s-a întors Ionesco.'],
      ],
    ],
    [
      'a capital in both languages’ forms',
      [['Vienna', 'Viena']],
      [
        'en',
        ['The talks in Vienna began.', 'Discuțiile de la Viena au început.'],
        ['He flew to Vienna.', 'A zburat la Vienna.'],
      ],
    ],
    [
      'a capital by its old name and its new one',
      [['Kyiv', 'Kiev']],
      [
        'en',
        ['The bridge in Kyiv was hit.', 'Podul din Kiev a fost lovit.'],
        ['He flew to Kyiv.', 'A plecat la Kyiv.'],
      ],
    ],
  ])('%s', (_, spellings, version) => {
    expect(spellingsIn(version)).toEqual(spellings)
  })
})

describe('a name that only looks different is none', () => {
  it.each<[string, Version]>([
    [
      'inflected in Romanian',
      [
        'en',
        ['She lives in Vienna.', 'Locuiește la Viena.'],
        ['The mayor of Vienna came.', 'A venit primarul Vienei.'],
        ['Then Maria Popescu left.', 'Apoi Maria Popescu a plecat.'],
        ['It was Popescu’s house.', 'Era casa Popescului.'],
        ['We saw Maria’s brother.', 'L-am văzut pe fratele Mariei.'],
      ],
    ],
    [
      'in the genitive, with a changed stem',
      [
        'en',
        ['The road to Suceava is closed.', 'Drumul spre Suceava e închis.'],
        ['The mayor of Suceava said so.', 'Primarul Sucevei a spus asta.'],
        ['They went to Baia Mare.', 'Au mers la Baia Mare.'],
        ['The people of Baia Mare came.', 'Au venit locuitorii Băii Mari.'],
        ['He asked Monica Stan.', 'A întrebat-o pe Monica Stan.'],
        ['He took Monica’s bag.', 'A luat geanta Monichii.'],
        ['He met Olga Rusu.', 'A cunoscut-o pe Olga Rusu.'],
        ['It was Olga’s turn.', 'Era rândul Olgăi.'],
      ],
    ],
    [
      'in the genitive in the source',
      [
        'ro',
        ['Trenul de Iași a întârziat.', 'The Iași train was late.'],
        ['Gara Iașiului e veche.', 'The station in Iași is old.'],
        ['Casa lui Kovalenko a ars.', 'Kovalenko’s house burnt down.'],
        ['Primăria Clujului a tăcut.', 'Cluj’s town hall said nothing.'],
        ['Trenul de Cluj a sosit.', 'The Cluj train has arrived.'],
      ],
    ],
    [
      'an exonym throughout',
      [
        'en',
        ['The bridge in Kyiv was hit.', 'Podul din Kiev a fost lovit.'],
        ['The mayor of Kyiv spoke.', 'A vorbit primarul Kievului.'],
        ['He left Moscow.', 'A plecat din Moscova.'],
        ['He reads The Moscow Times.', 'Citește The Moscow Times.'],
      ],
    ],
    [
      'a full name once and a surname later',
      [
        'en',
        ['The report by Olena Kovalenko was ready.', 'Raportul Olenei Kovalenko era gata.'],
        ['It surprised Kovalenko.', 'Kovalenko a fost surprinsă.'],
        ['Mr Kovalenko’s lawyer left.', 'Avocatul domnului Kovalenko a plecat.'],
      ],
    ],
    [
      'two people with like names',
      [
        'ro',
        ['L-am întâlnit pe Ioan Moraru.', 'I met Ioan Moraru.'],
        ['Am întâlnit-o pe Ioana Morar.', 'I met Ioana Morar.'],
        ['Casa Ioanei e mare.', 'Ioana’s house is big.'],
        ['Mama lui Ioan e aici.', 'Ioan’s mother is here.'],
        ['Și Mara, și Maria au venit.', 'Both Mara and Maria came.'],
      ],
    ],
    [
      'two people’s first name',
      [
        'en',
        ['He wrote about Stefan Zweig.', 'A scris despre Stefan Zweig.'],
        ['A statue of Stefan Luchian', 'O statuie a lui Ștefan Luchian'],
      ],
    ],
    [
      'two spellings of the source',
      [
        'en',
        ['The report by Olena Kovalenko was ready.', 'Raportul Olenei Kovalenko era gata.'],
        ['It surprised Maria Kovalenco.', 'A surprins-o pe Maria Kovalenco.'],
      ],
    ],
    [
      'a people and a country',
      [
        'ro',
        ['Oficiali din China au venit.', 'Chinese officials came.'],
        ['A plecat în China.', 'He left for China.'],
        ['A plecat în Cuba.', 'He left for Cuba.'],
        ['Un ministru din Cuba a venit.', 'A Cuban minister came.'],
        ['Jucătorii din Tennessee au câștigat.', 'The Tennesseans have won.'],
        ['Un ziar din Tennessee', 'The Tennessean'],
        ['A plecat în Tennessee.', 'He left for Tennessee.'],
      ],
    ],
    [
      'a noun with a capital in a headline',
      [
        'en',
        ['The Festival Opens Tonight', 'Festivalul se deschide astă-seară'],
        ['The festival is old.', 'Festivalul e vechi.'],
        ['The Orchestra of Sibiu Plays', 'Orchestra din Sibiu cântă'],
        ['The orchestra is old.', 'Orchestra e veche.'],
      ],
    ],
    [
      'a hashtag or an address',
      ['ro', ['Vine la Iași.', 'He comes to Iași.'], ['La Iași', 'In Iași: #Iasi @Iasi www.Iasi.ro']],
    ],
    ['a cedilla', ['ro', ['Vine la Iași.', 'He comes to Iași.'], ['Stă la Iași.', 'He lives in Iaşi.']]],
    [
      'another word that sounds alike, beside the name itself',
      [
        'en',
        ['“Summer” won at Karlovy Vary.', '„Vara” a câștigat la Karlovy Vary.'],
        ['They met at Karlovy Vary.', 'S-au întâlnit la Karlovy Vary.'],
      ],
    ],
    [
      'an abbreviation beside it',
      ['ro', ['A câștigat CSM București.', 'CSM București won.'], ['Stă la București.', 'He lives in Bucharest.']],
    ],
    ['a club', ['ro', ['A zburat la Roma.', 'He flew to Rome.'], ['Apoi Roma a marcat.', 'Then Roma scored.']]],
  ])('%s', (_, version) => {
    expect(spellingsIn(version)).toEqual([])
  })
})
