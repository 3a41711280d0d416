/** Romanian words and names without the diacritics that they need, unless they are other words so: not "sa", "ca", "fata". */
import type { DiacriticRules } from '../shape/checking.ts'
import { doubtful, moreBeginnings, moreEndings, moreWords, phrases } from './bare-words.ts'

const list = (words: string) => words.trim().split(/\s+/)

const words = list(`
  si in isi iti imi il dupa cand cat cati cate decat cateva cativa atat insa daca fara catre intr inca asa asadar
  totusi acelasi aceeasi aceiasi aceleasi niste insusi astazi maine langa acasa impotriva impreuna sunteti oras
  orasul orasului orase orasele oraselor tara tarii tarilor masini masina masinii scoala scoli scolii scolilor
  presedinte presedintele presedintelui sef seful sefului sefi sedinta sedintei sedinte stiri stire stie stiu stiut
  judet judetul judetului judete judetele judetelor locuinta locuinte politisti politistii politistilor ministri
  ministrii alegatori alegatorii saptamana saptamani saptamanii saptamanal sapte sase saizeci saptezeci sambata marti
  viata vietii piata pietei fiinta forta fortele pret pretul preturi preturile paine painea caini caine batran
  batrani batrana batranii razboi razboiul razboiului sanatate sanatatea sanatatii sarbatoare sarbatori sarbatoarea
  targ targul varf varful varsta varstei vazut parinti parintii parintilor padure padurea paduri padurile raspuns
  raspunsul raspunde ramas ramane raman rau rosu rosii usa usi usor usoara asteapta asteptat asteptare asteptam gasit
  gasi gaseste facut facuta facute spatiu spatii spatiul numar numarul numarului barbat barbatul barbati barbatii
  tanar tanara tanarul adevar adevarat adevarul pamant pamantul vanzare vanzari vanzarea vanzarile vandut vant vantul
  hotarat hotarare hotararea hotararii hotarari cladire cladirea cladiri cladirile cladirii zapada aparare apararea
  apararii lasat platit plati platesc plateste multumit multumesc multumi sustine sustinut sustin tinut obtinut
  obtine continut retinut mentine anunta anuntat anuntul anunt conferinta siguranta ordonanta stiinta stiinte
  stiintei vanatoare vanatori marfuri carti cartile razbunare varsat batut batai bataie caldura calduri caldurii
  calator calatori calatorie gradina gradinita gradini parasit mancare mancat mancarea maini cantec cantat cantaret
  carnati parau paraul raul raului santier santierul sosea soseaua sofer soferul soferi soferii soferului usile
  invatator invatatori romanesc romaneasca romanesti intelege inteles inteleg intelegere
  intelegerea adauga adaugat aratat arata calcat cazut cazuta decizand acuzand avand fiindca spunand facand urmand
  mergand luand dand pastrat pastra pastreaza tarziu tacut sarac saraci saracie stramutat stralucit strainatate
  strazi strazii strazile apasat jumatate jumatatea votati votanti cetateni cetatenii cetatenilor cetatean
  organizatie functionari functionarii functie legislatie tinta tinte tintele sansa sanse sansele esec esecul
  asociatie asociatia masuri masurile masurilor incapere atentie atentia ambitii nascut nascuta crescatori fosti
  fostii asezat asezare asezari lumanare lumanari pasari pasarile bogatie ploieste miscare miscarea miscari obisnuit
  obisnuita greseala gresit greseli ajunsi iesit iesire iesirea castig castigat castiga castigator castigatoare
  castigul sfarsit sfarsitul tipat sarit sarut cumparat cumpara cumparaturi cumparatori intai inaltime inalt inalta
  inalti inaltimi`).join('|')

/** Beginnings that always have î, and endings that always have ț, ș, ă or ă. */
const beginnings =
  'in(?:cep|chi[sdz]|che[ia]|cearca|cerc|aint|apoi|fiint|registr|scri[sue]|seamn|semn|tal[nt]|tarzi|toarc|tors|trebar|treab|trebat|treprin|treg|vat|vin[gs]|calc|calz|delung|deplin|gropa|grij|dat[ao]r|drept|locui|mormant|temei|tampl|telep)|imp(?:otriv|reun|arat|arti|iedic|lin|rumut|ins|rejur|reju)|sapt[ae]man'
const endings =
  '(?:(?<!p)[ae]|[iou])ti(?:e|a|i|ei|ile|ilor|onal|onala|onale)|[cp]ti(?:e|a|ei|i|ile|ilor|une|unea|unii|uni|unile|unilor)|tatii|tatilor|tatile|eaza|easca|esti|estii|estilor|este-si'

export const diacritics: DiacriticRules = {
  letters: /[ăâîșțşţ]/i,
  bare: new RegExp(
    `^(?:${words}|${list(moreWords).join('|')}|(?:${beginnings})[a-z]*|(?:${list(moreBeginnings).join('|')})[a-z]*|${moreEndings.join('|')}|(?!cuti|investi|(?:anti|sim|em|a|tele)pati|manifesti|testi|protesti)[a-z]{2,}(?:${endings}))$`,
  ),
  phrases,
  doubtful,
  bareNames: new Set(
    list(`
      Romaniei Sanatatii Educatiei Justitiei Agentia Agentiei Asociatia Asociatiei Directia Directiei Politia Politiei Primaria
      Primariei Universitatii Constitutia Constitutiei Constitutionala Deputatilor Ministrilor Presedintia Presedintiei Apararii
      Finantelor Piata Pietei Gradina Cetatii Facultatii Curtii Natiunilor Natiunile Organizatia Organizatiei Fundatia
      Fundatiei Federatia Federatiei Judetean Judeteana Situatii Protectia Protectiei Franta Frantei Elvetia Elvetiei Croatia Croatiei Scotia Scotiei Venetia Venetiei Florenta Craciun Craciunul
      Craciunului Brancusi Bratianu Lapusneanu Tiriac Valcii
      Bucuresti Bucurestiul Bucurestiului Iasi Iasului Timisoara Timisoarei Brasov Brasovul Brasovului Pitesti
      Ploiesti Galati Chisinau Chisinaului Constanta Tirgu Targu Targoviste Botosani Timis Arges Maramures Mures
      Dambovita Ialomita Calarasi Braila Buzau Bacau Rimnicu Ramnicu Valcea Mehedinti Resita Caras Bistrita Nasaud
      Salaj Zalau Muresului Argesului Dunarea Dunarii Marasesti Marasti Focsani Onesti Fagaras Sighisoara Medias
      Oltenita Tandarei Busteni Ceausescu Basescu Ciolos Dancila`),
  ),
  foreign:
    /^in (?:memoriam|vitro|vivo|extremis|absentia|situ|integrum|corpore|house|fine|extenso|illo|rem|spe)(?!\p{L})/u,
}
