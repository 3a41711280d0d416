/**
 * Romanian nouns whose plural their ending does not tell. Any other noun gets every plural of its ending, which may be
 * another word: „porți” is of „poartă”, not of „port”; „premiere” of „premieră”, not of „premier”. They are inflected
 * so as the first word of a term; an adjective there („politică” in „știință politică”) keeps to its ending.
 */
import type { Inflection, InflectionClass } from '../shape/words.ts'
import { noun } from './classes.ts'

type Forms = InflectionClass['forms']
const uri = ['uri', 'urile', 'urilor']
const e = ['e', 'ele', 'elor']
const masculineI = ['i', 'ii', 'ilor']
const feminineI = ['i', 'ii', 'ile', 'ilor']
const articles = ['ul', 'ului']

const classes: readonly { words: string; cut: number; forms: Forms }[] = [
  // Neuter in -uri.
  {
    words: `risc mod caz grup subgrup transport acord dezacord rol schimb top must curs concurs
      discurs recurs parcurs decurs mers vers sens joc foc pod ton gen val cod bar box sold port aeroport import export
      suport sport efort confort aport tur bal nod cont atac vin gol tranzit refuz profit regret fund
      zbor dans gard ser cer mal câștig consum gust aur frig trup fân câmp salt mit sit site vad elan dor avânt crez
      rost star apel parc loc lac drum fum plan lan tren bloc preț venit început trecut conținut țesut scris înscris
      cuprins înțeles pescuit fumat răspuns împrumut fond lot stoc scop timp arc nas amestec banc zvon miros gând rând
      vânt târg zid chip front cort tort gest șoc truc disc lift bilanț avans start marș golf ceas glas flux sol pat vot
      șir adevăr festival capital scandal total hotel cartel transfer anunț necaz prânz simț unghi tineret viscol chat tip`,
    cut: 0,
    forms: [{ add: [...articles, ...uri] }],
  },
  // The points of the compass, which have no plural.
  { words: 'est vest sud nord', cut: 0, forms: [{ add: articles }] },
  // Neuter in -e.
  {
    words: `text context pretext stat sat vas tratat mandat atentat decret buget deficit credit debit rezultat contract pact act punct
      concept aparat obiect proiect institut depozit format citat permis comunicat certificat comprimat internat rezumat
      palat comitet fir aviz documentar formular dosar ziar tipar culoar sprijin ordin semn lemn canal car fluier modul model
      castel proces succes interes progres congres instinct fapt`,
    cut: 0,
    forms: [{ add: [...articles, ...e] }],
  },
  // Neuter in -e, with a changed vowel: motor, motoare; număr, numere.
  {
    words:
      'mijloc rod motor tractor reactor sector popor covor cuptor laborator calculator telefon microfon număr capăt',
    cut: 0,
    forms: [{ add: articles }, { add: e, shift: 'front' }],
  },
  { words: 'muzeu liceu trofeu traseu eseu', cut: 1, forms: [{ add: [...articles, ...e] }] },
  { words: 'ou', cut: 0, forms: [{ add: ['l', 'lui', 'ă', 'ăle', 'ălor'] }] },
  { words: 'nume prenume pronume renume spate sânge lapte', cut: 0, forms: [{ add: ['le', 'lui', 'lor'] }] },
  // Masculine.
  {
    words: `premier primar consilier copil bărbat candidat avocat soldat deputat împărat funcționar bucătar pescar
      pensionar tâlhar mecanic dușman căpitan prefect cent cal lup rob crap bard cireș nuc naș ban
      par pas sac ins cap pol rac pin mac vecin basc mort`,
    cut: 0,
    forms: [{ add: articles }, { add: masculineI, shift: 'softEnd' }],
  },
  { words: 'general colonel amiral', cut: 0, forms: [{ add: [...articles, ...masculineI] }] },
  // Masculine in -ă.
  {
    words: 'tată popă papă pașă vlădică vodă agă',
    cut: 1,
    forms: [{ add: ['a', 'ăl', 'ălui'] }, { add: masculineI, shift: 'softEnd' }],
  },
  { words: 'litru metru', cut: 1, forms: [{ add: [...articles, ...masculineI] }] },
  {
    words: 'frate câine pește perete munte rege părinte președinte soare mire',
    cut: 1,
    forms: [{ add: ['ele', 'elui'] }, { add: masculineI, shift: 'softEnd' }],
  },
  // Feminine in -e.
  {
    words: `dată rată armată durată primă oră genă maximă extremă comună variabilă capitală centrală finală fază
      bază casă clasă rasă presă grupă trupă rolă bară tonă modă cotă sumă temă coloană glumă clipă luptă taxă cifră
      armă normă formă firmă zonă scenă listă dramă premieră cursă marină mobilă fermă rezervă reclamă viteză
      haină venă insultă scuză fosilă castă robă rază dubă anexă dispută umbră milă tastă textură statură candidatură
      sudură centură armură sită focă boxă aură arcă lupă mită fundă laudă fiică amică pasă boabă mantă partidă`,
    cut: 1,
    forms: [{ add: ['a', 'ei', ...e] }],
  },
  { words: 'fată masă pată geană', cut: 1, forms: [{ add: ['a'] }, { add: ['ei', ...e], shift: 'front' }] },
  // Feminine in -i.
  {
    words: `poartă bancă bască boală școală sală placă seară limbă furtună gardă bardă lampă lună coadă cadă roată groapă
      coastă bască rană ladă bucată judecată plată`,
    cut: 1,
    forms: [{ add: ['a', 'ei'] }, { add: feminineI, shift: 'softFeminine' }],
  },
  {
    words: 'carte parte moarte veste poveste noapte minte lege fire ordine subordine știre',
    cut: 1,
    forms: [{ add: ['ea'] }, { add: feminineI, shift: 'softFeminine' }],
  },
  { words: 'vale cale', cut: 3, forms: [{ add: ['alea', 'ăi', 'ăii', 'ăile', 'ăilor'] }] },
  // Feminine in -uri.
  {
    words: 'treabă marfă lipsă iarbă ceartă leafă dulceață verdeață blană ceață greață otravă făină lână vopsea',
    cut: 1,
    forms: [{ add: ['a', 'ei'] }, { add: ['i', 'ii', 'uri', 'urile', 'urilor'], shift: 'soft' }],
  },
  {
    words: 'vreme carne sare mătase mâncare',
    cut: 1,
    forms: [{ add: ['ea'] }, { add: [...feminineI, ...uri], shift: 'soft' }],
  },
  // The irregular plural alone.
  { words: 'mână soră noră oară', cut: 1, forms: [{ add: ['a'] }] },
]

