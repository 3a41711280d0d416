/** Names in Romanian: known ones with a form of their own, first names, titles, and words that names share with other texts. */
import type { NameRules } from '../shape/names.ts'
import { given } from './given-names.ts'
import { known } from './known-names.ts'
import { knownPeople } from './known-people.ts'
import { knownPlaces } from './known-places.ts'
import { common } from './name-words.ts'
import { peoples } from './peoples.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const names: NameRules = {
  known: { ...known, ...knownPlaces, ...knownPeople },
  peoples,
  given,
  titles: list(`
    domnul domnului doamna doamnei dl dlui dna dnei dr prof profesorul profesoara presedintele presedintelui presedinta ministrul
    ministrului ministra premierul premierului senatorul senatoarea deputatul deputata primarul primarului primarita prefectul
    judecatorul judecatoarea procurorul procuroarea regele regelui regina reginei printul printesa papa generalul generalului
    colonelul capitanul comisarul inspectorul cancelarul antrenorul actorul actrita cantaretul cantareata scriitorul scriitoarea
    profesorului profesoarei premierului senatorului senatoarei deputatului deputatei primaritei prefectului judecatorului
    judecatoarei procurorului procuroarei reginei printului printesei papei colonelului capitanului comisarului inspectorului
    cancelarului antrenorului antrenoarei actorului actritei cantaretului cantaretei scriitorului scriitoarei regizorului
    regizoarei directorului directoarei consilierului consilierei sotului sotiei fiului fiicei avocatul avocatului avocata
    avocatei doctorul doctorului doctorita doctoritei medicul medicului poetul poetului poeta poetei pictorul pictorului
    jurnalistul jurnalistului jurnalista jurnalistei deputata ministrei presedintei
    regizorul regizoarea directorul directoarea consilierul consiliera sotul sotia fiul fiica lui
    antrenoarea antrenorilor jucatorul jucatoarea jucatorului jucatoarei fotbalistul fotbalista fotbalistului
    tenismenul tenismena atacantul portarul fundasul mijlocasul capitanului pilotul pilotului astronautul astronauta
    compozitorul compozitoarea compozitorului dirijorul dirijoarea dirijorului dirijoarei soprana sopranei tenorul
    tenorului violonistul violonista pianistul pianista pianistului pianistei sculptorul sculptorului sculptorita
    arhitectul arhitecta arhitectului arhitectei istoricul istoricului economistul economista economistului
    sociologul sociologului politologul psihologul biologul chimistul fizicianul matematicianul cercetatorul
    cercetatoarea cercetatorului cercetatoarei savantul inginerul inginera inginerului fermierul fermierului
    pastorul preotul preotului parintele parintelui episcopul episcopului arhiepiscopul mitropolitul cardinalul
    viceprimarul viceprimarului viceprimarita vicepremierul vicepresedintele europarlamentarul europarlamentara
    eurodeputatul eurodeputata parlamentarul liderul liderului ambasadorul ambasadoarea ambasadorului guvernatorul
    guvernatorului rectorul rectorului decanul managerul managerului patronul patronului milionarul miliardarul
    purtatorul purtatoarea secretarul secretara secretarului generalului maiorul colonelului sergentul locotenentul
    agentul agentului politistul politista vedeta starul artistul artista artistului artistei interpretul interpreta
    moderatorul moderatoarea prezentatorul prezentatoarea reporterul reporterita redactorul editorialistul criticul
    autorul autoarea autorului autoarei romancierul romanciera fotograful fotografa designerul bucatarul chef
    pensionarul pensionara studentul studenta eleva elevul invatatoarea invatatorul educatoarea asistenta fratele
    fratelui sora surorii mama mamei tatal tatalui bunicul bunica vaduva vaduvul nepotul nepoata unchiul matusa
    campioana campionul campionului gimnasta gimnastul sportiva sportivul inotatorul inotatoarea atleta atletul
    boxerul scrimera arbitrul arbitrului selectionerul selectionerului tehnicianul soferul suspectul victima
    presedinta presedintei ministrele consilierul`),
  crowned: list(`
    papa papei regele regelui regina reginei printul printului printesa printesei tarul tarului tarina imparatul imparatului
    imparateasa sfantul sfantului sfanta sfintei sf patriarhul patriarhului arhiducele ducele ducesa kaiserul sultanul sultanului`),
  endings: list('a e i u ul ului lui ei ii ai le lor ilor ua uei ia ie iei eni enii esc in'),
  cases: list('a e i u ul ului lui ei ii ai le lor ilor ua uei ia ie iei hii hei he'),
  links: list('de din la al a ale lui cel'),
  joining: list('si sau ori'),
  common,
  places: list(`
    arad arges pitesti bacau bihor oradea bistrita botosani braila brasov buzau calarasi caransebes cluj napoca constanta
    covasna dambovita targoviste dolj craiova galati giurgiu gorj harghita hunedoara deva ialomita slobozia iasi ilfov maramures
    mehedinti mures neamt slatina ploiesti prahova salaj zalau sibiu suceava timis timisoara tulcea valcea vaslui vrancea
    focsani resita onesti medias fagaras sighisoara turda petrosani barlad tecuci husi pascani radauti mangalia medgidia orsova
    lugoj sinaia predeal busteni azuga balti tiraspol orhei soroca cahul`),
  articled: /(?:ul|ului|ilor|elor|ele|ile|iile|ura|urii|ia|iei|ei|ea|iul|uri|ii)$/u,
  surname: /^(?:rusu|turcu|grecu|sarbu|neamtu|neamtiu|bulgaru|ungur|\p{L}{2,}(?:escu|eanu|oiu|ariu|aru|ache|easa))$/u,
}
