/** What Romanian words without their diacritics look like that are no other words so: whole words, beginnings, endings. */

export const moreWords = `
  cainii cainilor
  oara niciodata odata deocamdata vreodata totodata degraba toata cealalta noastra voastra atata acesti acestia astia ancai
  amandoi amandoua iarasi macar neaparat nicaieri oricand oricat oricati parea facea dadea batea tacea scadea zacea
  statea tinea ingainat tatal tatalui baiat baieti baiatul baiatului carui caruia careia carora caror caile
  vaile banci bancii bancile barci scari scarile garile masti apara aparut aparuta aparute aparuti
  apartine apartin apartinea cazute misca masoara masuram numara seamana canta cantare scapa scapat
  piete pietele pietelor retea reteaua retele retelele retelelor nostri vostri insine incoace pasii pasilor rosie
  rosia rosiile rosiilor rosiei sange sangele sangelui speranta sperante sperantei urgenta urgentei urgentelor diferenta
  diferente diferentele experienta experiente experientei dependenta independenta independentei existenta rezistenta rezistentei
  concurentei conferinte conferintei instanta instante instantei instantele instantelor ambulanta ambulante ambulantei ambulantele
  vacanta vacantei vacantelor finante finantelor finantat finantare finantarea finantari licenta licente licentei distanta distante
  distantei alianta aliante aliantei balanta substanta substante performanta performante toleranta ordonante circumstante
  restante consecinta consecinte tendinta tendinte audienta audiente audientei suprafata
  suprafete suprafetei dimineata dimineti diminetii diminetile noptii noptile portile cartile partile bataile multumita
  putin putina putine putini lucrari lucrarilor cercetari cercetarilor masurari creditari urmari amanari
  declaratii solicitari sesizari rezervari condamnari despagubiri recuperari notificari precizari recomandari manifestari majorari
  felicitari filmari setari vizualizari angajari investigari perchezitii cresteri cresterea crestere cresterii partial
  partiala partiale initial initiala initiale initiativ initiativa initiative initiativei confidential confidentiale
  paine painii parinte pacat pacate pacatul pacura pasare pasarea pasarii pesti pestii pestilor plange plangere plangeri
  plangerea plangerile plans plansa planse planset postas pret preturilor pretului ramana ramasese ramasi ramasa rand randul randuri
  randurile ranit raniti ranita ranite raurile raurilor saten sateni satenii satenilor sef sefi sefii sefilor sefei
  sedinte sedintele sir siruri sirul sot sotul sotului soti sotie sotia sotiei stiam
  stiau stiut stirea stirii stirile stirilor stang stanga stangii subtire subtiri tarii tarile tarilor traiesc
  traiasca traiste transa transe tineam tineau usor usoara usoare vazand vazandu virusi verisor vecinatate
  vitel zahar zambind cainele campul campuri campurile capat capatul cenusa coborat coborare coborarea cosul
  cosmar cosmarul cuvant cuvantul curatat curatate curatenie dalmatieni deszapezire deseuri deseurile
  deseurilor depasit depasesc depaseste depasind doborat doborata ghetar ghetarul ghetii ghiseu ghiseul ghisee granita
  granite granitei graul grau gatul gaina gaini gainile gaura gauri gaurile grabit judetean judeteana judetene
  judeteni latime latimea marime marimea marimi mijlocas mijlocasul mostenire mosie moasa
  moastele moaste oualor patrat patrata patrate patrati patura pazit pazesc planset prajit prajitura
  rasarit rasaritul rapit rapita rapire rapirea racit raceala racoare racoritoare saracie saptesprezece saisprezece
  douazeci nouazeci douasprezece nouasprezece sant santul santuri sapte sapca scantei scanteie
  sosete tacut tacuta tesut tigla tipete tipatul umar umarul vazduh vlastar zidarie zapada vanduse
  vrajitor vrajitoare`