const words = classes.flatMap(({ words, cut, forms }) =>
  words.split(/\s+/).map((word): [string, InflectionClass] => [word, { ends: [word], cut, forms }]),
)

/** Endings whose nouns take fewer forms than adjectives of that ending. */
const endings: readonly InflectionClass[] = [
  { ends: ['are'], cut: 3, forms: [{ add: ['area', 'ări', 'ării', 'ările', 'ărilor'] }] },
  { ends: ['ere', 'ire'], cut: 1, forms: [{ add: ['ea', ...feminineI] }] },
  { ends: ['oare'], cut: 4, forms: [{ add: ['oarea', 'ori', 'orii', 'orile', 'orilor'] }] },
  { ends: ['tate'], cut: 4, forms: [{ add: ['tatea', 'tăți', 'tății', 'tățile', 'tăților'] }] },
  { ends: ['ică'], cut: 1, forms: [{ add: ['a', ...feminineI] }] },
  { ends: ['ivă'], cut: 1, forms: [{ add: ['a', 'ei', ...e] }] },
  { ends: ['al'], cut: 0, forms: [{ add: [...articles, 'ule', ...uri, ...e, ...masculineI] }] },
]

export const nouns: Inflection['nouns'] = { words: new Map(words), classes: [...endings, ...noun] }
