/** Headings and buttons of what stands around an article on a Romanian site: lists, boxes, forms, and all below it. */
import type { SiteBoxes } from '../../shape/newsroom.ts'

const lists = [
  ...['recomandările redacției', 'ultimele știri', 'știrile zilei', 'cele mai citite', 'cele mai noi'],
  ...['cele mai comentate', 'cele mai recente', 'cele mai recente știri', 'cele mai citite știri'],
  ...['cele mai populare', 'articole recente', 'ultimele articole', 'ultima oră', 'top știri'],
  ...['din aceeași categorie', 'din aceeași rubrică', 'din aceeași secțiune', 'articole din aceeași categorie'],
  ...['alte articole', 'alte articole din categorie', 'alte știri', 'alte știri din categorie', 'articole similare'],
  ...['articole asemănătoare', 'articole conexe', 'articole recomandate', 'știri recomandate', 'știri similare'],
  ...['știri pe aceeași temă', 'pe aceeași temă', 'citește și', 'mai multe de la autor', 'mai multe știri'],
  ...['te-ar putea interesa', 'te-ar putea interesa și', 'v-ar putea interesa', 'v-ar putea interesa și'],
  ...['ți-ar putea plăcea'],
]
const comments = [
  ...['comentarii', 'comentariile cititorilor', 'opiniile cititorilor', 'lasă un comentariu', 'lăsați un comentariu'],
  ...['adaugă un comentariu', 'scrie un comentariu', 'lasă un răspuns', 'lăsați un răspuns', 'adaugă comentariu'],
]

export const boxes: SiteBoxes = {
  lists: [...lists, 'parteneri', 'recomandări', 'similare'],
  boxes: [
    ...comments,
    ...['comentariu', 'despre autor', 'despre autoare', 'despre autori', 'newsletter', 'părerea ta'],
    ...['cum ți s-a părut articolul', 'navigare în articole', 'distribuie acest articol', 'distribuie articolul'],
    ...['abonează-te la newsletter'],
  ],
  walls: [
    ...['citește tot articolul', 'citește articolul integral', 'citești doar începutul', 'citești un fragment'],
    ...['continuă să citești', 'acest articol este pentru abonați', 'acest articol este disponibil'],
    ...['articol pentru abonați', 'conținut pentru abonați', 'conținut exclusiv pentru abonați', 'ești deja abonat'],
  ],
  asks: [
    ...['abonează-te', 'abonează-te acum', 'mă abonez', 'abonează-mă', 'vreau să mă abonez', 'vreau abonament'],
    ...['mă înscriu', 'înscrie-te', 'donează', 'donează acum', 'susține-ne', 'cumpără', 'cumpără acum'],
    ...['comandă acum', 'votează', 'vezi oferta', 'abonează-te la newsletter', 'susține gazeta'],
  ],
  below: [
    ...lists.filter((list) => list !== 'citește și' && list !== 'ultima oră'),
    ...comments,
    ...['despre autor', 'despre autoare', 'navigare în articole', 'navigare în articol', 'navigare articole'],
  ],
  forms: [
    ...['lasă un răspuns', 'lăsați un răspuns', 'lasă un comentariu', 'lăsați un comentariu', 'adaugă un comentariu'],
    ...['scrie un comentariu', 'navigare în articole', 'navigare în articol', 'anulează răspunsul'],
  ],
  neighbours: [
    ...['articolul anterior', 'articolul următor', 'articolul precedent', 'articol anterior', 'articol următor'],
    ...['articol precedent', 'postarea anterioară', 'postarea următoare', 'știrea anterioară', 'știrea următoare'],
    ...['navigare în articole', 'anterior', 'următor'],
  ],
  rubrics: [
    ...['actualitate', 'politică', 'politic', 'economie', 'economic', 'social', 'cultură', 'educație', 'sănătate'],
    ...['extern', 'externe', 'opinii', 'știri', 'justiție', 'eveniment', 'local', 'monden', 'știință', 'tehnologie'],
    ...['administrație'],
  ],
  buttons: [
    ...['copiază linkul', 'copiază link', 'link copiat', 'partajează', 'partajare', 'imprimă', 'imprimare'],
    ...['listează', 'printează', 'tipărire', 'apreciază', 'îmi place', 'salvează', 'ascultă', 'redă', 'pauză'],
    ...['închide', 'răspunde', 'caută', 'căutare', 'meniu', 'conectare', 'înapoi', 'sus', 'anterior', 'anteriorul'],
    ...['următor', 'următorul', 'nume', 'numele tău', 'email', 'e-mail', 'adresă de email', 'adresă de e-mail'],
    ...['email-ul tău', 'emailul tău', 'site web', 'sit web', 'website', 'comentariu', 'comentariul tău', 'mesaj'],
    ...['mesajul tău', 'acceptă', 'accept', 'refuză', 'refuz', 'de acord', 'preferințe', 'află mai multe'],
    ...['am înțeles', 'sunt de acord', 'personalizează', 'vezi mai mult', 'vezi mai multe', 'arată mai mult'],
    ...['navigare', 'newsletter', 'anpc', 'sol', 'cariere', 'redacția', 'cookies', 'confidențialitate', 'similare'],
    ...['mărește textul'],
  ],
}
