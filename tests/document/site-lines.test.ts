/** Lines that sites write around their articles, in text pasted from a page: none of them is translated. */
import { describe, expect, it } from 'vitest'
import { roleFromLabel } from '../../shared/document/roles/label-rules.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { outline, parsed } from './parsed.ts'

const articles: Record<Locale, string[]> = {
  ro: [
    'Grădina Botanică se redeschide după un an',
    'Grădina Botanică din oraș își primește din nou vizitatorii sâmbătă, după un an de lucrări la sere.',
    'Intrarea costă zece lei pentru adulți și este gratuită pentru copii, a anunțat universitatea care o administrează.',
    'Sera mare, cea cu palmieri, rămâne închisă până la toamnă din cauza acoperișului.',
  ],
  en: [
    'Botanic garden reopens after a year',
    'The city’s botanic garden opens its gates again on Saturday, after a year of work on the glasshouses.',
    'Tickets cost five pounds for adults and nothing for children, the university that runs the garden said.',
    'The great palm house stays shut until autumn because of its roof.',
  ],
}

const below: [string, Locale, string[]][] = [
  [
    'a comment form of WordPress',
    'ro',
    [
      'Lasă un comentariu Anulează răspunsul',
      'Adresa ta de email nu va fi publicată. Câmpurile obligatorii sunt marcate cu *',
      'Comentariu *',
      'Nume *',
      'Email *',
      'Site web',
      'Salvează-mi numele, emailul și site-ul web în acest navigator pentru data viitoare când o să comentez.',
      'Acest site folosește Akismet pentru a reduce spamul. Află cum sunt procesate datele comentariilor tale.',
    ],
  ],
  [
    'a comment form of WordPress, and what the mail box says',
    'en',
    [
      'Leave a Reply Cancel reply',
      'Your email address will not be published. Required fields are marked *',
      'Comment *',
      'Name *',
      'Email *',
      'Website',
      'Save my name, email, and website in this browser for the next time I comment.',
      'Notify me of follow-up comments by email.',
      'Notify me of new posts by email.',
      'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    ],
  ],
  [
    'share buttons and a list of Jetpack',
    'ro',
    [
      'Partajează asta:',
      'Dă clic pentru a partaja pe Facebook(Se deschide într-o fereastră nouă)',
      'Dă clic pentru a partaja pe X(Se deschide într-o fereastră nouă)',
      'Apreciază asta:',
      'Apreciază Încarc...',
      'Similare',
    ],
  ],
  [
    'share buttons and a list of Jetpack',
    'en',
    [
      'Share this:',
      'Click to share on Facebook (Opens in new window)',
      'Click to share on X (Opens in new window)',
      'Click to print (Opens in new window)',
      'Like this:',
      'Like Loading...',
      'Related',
    ],
  ],
  [
    'links to other posts',
    'ro',
    [
      'Etichete: grădină botanică, sere, universitate',
      'Navigare în articole',
      'Articolul anterior',
      'Podul pietonal intră în reparații',
      'Articolul următor',
      'Târgul de flori începe vineri',
    ],
  ],
  [
    'links to other posts',
    'en',
    [
      'Filed Under: City, Gardens',
      'Tagged With: glasshouse, palms, university',
      'Post navigation',
      'Previous Post',
      'Footbridge closes for repairs',
      'Next Post',
      'Flower fair starts on Friday',
    ],
  ],
  [
    'a box on the author and the newspaper’s other articles',
    'ro',
    [
      'Despre autor',
      'Irina Moldovan',
      'Vezi toate articolele scrise de Irina Moldovan →',
      'ARTICOLE SIMILARE',
      'MAI MULTE DE LA AUTOR',
      'Parcul mare primește alei noi',
      'Bătrânul stejar a fost tăiat',
    ],
  ],
  [
    'a box on the author and the newspaper’s other articles',
    'en',
    [
      'About the Author',
      'Helen Marsh',
      'View all posts by Helen Marsh →',
      'RELATED ARTICLES',
      'MORE FROM AUTHOR',
      'Park to get new paths',
      'Old oak is felled',
    ],
  ],
  [
    'a newsletter’s box and a footer',
    'ro',
    [
      'Abonează-te la newsletter',
      'Primește cele mai importante știri ale zilei direct pe e-mail.',
      'Adresa de e-mail',
      'Sunt de acord cu prelucrarea datelor cu caracter personal și accept Termenii și condițiile.',
      'Mă abonez',
      'Despre noi | Contact | Termeni și condiții | Politica de confidențialitate',
      '© 2026 Gazeta de Vest. Toate drepturile rezervate.',
      'Susținut cu mândrie de WordPress',
    ],
  ],
  [
    'a newsletter’s box and a footer',
    'en',
    [
      'Sign up for our newsletter',
      'Get the day’s top stories delivered straight to your inbox every morning.',
      'Email address',
      'By signing up, you agree to our Terms of Use and Privacy Policy.',
      'Subscribe',
      'About Us | Contact | Terms of Use | Privacy Policy',
      '© 2026 The Western Gazette. All rights reserved.',
      'Proudly powered by WordPress',
    ],
  ],
  [
    'a blog’s links and comments',
    'ro',
    [
      'Publicat de Irina la 10:12',
      'Trimiteți prin e-mailPostați pe blog!Distribuiți pe XDistribuiți pe Facebook'.replace(
        /(?<=[a-zâăîșț!X])(?=[A-Z])/g,
        ' ',
      ),
      'Etichete: grădină, sere',
      'Niciun comentariu:',
      'Trimiteți un comentariu',
      'Postare mai nouă Postare mai veche Pagina de pornire',
      'Abonați-vă la: Postare comentarii (Atom)',
    ],
  ],
  [
    'a blog’s links and comments',
    'en',
    [
      'Posted by Helen at 10:12 AM',
      'Email This BlogThis! Share to X Share to Facebook Share to Pinterest',
      'Labels: garden, glasshouse',
      'No comments:',
      'Post a Comment',
      'Newer Post Older Post Home',
      'Subscribe to: Post Comments (Atom)',
    ],
  ],
  [
    'what content systems add',
    'ro',
    [
      'Accesări: 1.204',
      'Adaugă comentariu nou',
      'Autentifică-te sau înregistrează-te pentru a posta comentarii.',
      'Ai găsit o greșeală în text? Selecteaz-o și apasă Ctrl + Enter.',
      'Te-a interesat? Dă mai departe',
      'Evaluează articolul',
    ],
  ],
  [
    'what content systems and newsletters add',
    'en',
    [
      'Hits: 1204',
      'Add new comment',
      'Log in or register to post comments.',
      'Spotted an error? Let us know.',
      'Thanks for reading! Subscribe for free to receive new posts.',
      'Discussion about this post',
      'Sponsored Links by Taboola',
      'You May Like',
    ],
  ],
  [
    'a consent box',
    'ro',
    [
      'Respectăm confidențialitatea ta',
      'Folosim cookie-uri ca să îți arătăm reclame potrivite și ca să măsurăm traficul pe site.',
      'Acceptă toate',
      'Refuză toate',
      'Setări cookie-uri',
    ],
  ],
  [
    'a consent box',
    'en',
    [
      'We value your privacy',
      'We use cookies to improve your experience and to show you advertisements that fit.',
      'Accept All',
      'Reject All',
      'Cookie Settings',
    ],
  ],
]

describe('below a pasted article', () => {
  it.each(below)('%s (%s): not translated', (_, locale, lines) => {
    const found = outline(parsed('text', [...articles[locale], ...lines].join('\n\n'), locale))
    expect(found.slice(0, 4).map((line) => line.split(':')[0])).toEqual([
      'heading title',
      'paragraph body',
      'paragraph body',
      'paragraph body',
    ])
    expect(found.slice(4).filter((line) => !/^\w+ (chrome|related|byline): /.test(line))).toEqual([])
  })

  it('a form that is longer than a short article ends it too', () => {
    const [title = '', text = ''] = articles.ro
    const form = below[0]?.[2] ?? []
    const found = outline(parsed('text', [title, text, ...form].join('\n\n')))
    expect(found.filter((line) => line.includes(' body: '))).toEqual([`paragraph body: ${text}`])
  })
})

describe('between the paragraphs of a pasted article', () => {
  const bar: Record<Locale, string[]> = {
    ro: [
      'DISTRIBUIȚI',
      'Facebook',
      'WhatsApp',
      'Copiază linkul',
      'Imprimă',
      'Ascultă articolul',
      'Timp de citire: 3 minute',
    ],
    en: ['SHARE', 'Facebook', 'WhatsApp', 'Copy link', 'Print', 'Listen to this article', '3 min read', '0:00 / 4:31'],
  }
  it.each(['ro', 'en'] as const)('a bar of buttons is the site’s (%s)', (locale) => {
    const [title = '', ...text] = articles[locale]
    const found = outline(parsed('text', [title, ...bar[locale], ...text].join('\n\n'), locale))
    expect(found.filter((line) => line.includes(' chrome: '))).toHaveLength(bar[locale].length)
    expect(found.filter((line) => line.includes(' body: '))).toHaveLength(3)
  })
})

describe('a line of the site’s', () => {
  it.each([
    'Vrei să susții jurnalismul local? Susține-ne cu o donație lunară.',
    'Redirecționează 3,5% din impozitul tău către jurnalism independent.',
    'Urmăriți Gazeta de Vest și pe Google News',
    'Adaugă Gazeta de Vest ca sursă preferată în Google',
    'Ai informații despre acest subiect? Scrie-ne la redactia@gazeta.example.',
    'Opiniile exprimate în acest articol aparțin autorului și nu reprezintă punctul de vedere al redacției.',
    'Acest site web folosește module cookie.',
    'Prin abonare, ești de acord cu politica noastră de confidențialitate.',
    'Pentru a vedea comentariile, trebuie să activezi JavaScript în browser.',
    'Distribuie pe Facebook',
    'Trimite pe WhatsApp',
    'Vizualizări: 1.204',
    '12 comentarii la „Grădina Botanică se redeschide”',
    'Mai ai 2 articole gratuite luna aceasta',
    'Ești aici: Acasă › Local',
    'Joacă responsabil! Jocurile de noroc pot da dependență. 18+',
    'Nu ești abonat? Alege un abonament.',
    'Follow The Western Gazette on Google News and add us as a preferred source.',
    'If you value our journalism, become a paying subscriber.',
    'Have a tip? Email us at news@gazette.example.',
    'The views expressed in this column are the author’s own.',
    'This website uses cookies. By continuing you accept them.',
    'By clicking Submit, you agree to our Terms of Service.',
    'Please enable JavaScript to view the comments.',
    'Share on Facebook',
    'Tweet this on X',
    'Views: 1,204',
    '3 thoughts on “Botanic garden reopens”',
    'You have 2 free articles remaining this month',
    'You are here: Home › Local',
    'Please gamble responsibly. 18+',
    'Already a subscriber? Log in',
    'We may earn a commission if you buy through our links.',
    '1 of 12',
  ])('%s', (line) => {
    expect(roleFromLabel(line)?.role).toBe('chrome')
  })
})
