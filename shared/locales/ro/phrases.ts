/** Romanian words and endings for mining terms. */
import type { Phrases } from '../shape/words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const phrases: Phrases = {
  stopWords: list(`
    un o unui unei unor niște una unul unii unele acest această acești aceste acestui acestei acestor acesta aceasta
    aceștia acestea acel acea acei acele acelui acelei acelor acela aceea aceia acelea ăsta asta ăștia astea ăla aia
    același aceeași aceiași aceleași fiecare fiecărui oricare orice oricine vreun vreo niciun nicio alt altă alți alte
    altul alta altora tot toată toți toate ambele ambii câți câte cât câtă mulți multe mult multă puțin puțină puțini puține
    doi două trei patru cinci șase șapte opt nouă zece unsprezece douăsprezece treizeci sute sută mie mii milion
    milioane miliard miliarde prim primul prima primii primele ultimul ultima ultimii ultimele
    eu tu el ea noi voi ei ele mine tine mă te se îl îi le ne vă își îmi îți mi ți și-a lui lor său sa săi sale meu mea mei
    mele nostru noastră noștri noastre dânsul dânsa sine însuși cine ce care cărui cărei căror cui nimeni nimic ceva cineva
    și sau ori dar iar însă ci că să dacă deși fiindcă pentru că când unde cum decât ca deoarece încât ba nici
    în din de la pe cu fără prin după până între sub despre spre lângă peste către contra dintre dinspre printre dintr
    într printr asupra împotriva înainte înapoi înaintea datorită potrivit conform față afară jos sus al a ai ale cel cea
    cei cele celui celei celor
    sunt este e suntem sunteți era erau fi fie fost fosta fostul foste fuseseră fusese am ai are avem aveți au avea aveau
    avut va vor voi vom ar aș vei veți face fac făcut făceau făcea poate pot putea putut trebuie trebui vrea vor vrut zice
    zis spune spus spun știe știu știut merge merg mers vine vin venit ia iau luat dă dau dat ține țin ținut rămâne rămas
    rămân stă stau stat pune pus pun vede văd văzut cere cer cerut costă lasă lăsat ajunge ajung ajuns începe încep început
    pleacă plecat plecase trece trec trecut urmează închis închisă deschis deschisă devină devine devenit cumpără promite
    aici acolo acum atunci azi astăzi ieri mâine mai foarte prea doar numai chiar încă deja abia tot totuși apoi iarăși iar
    niciodată mereu mereu adesea rar nu da bine rău așa astfel altfel deci cam circa aproape aproximativ deocamdată cel puțin
    bun bună buni bune mare mari mic mică mici vechi veche nou nouă noi
    lei leu euro km metri metru mil mld nr dl dna dlui dnei dr ani an anul ani anului ora oră ore zi zile ziua săptămână
    săptămâni lună luni luna oameni om lucru lucruri loc locuri dată dată parte fel fix
    luni marți miercuri joi vineri sâmbătă duminică ianuarie februarie martie aprilie mai iunie iulie august septembrie
    octombrie noiembrie decembrie dimineață dimineața seara seară noaptea noapte amiază
    erată actualizare foto sursa`),
  notNouns: /(?:ând|ind|eze|ează|ească)$/,
  links: new Set(['de']),
  titles: list('dl dna dr prof domnul doamna primarul primărița primar ministrul președintele președinta'),
  bases: [
    ['iului', ['iu']],
    ['trului', ['tru']],
    ['ului', ['', 'u']],
    ['iul', ['iu']],
    ['trul', ['tru']],
    ['ul', ['', 'u']],
    ['iei', ['ie']],
    ['ia', ['ie']],
    ['ea', ['e']],
    ['ei', ['ă', 'e']],
    ['le', ['e']],
    ['a', ['ă', 'e']],
  ],
  head: 'first',
}
