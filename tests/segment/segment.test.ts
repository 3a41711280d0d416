import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { splitSentences } from '../../shared/segment/split-sentences.ts'

const split = (text: string, locale: Locale) =>
  splitSentences(text, locale).map(({ start, end }) => text.slice(start, end))

/** Each row: a fact and its sentences, which are joined by a space. */
const romanian: [string, string[]][] = [
  ['keeps dl. with the name after it', ['Îl caută pe dl. Munteanu.', 'Nu e acasă.']],
  ['keeps dna. with the name', ['A venit dna. Vasilescu.', 'Era supărată.']],
  ['ends at DNA., the prosecutors', ['Dosarul a ajuns la DNA.', 'Procurorii au tăcut.']],
  ['keeps a chain of titles', ['A vorbit prof. univ. dr. ing. Ilie Sava.', 'Sala era plină.']],
  ['keeps a rank of the police', ['L-a audiat insp. princ. Dan Vlad.', 'A durat o oră.']],
  ['keeps a deputy commissioner', ['Subcom. Dan Vlad conduce ancheta.', 'Nu a dat detalii.']],
  ['keeps a soldier at the start', ['Sold. Radu Neagu a fost găsit.', 'E teafăr.']],
  ['ends at the noun sold', ['Banca a cerut un nou sold.', 'Clientul a refuzat.']],
  ['keeps a notary', ['Actul e semnat de avocat și not. Ana Vlad.', 'Are trei pagini.']],
  ['keeps cart. with the quarter', ['În cart. Zorilor nu e apă.', 'Avaria ține până luni.']],
  ['keeps a rank after a rank', ['Au venit lt. col. Radu Neagu și plt. adj. Vieru.', 'Au plecat repede.']],
  ['keeps initials with the surname', ['Piesa lui I.L. Caragiale se joacă iar.', 'Regia: Al. Dabija.']],
  ['keeps spaced initials', ['Statuia lui A. I. Cuza a fost mutată.', 'Locul a rămas gol.']],
  ['keeps art. and alin. with their numbers', ['Potrivit art. 12 alin. (3), contractul e nul.', 'Firma contestă.']],
  ['keeps lit. with its letter', ['Se aplică lit. b) din lege.', 'Restul rămâne.']],
  ['keeps sec. with a Roman numeral', ['Casa e din sec. XIX.', 'Acoperișul e nou.']],
  ['keeps nr. with its number and ends after it', ['Stă pe str. Lungă nr. 5.', 'Poarta e verde.']],
  ['keeps amounts with their currency', ['Costă 1,5 mil. EUR și 3 mld. lei.', 'Banii lipsesc.']],
  ['keeps a date with points', ['Data de 24.02.2022 rămâne.', 'Nimeni nu o uită.']],
  ['keeps a month with its year', ['Ședința din 5 ian. 2024 a fost amânată.', 'S-a ținut în mai.']],
  ['ends at "pe loc."', ['Șoferul a decedat pe loc.', 'Oricare martor ar fi putut opri.']],
  ['ends at "de acest gen."', ['N-am văzut ceva de acest gen.', 'Primul caz a fost ieri.']],
  ['keeps gen. with the name after a comma', ['A venit șeful, gen. Ionescu.', 'A tăcut.']],
  ['keeps com. with the village', ['Accidentul s-a produs în com. Luna.', 'Drumul e închis.']],
  ['goes on after etc. before a small letter', ['Mere, pere, etc. erau pe masă.', 'Le-am mâncat.']],
  ['ends at etc. before a capital', ['Avea mere, pere, etc.', 'Vecinul avea prune.']],
  ['ends at ș.a.m.d. before a capital', ['Oase, cioburi ș.a.m.d.', 'Muzeul le expune.']],
  ['ends at S.R.L. before a common noun', ['Terenul e al Agro Lunca S.R.L.', 'Administratorul lipsește.']],
  ['keeps S.A. with a place', ['Fabrica Metal S.A. Brăila s-a închis.', 'Oamenii au plecat.']],
  ['ends at M.Ap.N. before a pronoun', ['A fost la M.Ap.N.', 'Nu l-au primit.']],
  ['keeps d.p.d.v. with its adjective', ['E bine d.p.d.v. artistic.', 'Atât.']],
  ['keeps the closing quote with its sentence', ['„Nu plecăm!”', 'Oamenii au rămas în stradă.']],
  ['keeps who spoke with what was said', ['„Vom lupta.” a spus el.', 'Apoi a tăcut.']],
  ['keeps who asked with the question', ['— Unde mergi? întrebă ea.', '— Acasă.']],
  ['splits inside a quotation', ['„Am venit.', 'Am văzut.', 'Am plecat”, a spus ea.']],
  ['keeps the bracket with its sentence', ['(Vezi și ediția de ieri.)', 'Restul urmează.']],
  ['does not split inside a bracket', ['A plecat (ploua. Era târziu.) fără umbrelă.', 'S-a udat.']],
  ['keeps "(...)" inside', ['A spus că „(...) Nu se poate”.', 'Atât.']],
  ['ends at an ellipsis before a capital', ['A tăcut...', 'Apoi a plecat.']],
  ['goes on after an ellipsis before a small letter', ['A tăcut… apoi a plecat.', 'Era seară.']],
  ['keeps addresses', ['Scrieți la ion.pop@ziar.ro sau pe www.ziar.ro.', 'Răspundem.']],
  ['keeps the number of a list', ['4. Se adaugă sarea.', '5. Se amestecă.']],
  ['ends before a lettered item', ['Prevede următoarele.', '(a) acționează în numele lui;']],
  ['ends before a small letter after an ordinary word', ['Au ajuns la Hiroshima.', 'orașul ardea.']],
  ['reads text without diacritics', ['Terenul e al firmei Lunca S.A.', 'In sat nu stie nimeni.']],
  ['keeps km. with the place on a road', ['S-a întâmplat pe DN1, km. 118.', 'Două mașini s-au ciocnit.']],
  ['ends at km. before a word', ['Drumul are 4 km.', 'Ploua.']],
  ['keeps Ed. with the publisher', ['A apărut la Ed. Polirom.', 'Costă 40 de lei.']],
  ['keeps the numbers of a list in a sentence', ['Au urcat: 1. Ana Lupu, 2. Ion Toma, 3. Vlad Enea.', 'Atât.']],
  ['ends at a number of no list', ['Au ieșit 4, 8, 15.', 'Următoarea extragere e joi.']],
  ['ends at a Roman numeral after what it counts', ['A apărut partea I.', 'Intră în librării luni.']],
  ['keeps a range of numbers', ['Costă 2.000... 2.500 de lei.', 'Nu scade.']],
  ['keeps a rank’s bracket with the name', ['A vorbit col. (ret.) Petre Onac.', 'A tăcut apoi.']],
  ['keeps col. with the name after a verb', ['A declarat col. Munteanu, șeful brigăzii.', 'Focul e stins.']],
  ['keeps gen. with the name after "pe"', ['L-au decorat pe gen. Vlad Neagu.', 'Ceremonia a fost scurtă.']],
  ['ends at the noun gen', ['Nu există alt festival de acest gen.', 'Vlad Neagu l-a fondat.']],
  ['ends at the noun gen after "în"', ['Se poartă ceva în gen.', 'Croitorii au mult de lucru.']],
  ['ends at the noun gen after "de"', ['Au protestat împotriva violenței de gen.', 'Poliția a păzit marșul.']],
  ['keeps gen. with the name after "de"', ['Trupele conduse de gen. Neagu au plecat.', 'Atât.']],
  ['keeps com. and jud. with their names', ['Primarul com. Vadu, jud. Olt, a demisionat.', 'Motivul e boala.']],
  ['keeps dep. and sen. with the name', ['Au vorbit dep. Radu Sava și sen. Ilinca Moga.', 'Legea a trecut.']],
  [
    'keeps ranks of every kind',
    ['Au fost citați gl. bg. Dan Oprea, slt. Ion Bîrsan și cms. șef Rodica Ilea.', 'Lipsesc doi.'],
  ],
  ['keeps callings', ['Au semnat av. Dan Moga, exp. Ilie Suciu, psih. Rodica Ilea și arhim. Teofil.', 'Atât.']],
  ['keeps prelates and saints', ['Au slujit IPS. Teofil și PS. Emilian la biserica Sf. Ap. Petru.', 'Ploua.']],
  [
    'keeps schools and courts',
    ['Lic. Teor. Vadu a dat în judecată Șc. Gimn. Luna la Trib. Olt.', 'Procesul continuă.'],
  ],
  ['keeps n. with a year of birth', ['Rodica Ilea (n. 1980) revine pe scenă.', 'Biletele s-au vândut.']],
  ['keeps min. with a minister', ['Cererea a fost respinsă de min. Rodica Ilea.', 'Urmează recursul.']],
  ['ends at min. after a number', ['Meciul s-a întrerupt 20 de min.', 'România conducea.']],
  ['keeps loc. with the place after "raza"', ['Coliziunea a avut loc pe raza loc. Vadu.', 'Nu sunt răniți.']],
  ['ends at "loc." before a full name', ['Ambii motocicliști au murit pe loc.', 'Dan Moga avea 30 de ani.']],
  ['keeps et al. with its year', ['Așa susțin Moga et al. (2021) în articolul lor.', 'Alții îi contrazic.']],
  ['keeps ș.a. with its year', ['Concluzia apare la Moga ș.a. (2021), dar și la alții.', 'Nu e singura.']],
  [
    'keeps a list in a sentence, without commas too',
    ['Pe podium: 1. Dana Moga (Sibiu) 2. Ilinca Suciu (Arad) 3. Oana Neagu (Olt).', 'Finala a fost strânsă.'],
  ],
  ['keeps a list with points', ['Clasament: 1. Vadu 40 p. 2. Luna 38 p. 3. Bârsa 37 p.', 'Etapa continuă duminică.']],
  ['ends at places in a ranking', ['Luna e pe locul 1.', 'Vadu e pe locul 2.', 'Restul nu contează.']],
  ['keeps a raised note mark with its sentence', ['Ministerul a negat.¹', 'Presa a publicat actele.²', 'Atât.']],
  ['keeps a raised note mark after the quote', ['„Nu știam.”³', 'Procurorii au documentele.']],
  ['keeps emoji with the sentence that they follow', ['Am ajuns în finală! 🏆', 'Vă mulțumim că ați venit. ❤️']],
  ['keeps a flag and a family whole', ['Hai la meci! 🇷🇴 👨‍👩‍👧', 'Intrarea e liberă.']],
  ['parts sentences before emoji that label them', ['Vă așteptăm.', '📍 Piața Mare, Sibiu.', '🕒 Ora 20.']],
  ['parts sentences that begin with emoji', ['🍅 Tăiați roșiile.', '🧅 Adăugați ceapa.', '🔥 Căliți totul.']],
  ['reads cedillas', ['Pe şos. Naţională e coadă.', 'Şoferii aşteaptă.']],
]

