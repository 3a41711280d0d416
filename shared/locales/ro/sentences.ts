/** Romanian abbreviations and words that begin sentences, for the segmenter. */
import { readSentenceRules } from '../read-sentence-rules.ts'

export const sentences = readSentenceRules({
  name: `dl d-l dlui d-lui dle d-le dlor d-lor dnul d-nul dna d-na dnei d-nei dnelor d-nelor d-ra d-rei dra dșoara
    d-șoara dșoarei d-șoarei dr drd prof înv ing av arh ec econ ref exp psih med vet farm biol chim fiz sculpt pict regiz
    lt slt plt plut serg sg mr maj cpt căp cdor cdt gl gral g-ral frt cms scms subcms princ subcom cart insp subinsp chest ag adj amb acad
    conf univ asist lect prep șef dir secr coord trad dep sen cons viceprim vicepreș prim-min proc gref antr mons pr
    arhim arhid ierom ierod protos diac cuv mrt mc sf Ap Sp Ed ps ips pf PS IPS
    ÎPS PF com or r-nul Trib Șc Gimn Lic Teor Reg str bd bld b-dul bdul blv șos spl jud mun cca
    aprox cf resp pt ptr lg leg ex i.e e.g op`,
  rank: 'gen col min',
  place: 'loc sat sold not',
  number: `n nr art alin pct lit pag pg p pp cap vol fig tab par ed ap bl sc et sect sec tel fax mob int ord hot n° nº`,
  unit: 'km mil mld mii ian feb febr apr iun iul aug sept oct nov dec lun vin sâm dum a.m p.m',
  starter: `al Al Gh Șt Ștef Th Em Cr Fl Ov Gr Const Alex Tr Vl Dem Chr S.A S.R.L S.C S.N S.U.A U.E vs d.p.d.v dpdv n.r n.red colab urm p.s`,
  none: `etc ș.a s.a ș.a.m.d s.a.m.d șamd ș.cl ș.c.l s.cl a.c î.hr d.hr î.h d.h î.e.n e.n dvs dv dumv kg cm mm ml mp mg
    kw mw hz m.p.h`,
  starters: `eu tu el ea noi voi ei ele dânsul dânsa dânșii acesta aceasta aceștia acestea acest această acești aceste acel
    acea acei acele acela aceea aceia acelea asta ăsta aia ăla un o unii unele unul una niște doi două trei alt altă alte
    alți fiecare orice oricine nimeni nimic niciun nicio toate toți tot toată ambele ambii cel cea cei cele mă te îl o ne
    vă îi le îmi îți își mi ți i ni vi li se s-a s-au și-a i-a i-au l-a l-au m-a m-am m-au n-a n-am n-au le-a ne-a v-a
    în din de la pe cu prin pentru după până între sub fără despre spre lângă peste către contra dintre dinspre printre
    dintr-un dintr-o într-un într-o printr-un printr-o dintr într printr
    și dar iar sau însă ci ori nu da nici că să ca dacă când unde cum care cine ce cât câți câte cui deși deoarece
    întrucât fiindcă așadar deci astfel apoi atunci acum aici acolo totuși totodată mai foarte doar chiar deja încă abia
    ieri azi astăzi mâine aseară potrivit conform având fiind printre împreună odată așa ulterior recent probabil poate
    am ai are avem aveți au este e sunt era erau fost va vor voi vom aș ar`,
  endings: 'ul ului ele ile elor ilor urile urilor torii tarii nicii rii',
  units: 'usd eur euro ron lei dolari gbp chf mdl',
  counted:
    'partea volumul capitolul titlul cartea tomul actul faza etapa liga divizia grupa clasa carol ferdinand mihai',
  links: 'din în de la prin spre lângă între și către comuna satul orașul raza teritoriul',
  determiners: `acest acestui același aceluiași acel acelui orice alt altui un unui niciun vreun fiecare ce nou noul vechiul
    primul ultimul singurul propriul doilea treilea cel în câteva violență violența violenței egalitate egalitatea
    egalității identitate identitatea identității discriminare discriminarea diferențe diferențele diferența paritate
    paritatea roluri rolurile rolul studii studiile ideologia ideologiei cancer cancerul cancerului`,
  // In Romanian the verb comes before the speaker's name, in lower case.
  reports: '',
})
