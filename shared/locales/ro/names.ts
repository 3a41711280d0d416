/** Names in Romanian: known ones with a form of their own, first names, titles, and words that names share with other texts. */
import type { NameRules } from '../shape/names.ts'
import { known } from './known-names.ts'
import { common } from './name-words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const names: NameRules = {
  known,
  given: list(`
    ion ioan ioana maria mihai mihaela andrei andreea alexandru alexandra ana anca adrian adriana cristian cristina
    constantin dan daniel daniela dumitru elena emil emilia florin florentina gabriel gabriela george georgiana
    gheorghe horia ileana iulian iuliana laura liviu livia lucian lucia luminita marian mariana marin marius mircea
    monica nicolae nicoleta octavian ovidiu paul petre petru radu raluca razvan roxana sebastian silviu silvia
    simona sorin sorina stefan stelian teodor theodor tudor valentin valeriu vasile veronica victor victoria viorel
    viorica vlad virgil bogdan catalin catalina ciprian claudiu claudia corina corneliu costel cosmin doina dorin
    dragos eugen eugenia felicia filip gavril grigore ilie ilinca ioachim iosif irina iustin klaus laurentiu lavinia
    leonard ludovic marcel matei mirela nelu oana olivia pavel rodica ruxandra sanda sergiu serban stefania tiberiu
    toma traian valeria vasilica zoe costin denisa diana eduard emanuel flaviu ionel ionut larisa madalina magdalena
    manuela melania miruna mugur narcisa natalia otilia paula petrica renata robert romeo sabina sabin`),
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
    regizorul regizoarea directorul directoarea consilierul consiliera sotul sotia fiul fiica lui`),
  crowned: list(`
    papa papei regele regelui regina reginei printul printului printesa printesei tarul tarului tarina imparatul imparatului
    imparateasa sfantul sfantului sfanta sfintei sf patriarhul patriarhului arhiducele ducele ducesa kaiserul sultanul sultanului`),
  endings: list('a e i u ul ului lui ei ii ai le lor ilor ua uei ia ie iei eni enii esc in'),
  cases: list('a e i u ul ului lui ei ii ai le lor ilor ua uei ia ie iei hii hei he'),
  links: list('de din la al a ale lui cel'),
  common,
  places: list(`
    arad arges pitesti bacau bihor oradea bistrita botosani braila brasov buzau calarasi caransebes cluj napoca constanta
    covasna dambovita targoviste dolj craiova galati giurgiu gorj harghita hunedoara deva ialomita slobozia iasi ilfov maramures
    mehedinti mures neamt slatina ploiesti prahova salaj zalau sibiu suceava timis timisoara tulcea valcea vaslui vrancea
    focsani resita onesti medias fagaras sighisoara turda petrosani barlad tecuci husi pascani radauti mangalia medgidia orsova
    lugoj sinaia predeal busteni azuga balti tiraspol orhei soroca cahul`),
  articled: /(?:ul|ului|ilor|elor|ele|ile|iile|ura|urii|ia|iei|ei|ea|iul|uri|ii)$/u,
  surname: /^\p{L}{2,}(?:escu|eanu|oiu|ariu|aru|ache|easa)$/u,
}