const english: [string, string[]][] = [
  ['keeps titles with the name', ['Mr. Hale met Dr. Ruth Moss and Sen. Bell.', 'They ate.']],
  ['keeps initials that stand in the alphabet’s order', ['J. K. Tolliver came.', 'He left.']],
  ['keeps names whose initials do', ['A. Pope, B. Jonson and C. Marlowe signed.', 'Nobody read it.']],
  ['keeps a time with its days', ['Trains leave at 6 a.m. Saturdays and 8 a.m. Sundays.', 'Dogs ride free.']],
  ['ends before a bracket and after it', ['He left.', '(Really.)', 'She stayed.']],
  ['keeps initials', ['The poet W. H. Auden lived here.', 'He left early.']],
  ['keeps U.S. with what it qualifies', ['The U.S. Embassy was closed.', 'It was Sunday.']],
  ['ends at U.S. before a word that opens sentences', ['She lives in the U.S.', 'She likes it.']],
  ['keeps No. with its number', ['It is No. 5 on the list.', 'Nobody minds.']],
  ['ends at the word no.', ['They all said no.', 'Then they left.']],
  ['keeps a month with its day', ['It opens on Jan. 20 in Hull.', 'Tickets are free.']],
  ['keeps a time with its day', ['It starts at 8 p.m. Friday.', 'Doors open at 7.']],
  ['ends at p.m. before another capital', ['It ended at 10 p.m.', 'Crowds went home.']],
  ['keeps Inc. with what follows', ['Apple Inc. said on Monday that it would.', 'It did.']],
  ['keeps vs.', ['The case of Roe vs. Wade is old.', 'It matters.']],
  ['keeps who spoke with a question', ['"Who is there?" Hale asked.', 'Nobody was.']],
  ['keeps who exclaimed with what was said', ['"Run!" Mayor Ann Bell shouted.', 'We ran.']],
  ['ends at a quotation before a new sentence', ['She said, "This is it."', 'She held it out.']],
  ['goes on after a quotation before a small letter', ['"This is it." she said.', 'It was.']],
  ['keeps the mark of a note', ['He was a martyr.[1]', 'The decree came later.']],
  [
    'keeps the names of notes',
    ['He was a martyr.[a]', 'The decree came later.[12, 14]', 'It failed.[citation needed]', 'So it goes.'],
  ],
  ['keeps stars and daggers', ['Prices rose.*', 'Wages fell.†', 'Nobody cared.']],
  ['keeps raised note marks', ['He was a martyr.¹', 'The decree came later.²⁻⁴', '“It failed.”⁵', 'So it goes.']],
  ['keeps et al. with its year or note', ['Moss et al. (2021) disagree.', 'Hale et al. [3] do not.', 'Nobody knows.']],
  ['ends at et al. before a word that opens sentences', ['The map is by Moss et al.', 'It is wrong.']],
  ['ends at Al., the name', ['They all knew Al.', 'Nobody liked him.']],
  ['keeps ranks', ['Staff Sgt. Moss, Spc. Hale, Ens. Bell and Brig. Gen. Orr testified.', 'They left.']],
  [
    'keeps offices',
    ['Coun. Moss, Asst. Dist. Atty. Lane, Cllr. Hale, Dep. Bell and Atty. Gen. Orr signed.', 'It passed.'],
  ],
  ['keeps a list in a sentence', ['Results: 1. Ann Moss (Hull) 2. Bea Hale (York) 3. Cal Orr (Ely).', 'It rained.']],
  ['ends at a number of a round', ['It rained in round 1.', 'Hale won round 2.', 'Nobody saw round 3.']],
  ['keeps emoji and emoticons with what they follow', ['We won! 🎉🎉', 'Thank you all. :)', 'See you soon.']],
  ['reads text without capitals', ['are you there?', 'call me when you can.', 'i will wait.']],
  ['parts a list that was run together', ['1. The first', '2. The second', '3. The third']],
  ['parts a lettered list', ['a) one', 'b) two', 'c) three']],
  ['ends at three stops with spaces', ['It went on . . . .', 'Then it stopped.']],
]

