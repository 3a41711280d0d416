/** Names in English: known ones with a form of their own, first names, titles, and words that names share with other texts. */
import type { NameRules } from '../shape/names.ts'
import { given } from './given-names.ts'
import { known } from './known-names.ts'
import { knownPeople } from './known-people.ts'
import { knownPlaces } from './known-places.ts'
import { common } from './name-words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const names: NameRules = {
  known: { ...known, ...knownPlaces, ...knownPeople },
  given,
  titles: list(`
    mr mrs ms miss dr prof professor president minister senator governor mayor judge justice sir lady lord king queen prince
    princess pope bishop cardinal general colonel captain sergeant inspector detective chancellor spokesman spokeswoman
    lawyer doctor poet painter journalist sergeant mp
    councillor coach actor actress singer director author novelist chairman chairwoman
    composer conductor pianist violinist soprano tenor sculptor architect historian economist biologist chemist
    physicist mathematician researcher scientist engineer farmer pastor priest vicar archbishop rabbi imam skipper
    striker midfielder defender goalkeeper winger winner champion swimmer gymnast sprinter golfer boxer referee
    manager forward astronaut pilot ambassador envoy secretary chef baker mep taoiseach premier spokesperson
    comedian broadcaster presenter columnist critic editor reporter photographer designer artist dancer violist
    cellist guitarist rapper musician sister brother father mother husband wife son daughter uncle aunt nephew niece
    widow neighbour neighbor teacher headteacher pensioner student nurse surgeon analyst activist campaigner
    entrepreneur businessman businesswoman billionaire tycoon founder commissioner superintendent officer constable
    lieutenant major admiral prosecutor suspect victim driver trainer jockey`),
  crowned: list(
    'pope king queen prince princess tsar tsarina czar emperor empress saint st patriarch archduke duke duchess kaiser sultan',
  ),
  endings: list('s es an ans ean eans ian ians ine y ey'),
  cases: list('s es'),
  links: list('of the for in to du des von van der'),
  joining: list('and or'),
  common,
  places: list(`
    glasgow manchester liverpool birmingham leeds bristol cardiff belfast dublin chicago boston dallas houston miami seattle denver
    atlanta detroit toronto montreal vancouver sydney melbourne texas florida arizona nevada alaska ohio
    cluj iasi timisoara brasov constanta craiova sibiu oradea arad galati braila ploiesti bacau suceava tulcea buzau pitesti
    ryanair wizz lufthansa tarom easyjet google facebook microsoft netflix tesla siemens bosch renault volkswagen
    toyota ikea lidl kaufland carrefour auchan dedeman petrom romgaz romsilva hidroelectrica nuclearelectrica
    transgaz transelectrica metrorex boeing airbus pfizer astrazeneca novartis heineken vodafone samsung huawei
    nokia nvidia openai spotify glovo tiktok youtube instagram whatsapp wikipedia reuters bloomberg porsche ferrari
    gazprom lukoil rosneft ajax benfica arsenal barcelona juventus bayern dortmund liverpool everton tottenham
    feyenoord anderlecht galatasaray fenerbahce besiktas fcsb hermannstadt`),
  articled: /(?:ies|sses|ness|ly|ship|ped|ted|ded)$/u,
  surname: /^\p{L}{3,}(?:escu|eanu|sson|ovic|enko)$/u,
}
