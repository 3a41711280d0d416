/** What Romanian sites ask of their readers: the beginning of a sentence, and a word that must follow it. */
import type { SiteAppeals } from '../../shape/newsroom.ts'

const channels = [
  ...['newsletter', 'podcast', 'whatsapp', 'telegram', 'google news', 'facebook', 'instagram', 'youtube', 'tiktok'],
  ...['pe e-mail', 'pe email', 'notificări', 'sursă preferată', 'sursele preferate', 'rețelele sociale', 'spotify'],
]
const ours = ['nostru', 'noastră', 'noștri', 'noastre', 'gazeta ta', 'impozitul tău', 'venitul tău']
const services = [
  ...['facebook', 'twitter', 'x', 'whatsapp', 'linkedin', 'telegram', 'pinterest', 'reddit', 'e-mail', 'email'],
  ...['messenger'],
]

export const appeals: SiteAppeals = {
  appeals: [
    {
      starts: [
        ...['abonează-te', 'abonați-vă', 'înscrie-te', 'înscrieți-vă', 'alătură-te', 'alăturați-vă'],
        ...['intră pe canalul', 'intrați pe canalul', 'intră în grupul', 'intrați în grupul', 'intră în comunitatea'],
        ...['urmărește-ne', 'urmăriți-ne', 'urmărește știrile', 'urmăriți știrile', 'urmărește pagina'],
        ...['urmăriți pagina', 'urmărește gazeta', 'susține-ne', 'primește gratuit', 'primește pe e-mail'],
        ...['primește cele mai', 'primește știrile', 'dă like', 'dați like', 'dă follow', 'adaugă', 'adăugați'],
        ...['setează', 'fii la curent', 'rămâi la curent', 'ca să fii la curent', 'ca să nu ratezi'],
        ...['pentru a fi la curent', 'pentru cele mai importante știri', 'știrile zilei pe', 'vino pe'],
      ],
      has: [...channels, ...ours],
      short: false,
    },
    {
      starts: [
        ...['susține-ne', 'susțineți-ne', 'donează', 'redirecționează', 'susține jurnalismul'],
        ...['susțineți jurnalismul', 'susține presa', 'ajută-ne'],
      ],
      has: [
        ...['jurnalism independent', 'presa liberă', 'presă liberă', 'presa independentă', 'redacți', 'donați'],
        ...['paypal'],
        ...['patreon', 'revolut', 'iban', 'abonament', ...ours],
      ],
      short: false,
    },
    {
      starts: ['urmărește', 'urmăriți', 'citește', 'citiți', 'preferă'],
      has: ['și pe google news', 'pe google news', 'ca sursă preferată', 'sursa ta preferată'],
      short: false,
    },
    {
      starts: [
        ...['ai o poveste', 'ai o știre', 'ai un pont', 'ai informații', 'ai documente', 'ai fotografii'],
        ...['ai fost martor', 'ești martor', 'știi ceva', 'ați fost martor', 'aveți o poveste', 'aveți o știre'],
        ...['aveți informații'],
      ],
      has: [
        ...['scrie-ne', 'scrieți-ne', 'trimite-ne', 'trimiteți-ne', 'contactează-ne', 'spune-ne', 'sună-ne'],
        ...['redacția@'],
        ...ours,
      ],
      short: false,
    },
    {
      starts: ['opiniile exprimate', 'părerile exprimate', 'punctele de vedere exprimate', 'opiniile din acest'],
      has: [
        ...['acest articol', 'acest text', 'acest material', 'autorului', 'autorilor', 'reflectă'],
        ...['punctul de vedere', 'redacției'],
      ],
      short: false,
    },
    {
      starts: [
        ...['acest site', 'acest website', 'acest sit', 'site-ul nostru', 'continuând', 'prin continuarea'],
        ...['noi și partenerii', 'utilizăm tehnologii', 'folosim tehnologii'],
        ...['pentru a oferi cele mai bune experiențe'],
      ],
      has: ['cookie', 'akismet', 'recaptcha', 'module cookie', 'stoca și', 'date cu caracter personal'],
      short: false,
    },
    {
      starts: [
        ...['prin abonare', 'prin înscriere', 'prin trimiterea', 'abonându-te', 'înscriindu-te', 'apăsând'],
        ...['sunt de acord', 'am citit și', 'am luat la cunoștință', 'bifând', 'dacă te abonezi'],
      ],
      has: ['confidențialitate', 'termenii', 'condițiile', 'prelucrarea datelor', 'gdpr', 'newsletter', 'primesc'],
      short: false,
    },
    {
      starts: ['pentru a', 'vă rugăm', 'te rugăm', 'activați', 'activează', 'trebuie să activ', 'ai nevoie de'],
      has: [
        ...['activați javascript', 'activezi javascript', 'activează javascript', 'javascript activat'],
        ...['javascript în browser'],
      ],
      short: false,
    },
    {
      starts: [
        ...['timp de citire', 'timp de lectură', 'timp estimat', 'durata lecturii', 'durată de citire'],
        ...['durata de citire'],
      ],
      has: ['min', 'minut', 'minute', 'sec', 'secunde'],
      short: true,
    },
    {
      starts: [
        ...['distribuie pe', 'distribuiți pe', 'partajează pe', 'partajează prin', 'trimite pe', 'trimite prin'],
        ...['distribuie prin'],
      ],
      has: services,
      short: true,
    },
    {
      starts: ['mai ai', 'mai aveți', 'ai citit', 'ți-au rămas'],
      has: ['articole gratuite', 'articol gratuit', 'articole gratis'],
      short: true,
    },
  ],
  ours: [
    ...['nostru', 'noastră', 'noștri', 'noastre', 'tău', 'tale', 'ta', 'abonează', 'newsletter', 'gratuit'],
    ...['aplicația', 'citești'],
  ],
  sayings: [
    ...['spune', 'spun', 'spunea', 'spuneau', 'spus', 'declară', 'declarat', 'precizează', 'precizat', 'explică'],
    ...['explicat', 'susține', 'susțin', 'susținut', 'arată', 'anunță', 'anunțat', 'crede', 'cred', 'scrie', 'scriu'],
    ...['scria', 'scris', 'potrivit', 'conform', 'amintește', 'amintesc', 'povestește', 'povestesc', 'recunoaște'],
    ...['recunoscut', 'îndeamnă', 'avertizează', 'avertizat', 'afirmă', 'afirmat', 'adaugă', 'adăugat', 'plâng'],
    ...['plânge', 'glumește', 'glumit', 'cere', 'cer', 'cerut', 'îndemnat', 'sfătuiesc', 'sfătuiește', 'transmis'],
    ...['transmite', 'reiese', 'decis', 'promite', 'promit', 'promis', 'asigură', 'asigurat', 'întreabă', 'întrebat'],
  ],
  statements: [
    ...['este', 'sunt', 'era', 'erau', 'fost', 'au', 'avea', 'aveau', 'aflăm', 's-a', 's-au', 'găsesc', 'rămân'],
    ...['rămâne', 'apelat', 'apărut', 'venit'],
  ],
}