describe('segment(ro)', () => {
  it.each(romanian)('%s', (_, sentences) => {
    expect(split(sentences.join(' '), 'ro')).toEqual(sentences)
  })
})

describe('segment(en)', () => {
  it.each(english)('%s', (_, sentences) => {
    expect(split(sentences.join(' '), 'en')).toEqual(sentences)
  })
})

describe('segment', () => {
  it('keeps a note mark with its sentence where the space is missing', () => {
    expect(split('Ministerul a negat.¹Presa a publicat actele.', 'ro')).toEqual([
      'Ministerul a negat.¹',
      'Presa a publicat actele.',
    ])
  })

  it('goes on after emoji before a small letter, and leaves signs of text alone', () => {
    expect(split('Am ajuns! 🎉 mulțumim tuturor', 'ro')).toHaveLength(1)
    expect(split('They lost. © Hale 2024', 'en')).toEqual(['They lost.', '© Hale 2024'])
  })

  it('ends where the space after a stop is missing', () => {
    expect(split('Sunt 30 °C.Este cald.', 'ro')).toEqual(['Sunt 30 °C.', 'Este cald.'])
    expect(split('Se poate.”Așa a spus.', 'ro')).toEqual(['Se poate.”', 'Așa a spus.'])
    expect(split('I work on Asp.Net and read G4Media.Ro daily.', 'en')).toHaveLength(1)
  })

  it('takes a newline and a no-break space for white space', () => {
    expect(split('  Prima\nlinie.\u00a0 A doua.\n', 'ro')).toEqual(['Prima\nlinie.', 'A doua.'])
  })

  it('gives no span for white space alone', () => {
    expect(splitSentences('', 'ro')).toEqual([])
    expect(splitSentences(' \n\u00a0\u2028', 'en')).toEqual([])
  })

  const pieces = fc.constantFrom(
    ...[
      '. ',
      '.',
      '! ',
      '?',
      '…',
      ' ',
      '\n',
      '\u00a0',
      '„',
      '”',
      '"',
      "'",
      '(',
      ')',
      '[1]',
      '[',
      '1.',
      'a)',
      '• ',
      '— ',
      'dl',
      'S.A',
    ],
    ...['¹', '[a]', '🇷🇴', '❤️', '📍', ':)', 'et al', 'gen', '1. ', '2. '],
    ...['U.S', 'Mr', 'A', 'b', 'Casa', 'cald', '12', '\u0301', '\ud83d', '🙂', '\u200b', ',', '°C'],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  )

  it.each(['ro', 'en'] as const)('covers all but white space, in order and trimmed (%s)', (locale) => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0
        for (const { start, end } of splitSentences(text, locale)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 1000 },
    )
  })
})