/** What all words that begin so would be with diacritics. */
export const moreBeginnings = `
  castig cernaut chisin
  adapost adanc alatur alergator amanat amanar acoperis afisa(?:t|re) agatat alaptat armistit asezat asezar asfint astept asteapt
  atarn autostraz avalans baiet bataus batran barbat branz bucatar calator calatori calar calugar calduro capitan caramid carcium
  cautar cautat catun cercetator cersetor cetatean cetaten chitant cheltuial copilari(?:e|a|ei)$ cosciug crestin cuvant 
  curaten daramat darui declans desavars descarcat descarcar desfasur desfiint despagub despartit despartir dezamag
  dezvalu dusman elvetien enorias fagad faptas fantan ferastrau fetit fisier flacar foisor forta[tr] franghi galag gandit gandes
  gandul gandur gand$ gases gatit gospodarie gospodariil gradin gresel gresit greses hotaras hotarat hotarar impac(?!t) impart imping
  impins imprej impusc inalt inaint inapo inarm inascut incalc incap(?!a[bc]) incarc incas incet$ incetar incetat incetin incheg inchin
  inchipu inchiri incin(?:s|g) inclin incontinu incotro increder incredint incruc incuia incuraj inec(?!hi) ineac infaptu infatis infior inflac
  inflor infrang infric infrum infrunt infund ingand ingadui inger$ ingeri ingradi inghes inghet inghit ingras ingrij ingrop ingust
  ingreun inlatur inlocu inman inmorm inmult innebun innoi innor inot inrau inroma inrosi inrudi insang insanat insarcin insel insir
  insor insot insufl intar(?:i|es|it) intelep inteleg intemei intind intins intinz intinder intoars intorc intors intrebui intrec
  intrecer intreg intreag intrerup intret intretin intrezar intrist intrun intuner intunec invalma invechi invecin invel inviora
  inving invins invinu invoi jucator jucari(?:e|i|a|ei|ile|ilor)$ judecator lacat lamur lantul lantur lautar legatur librarie
  lingurit linist lucrator luptator maicut manastir mancar mancat mandr mangai martur marunt masurat masurator mester
  mostenit mosteni mosulet multim multum multam muscatur namol nascoc nascut nastere nasteri neasteptat neinteleg
  neinteles nemultum nenumarat nesfars numarat obisnu ofiter orasel orasen ordonant ostas padur pamant
  papus parasi(?!mp) parasut parasire parer parint pastrav pastrat pastrar pastreaz patrund pecet pietris placer placint placut plamad
  plangar politist portit povatu pregati prajin presedint primarie primariei primavar producator purtator rabda
  radacin ramas ramane ramanea rascoal rascump rascru rasfat rasfoi raspandi raspund raspuns raspler rasplat rasturn rasun ratac razbat
  razboi razbun razgand recensamant recunoaster refacut reincep reinfiint reintalni reintoar renumar renunt retet reusi
  reuses saget samant sambat sanat sangera sangero sapator sarac saptam sarbator sarut saritur sasiu scazut scaderi scadere
  schimbator scolar scoala semanat semanator semnatur sfarsi sfarsesc sfasi sfatui slabi(?:t|ciun|re) smantan
  sobolan somaj somer sosea(?!u$) sovai spalat spalar spanzur sperantel stafet stapan starn stearp sterg stergar sters stiint stralu
  stramo stramut stramb strapun strain strang strans supar supraviet sust(?:in|ineri) tacer taiat taier talhar tamadu
  tamplar tamplat tantar taran tarziu tesator tigan tigar tintu tinut tipator traitor trasatur trasnet traznet trecator
  tufis turnator ucigas urmator urmarit urmarir urmaresc urmareste usura vandut vanzar vanzat vanator vanat vantul vanturi varfu varst
  vatama vazut verdeat vicepresedint vietuit vindecator vointa zadarni zambet zambit zapad zapez zavoi zgari`

/** What all words that end so would be with diacritics. */
export const moreEndings = [
  '(?!.*(?:patie|patia|patiei|cuti[ei]|cutia|cutiei|cutiilor|cutii|martie|cuvinte|penalti|graffiti|confetti|spaghetti|citi|investi|anti|incintei|(?:glu|ca)tion[a-z]*)$)[a-z]{2,}(?:(?<!s)ti|(?<!s)ti[ea]|(?<!s)tiei|(?<!s)tii|(?<!s)tiilor|(?<!s)tilor|(?<!s)tion[a-z]+|(?<!s)tiun[a-z]+|inta|intei|isti|istii|istilor|(?<!m)arile)',
  '(?!ferdinand|brand|stand|grand|comand|recomand)[a-z]{2,}and',
  '(?!.*(?:aceste|peste|poveste|proteste|manifeste|neveste|modeste|oneste|funeste|celeste|agreste|palimpseste|oceste|reste|oteste)$)[a-z]{2,}este',
]

/** Short words that are others too, but not beside these. */
export const phrases =
  /(?<!\p{L})(?:(?:[a-zâîșț]*[b-zșțâî]|vrea|putea|avea|urma|dorea|voia|reușea|reusea|trebuia|spera|prefera|încerca|incerca) sa(?= \p{L})|(?:spune|spus|spun|spunea|zice|zis|zic|crede|cred|credea|știe|stie|știu|stiu|anunț[aă]|anunta|anunțat|anuntat|declarat|declara|afirmat|susține|sustine|susținut|sustinut|precizat|explicat|avertizat|recunoscut|recunoaște|promis|sper|aflat|convins|convinsă|faptul|teama|temea|auzit|înțeles|inteles|estimat|constatat|reiese|rezultă|rezulta|negat|asigurat|subliniat|adăugat|adaugat) ca(?= \p{L})(?! (?:un|una|unul|o|fiind) )|ca (?:nu|va|vor|s-a|s-au|au|sunt|este|exista|trebuie|poate)|pana (?:la|în|in|acum|când|cand|pe|atunci|aici|azi|mâine|maine|ieri|astăzi|spre|nu|luni|marți|miercuri|joi|vineri|duminică|\d)|(?<!(?:^|[^\p{L}])[aA] )doua|(?:\d|zece|cinci|unu|două|trei|patru|opt) la suta|limba romana|(?<!(?:^|[^\p{L}])(?:în|din|in) )afara)(?!\p{L})/gu

/** A noun or participle with the ending of the definite form, where that is rare; the article „o” before it, or a preposition. */
export const doubtful =
  /(?<![\p{L}-])(?:o (?!sa |data )[a-z]{2,}[bcdfghjklmnprstvxz]a|de (?!vina |data |circa |clasa |capitala |ceva |aceasta |acesta |aceea |acela )[a-z]{2,}[bcdfghjklmnprstvxz]a(?! (?:[a-zăâîșț]+(?:lor|lui|ei|ii)|al?|ai|ale|de|din|cu|dintre|unu[il]|unei|unor)(?!\p{L}))|(?:este|fost|era|fi|foarte|prea|mult) [a-z]{2,}(?:at|ut|it|is|us|oas)a|o sa|nicio [a-z]{2,}[bcdfghjklmnprstvxz]a)(?! ?(?:lui|ei|lor|mea|ta|sa|noastra)(?!\p{L}))(?!\p{L})/gu
