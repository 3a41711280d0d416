/**
 * Counting in Romanian: from 20 on, "de" stands between the number and the noun ("20 de oameni"), but not if the last
 * two digits are 1 to 19 ("101 dalmațieni"). Gramatica limbii române (2005), volume 1, on numerals.
 */
import type { CountingRules } from '../shape/checking.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const counting: CountingRules = {
  link: 'de',
  needsLink: (lastTwo) => lastTwo === 0 || lastTwo > 19,
  words:
    /(?<!\p{L})(?:(?:două|trei|patru|cinci|șai|șapte|opt|nouă)zeci(?: și (?:unu|una|doi|două|trei|patru|cinci|șase|șapte|opt|nouă))?|(?:o|două|trei|patru|cinci|șase|șapte|opt|nouă) sut[ăe]|mii|milion|milioane|miliard|miliarde|zeci|sute) (\p{Ll}+)(?![\p{L}-])/gu,
  nouns: list(`
    oameni persoane pasageri călători locuitori cetățeni copii elevi studenți profesori bărbați femei fete băieți tineri bătrâni
    pensionari angajați salariați muncitori lucrători medici pacienți bolnavi asistente polițiști jandarmi pompieri militari
    soldați ofițeri civili refugiați migranți imigranți turiști vizitatori spectatori suporteri fani participanți invitați
    protestatari manifestanți alegători votanți candidați deputați senatori consilieri primari miniștri judecători procurori
    avocați jurnaliști ziariști scriitori artiști actori muzicieni fotbaliști jucători sportivi atleți clienți consumatori
    cumpărători abonați utilizatori cititori voluntari donatori familii gospodării locuințe apartamente case clădiri blocuri
    imobile școli grădinițe licee universități spitale paturi ambulanțe biserici hoteluri restaurante magazine fabrici firme
    companii bănci sate comune orașe județe țări state continente insule străzi drumuri poduri kilometri metri centimetri
    milimetri mile hectare acri litri tone kilograme grame grade wați megawați procente puncte lei euro dolari lire franci ruble
    grivne forinți yeni bani cenți ani luni săptămâni zile nopți ore minute secunde decenii secole ori rânduri mașini autoturisme
    automobile vehicule autobuze tramvaie troleibuze trenuri vagoane locomotive avioane drone rachete tancuri elicoptere nave
    vapoare bărci camioane biciclete motociclete accidente incidente incendii cutremure inundații explozii atacuri morți victime
    răniți decese cazuri infectări infecții teste doze vaccinuri cărți pagini articole ziare reviste filme piese concerte
    spectacole expoziții tablouri lucrări opere cântece albume premii medalii titluri goluri meciuri partide victorii
    înfrângeri puncte locuri mandate voturi legi amendamente proiecte contracte dosare anchete percheziții plângeri amenzi
    sancțiuni reclamații cereri solicitări propuneri întrebări răspunsuri cuvinte litere limbi pași etape faze nivele niveluri
    etaje camere săli birouri ferestre uși scaune mese copaci arbori puieți pomi animale câini pisici vaci oi porci păsări urși
    lupi pești albine specii arme gloanțe focuri mine tablete telefoane calculatoare laptopuri computere camere pixeli mii
    milioane miliarde exemplare bucăți cutii sticle pachete saci containere bilete abonamente vouchere pensii salarii credite
    rate acțiuni obligațiuni proiecții episoade sezoane ediții festivaluri evenimente activități ateliere cursuri lecții ore
    secții circumscripții judecăți condamnări arestări membri delegați reprezentanți experți specialiști cercetători ingineri
    fermieri producători antreprenori investitori acționari parteneri voluntare eleve studente profesoare actrițe dalmațieni
    vorbitori semnatari concurenți alergători cicliști șoferi piloți marinari pescari vânători mineri preoți călugări`),
  nounEnding:
    /^(?!miercuri|vineri|deseori|uneori|alteori|mari$|tari$|rari$|primari$|aprox)\p{L}{2,}(?:uri|iuni|ăți|eți|ori|iști|eni|ani|ari|eri|anți|enți|oane|ice)$/u,
  pluralEnding: /^\p{L}{2,}(?:[ie]|le)$/u,
  noNouns: list(`
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie luni marți miercuri joi vineri
    este fie care unde pune face merge vine trece trebuie poate zice spune vede rămâne începe prinde duce ține pare cere crede aduce
    crește scade plece vrea scoate bate cade joace cele cei dintre despre spre peste către între pe de pre le se ne te ei ele toate
    toți multe mulți unele unii alte alți aceste acești altele alții acestea aceștia ale mele tale sale noastre noi voi și ori deci
    nici cei aici ieri astăzi zilei zi fiecare oare tare foarte bine aproape departe repede degeaba înainte împreună plus minus
    inclusiv respectiv ai îi îți își mi ți ni vi li fi pătrate pătrați cubi bis ter mari mici noi vechi rele bune mare atare fiind
    având rezultate vom veți voi vei ar am aș depășește aparține conține cuprinde prevede impune permite interzice poartă începe
    ajunge atinge devine revine intervine provine deține susține obține menține închide deschide include exclude spuse zise făcute
    are avea erau era sunt
    câți câte atâtea atâția lățime înălțime lungime adâncime grosime altitudine
    rupe ucide învinge cuprinse dintr prin fără până dacă când numai doar abia încă tot apoi pentru`),
  label:
    /^(?:or[aei]|orele|an(?:ul|ului|ii)?|nr|numărul|numerele|art|articol(?:ul)?|alin|pct|punctul|pag|pagin[aă]|paginile|linia|liniile|sala|camera|minut(?:ul)?|etapa|grupa|clasa|poarta|secția|școala|parcela|km|sector(?:ul)?|zona|tura|ruta|legea|decretul|ordinul|hotărârea|ordonanța|cap|capitolul|vol|fig|figura|tabelul|anexa|canalul|postul|proba|rezoluția|versiunea|ediția|\p{L}{3,}(?:ul|ului))$/u,
  beforeYear:
    /^(?:în|din|anul|anului|anii|până|de|după|pe|la|pentru|lui|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie|iarna|vara|toamna|primăvara|și|sau|între|spre|încă|abia)$/u,
}
