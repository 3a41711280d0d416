/** Romanian newsroom lines: the words that mark credits, bylines, updates and links to other articles. */
import type { Newsroom } from '../shape/newsroom.ts'
import { site } from './site.ts'

export const newsroom: Newsroom = {
  ...site,
  credit: [
    ...['foto', 'fotografie', 'fotografii', 'sursa foto', 'sursă foto', 'sursa fotografiei', 'sursa fotografie'],
    ...['sursa imaginii', 'sursa imagine', 'credit foto', 'credite foto', 'foto credit', 'foto sursa', 'foto sursă'],
    ...['foto arhivă', 'foto ilustrativ', 'foto cu caracter ilustrativ', 'foto cu rol ilustrativ'],
    ...['imagine cu caracter ilustrativ', 'captură foto', 'captură video', 'sursa video', 'drepturi foto'],
  ],
  creditWords: [
    ...['arhiva', 'arhivă', 'arhivele', 'personală', 'personale', 'captură', 'capturi', 'ecran', 'video', 'foto'],
    ...['sursa', 'sursă', 'cu', 'caracter', 'rol', 'titlu', 'ilustrativ', 'ilustrativă', 'prin', 'amabilitatea'],
    ...['pagina', 'prin', 'via', 'proprie', 'a', 'al', 'ale', 'lui', 'pentru', 'la', 'pe', 'de', 'credit', 'imagine'],
    ...['imagini', 'fotografii', 'colecția', 'biroul', 'presă', 'presa', 'generată', 'generat', 'cititor'],
    ...['cititori', 'simbol', 'ilustrație', 'facebook', 'instagram'],
  ],
  creditBy: ['sursa:', 'sursă:', 'foto de', 'fotografie de', 'fotografii de', 'foto', 'sursa foto'],
  byline: [
    ...['publicat de', 'postat de', 'scris și fotografiat de', 'adăugat de', 'de', 'scris de', 'un articol de'],
    ...['articol de', 'text de', 'reportaj de', 'interviu de', 'interviu realizat de', 'material de'],
    ...['corespondență de la'],
  ],
  notNames: [
    ...['ziua', 'anul', 'noaptea', 'săptămâna', 'sărbătoarea', 'sfântul', 'sfânta', 'sfinții', 'sfintele', 'paște'],
    ...['paști', 'paștele', 'crăciun', 'crăciunul', 'rusalii', 'florii', 'bobotează', 'dragobete', 'halloween'],
    ...['revelion', 'ianuarie', 'februarie', 'martie', 'aprilie', 'iunie', 'iulie', 'august', 'septembrie'],
    ...['octombrie', 'noiembrie', 'decembrie', 'duminica'],
  ],
  bylineLabels: [
    ...['autor', 'autoare', 'autori', 'autorul', 'redactor', 'reporter', 'jurnalist', 'text', 'articol', 'traducere'],
  ],
  plainAuthor: ['de', 'scris de', 'un articol de', 'articol de', 'text de', 'autor', 'autoare', 'autori', 'autorul'],
  plainPhoto: ['foto', 'fotografie', 'fotografii', 'sursa foto', 'sursă foto', 'credit foto', 'foto credit', 'foto de'],
  plainPublished: ['publicat', 'publicat la', 'publicat pe', 'publicată', 'postat', 'postat pe'],
  bylineEnds: [
    ...['a contribuit la acest articol', 'a contribuit la acest material', 'au contribuit la acest articol'],
    ...['au contribuit la acest material'],
  ],
  genres: ['comunicat de presă', 'comunicat', 'informare de presă', 'spre publicare'],
  update: ['update', 'actualizare', 'actualizat', 'ultima oră', 'știre în curs de actualizare', 'live update'],
  correction: [
    ...['erată', 'erata', 'rectificare', 'corectură', 'corecție', 'corectare', 'precizare', 'precizări'],
    ...['drept la replică', 'clarificare', 'clarificări', 'rectificări', 'corecturi', 'corecții', 'îndreptare'],
    ...['nota redacției', 'notă a redacției', 'notă redacțională', 'nota redacțională', 'nota editorului'],
    ...['nota autorului', 'nota autoarei', 'n. red.', 'n.red.', 'n. r.', 'n.r.', 'precizarea redacției'],
    ...['precizare a redacției', 'notă către cititori', 'notă pentru cititori', 'acest articol a fost corectat'],
    ...['acest articol a fost modificat', 'acest text a fost corectat'],
  ],
  consent: [
    ...['cookie', 'partenerii noștri', 'stocăm', 'stochează', 'accesăm informații', 'accesul la informații'],
    ...['pe dispozitiv', 'dispozitivul', 'identificatori unici', 'date cu caracter personal', 'date personale'],
    ...['datele dumneavoastră', 'datele dvs', 'datele tale', 'conținut personalizat', 'reclame personalizate'],
    ...['publicitate personalizată', 'reclame și conținut', 'măsurarea', 'interes legitim', 'interesul legitim'],
    ...['interesului legitim', 'consimțământ', 'preferințe', 'furnizori', 'accept', 'refuz', 'prelucr'],
  ],
  consentVoice: [
    ...['noi', 'noștri', 'noastre', 'dumneavoastră', 'dvs', 'tău', 'tale', 'acest site', 'folosim', 'utilizăm'],
    ...['puteți', 'poți', 'acestei pagini'],
  ],
  related: [
    ...['citește și', 'citiți și', 'citește mai mult', 'citește mai multe', 'citește în continuare'],
    ...['citește integral', 'mai citește', 'vezi și', 'vedeți și', 'pe aceeași temă', 'articole similare'],
    ...['articole recomandate', 'recomandări', 'recomandarea redacției', 'recomandarea autorului'],
    ...['recomandările autorului', 'din aceeași poveste', 'pe același subiect', 'nu rata', 'te-ar putea interesa'],
    ...['te-ar putea interesa și', 'ți-ar putea plăcea', 'alte știri', 'știri similare', 'mai multe despre'],
    ...['urmărește și', 'ascultă și'],
  ],
  alsoRead: [
    ...['citește și', 'citiți și', 'mai citește', 'vezi și', 'vedeți și', 'urmărește și', 'ascultă și'],
    ...['citește mai mult'],
  ],
  more: [
    ...['pentru mai multe despre', 'pentru mai multe detalii', 'pentru mai multe informații'],
    ...['pentru mai multe știri', 'pentru alte', 'mai multe despre', 'mai multe detalii', 'mai multe informații'],
    ...['află mai multe', 'citește mai multe', 'detalii aici', 'detalii, aici'],
  ],
  click: ['click aici', 'clic aici', 'click pe', 'apasă aici', 'apăsați aici', 'accesează', 'accesați', 'aici și aici'],
  contacts: ['contact', 'contactează', 'contactați', 'scrie-ne', 'scrieți-ne', 'scrie-i'],
  dateWords: [
    ...['ianuarie', 'februarie', 'martie', 'aprilie', 'mai', 'iunie', 'iulie', 'august', 'septembrie', 'octombrie'],
    ...['noiembrie', 'decembrie', 'ian', 'feb', 'mar', 'apr', 'iun', 'iul', 'aug', 'sep', 'sept', 'oct', 'nov'],
    ...['noi', 'dec', 'luni', 'marți', 'miercuri', 'joi', 'vineri', 'sâmbătă', 'duminică', 'publicat', 'publicată'],
    ...['actualizat', 'actualizată', 'data', 'publicării', 'postat', 'ultima', 'actualizare', 'la', 'în', 'pe'],
    ...['din', 'ora', 'orele', 'azi', 'astăzi', 'ieri', 'acum', 'ore', 'minute', 'zile'],
  ],
  nameWords: ['și', 'de', 'din'],
  and: ['și'],
}
