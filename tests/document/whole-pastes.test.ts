/** Whole pastes as plain text: what is translated of each is its article, in order, and nothing else. */
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../shared/locales/locale.ts'
import { parsed } from './parsed.ts'

type Paste = { name: string; locale: Locale; content: string; article: string[] }

const pastes: Paste[] = [
  {
    name: 'an English page with its comments',
    locale: 'en',
    content: `Skip to content
The Harbour Post
News Sport Opinion
Home / News / Council votes to keep the ferry
Council votes to keep the ferry
By Helen Marsh
March 12, 2025
3 min read
Share
Facebook Twitter LinkedIn Email

The county council voted on Tuesday to keep the night ferry running for two more years.

The vote was closer than expected, with 14 in favour and 12 against, and three members away.

Related: Ferry captain retires after 40 years

Ferry users had collected 9,000 signatures since January, and brought them to the hall in a rowing boat.

Sign up to our newsletter
Get the day’s headlines in your inbox
Email address
Sign up

“We were ready to row it ourselves,” said Nora Hill, who runs the pier café.

Tags: council, ferry, harbour

Previous article
Bakery closes after 90 years
Next article
Bridge toll to rise in May

Helen Marsh
Helen Marsh covers the council and the harbour for the Post.
Follow her on X

RELATED ARTICLES
Ferry captain retires after 40 years
Pier café wins award

2 COMMENTS
Tom March 12, 2025 At 10:14 am
Good news at last. My mother takes it every week.
Reply
Sue March 12, 2025 At 11:02 am
About time.
Reply

LEAVE A REPLY
Comment:
Name:*
Email:*
Website:
Save my name, email, and website in this browser for the next time I comment.
Post Comment
This site uses Akismet to reduce spam. Learn how your comment data is processed.
About Us Contact Us Privacy Policy Terms of Use
© 2025 The Harbour Post. All rights reserved.
`,
    article: [
      'Council votes to keep the ferry',
      'The county council voted on Tuesday to keep the night ferry running for two more years.',
      'The vote was closer than expected, with 14 in favour and 12 against, and three members away.',
      'Ferry users had collected 9,000 signatures since January, and brought them to the hall in a rowing boat.',
      '“We were ready to row it ourselves,” said Nora Hill, who runs the pier café.',
    ],
  },
  {
    name: 'a Romanian page with its comments',
    locale: 'ro',
    content: `Acasă
Știri
Sport
Opinii
Acasă » Local » Feribotul de noapte rămâne
Feribotul de noapte rămâne, după un vot strâns
Publicat de Irina Moldovan pe 12 martie 2025
Timp de citire: 3 minute
Distribuie pe Facebook
Distribuie pe X
Trimite pe WhatsApp

Consiliul județean a votat marți ca feribotul de noapte să circule încă doi ani.

Votul a fost mai strâns decât se aștepta: 14 consilieri au fost pentru, iar 12 împotrivă.

CITEȘTE ȘI: Căpitanul feribotului se pensionează după 40 de ani

Călătorii strânseseră 9.000 de semnături din ianuarie și le-au adus la sediu într-o barcă cu vâsle.

Publicitate

„Eram gata să vâslim noi”, a spus Nora Dobre, care ține cafeneaua de pe ponton.

Dacă ți-a plăcut acest articol, urmărește-ne pe Facebook și pe Google News.

Etichete: consiliu, feribot, port

Distribuie articolul pe:

Navigare în articole

← Brutăria se închide după 90 de ani
Taxa de pod crește din mai →

Despre Irina Moldovan
Irina Moldovan scrie despre consiliu și despre port.
Vezi toate articolele lui Irina Moldovan

Articole similare
Căpitanul feribotului se pensionează
Cafeneaua de pe ponton, premiată

2 comentarii la „Feribotul de noapte rămâne, după un vot strâns”

Tudor
12 martie 2025 la 10:14
În sfârșit o veste bună. Mama merge cu el în fiecare săptămână.
Răspunde

Lasă un răspuns Anulează răspunsul
Adresa ta de email nu va fi publicată. Câmpurile obligatorii sunt marcate cu *
Comentariu *
Nume *
Email *
Site web
Publică comentariul
Acest site folosește cookie-uri. Continuând navigarea, ești de acord cu folosirea lor.
Acceptă
Copyright © 2025 Gazeta Portului. Toate drepturile rezervate.
`,
    article: [
      'Feribotul de noapte rămâne, după un vot strâns',
      'Consiliul județean a votat marți ca feribotul de noapte să circule încă doi ani.',
      'Votul a fost mai strâns decât se aștepta: 14 consilieri au fost pentru, iar 12 împotrivă.',
      'Călătorii strânseseră 9.000 de semnături din ianuarie și le-au adus la sediu într-o barcă cu vâsle.',
      '„Eram gata să vâslim noi”, a spus Nora Dobre, care ține cafeneaua de pe ponton.',
    ],
  },
  {
    name: 'a press release that was forwarded twice',
    locale: 'en',
    content: `[EXTERNAL] This email originated from outside the newsroom.

Hi Dana, see below, might be one for Thursday. H.

Sent from my iPhone

Begin forwarded message:

> From: Harbour Trust Press <press@harbourtrust.example>
> Date: 11 March 2025 at 18:02:11 GMT
> To: Helen Marsh <helen@post.example>
> Subject: Fwd: Night ferry saved until 2027
> 
> The Harbour Trust welcomes the decision of the county council to keep
> the night ferry until 2027.
> 
> “It is more than a boat,” said the trust’s chair, Amir Khan. “It is how
> nurses get to work.”
> 
>> The council’s statement says that a tender for a new vessel will be
>> published in May.
> 
> More: the trust’s report <https://harbourtrust.example/reports/
> ferry-2025>
> 
> [cid:image001.png@01DA]
> 
> Notes to editors: the ferry carries 410 people a night.
> 
> -- 
> Harbour Trust Press Office
> tel. 0000 000 000
> 
> This email and any attachments are confidential and may be privileged.
`,
    article: [
      'Night ferry saved until 2027',
      'Hi Dana, see below, might be one for Thursday. H.',
      'The Harbour Trust welcomes the decision of the county council to keep the night ferry until 2027.',
      '“It is more than a boat,” said the trust’s chair, Amir Khan. “It is how nurses get to work.”',
      'The council’s statement says that a tender for a new vessel will be published in May.',
      'More: the trust’s report',
      'Notes to editors: the ferry carries 410 people a night.',
    ],
  },
  {
    name: 'two pages of a printed newspaper',
    locale: 'ro',
    content: `GAZETA PORTULUI                                    12 martie 2025

Feribotul de noapte rămâne

Consiliul județean a votat marți ca feribotul de noap-
te să circule încă doi ani, după o dezbatere de patru
ore în care s-au auzit și voci împotrivă. Într-
un comunicat, consiliul anunță că licitația pentru un
vas nou va fi publicată în mai, iar administra-
ția portului a promis că va repara pontonul din Cluj-
Napoca, unde se fac inspecțiile.

1

GAZETA PORTULUI                                    12 martie 2025

Administrația portului a fost întrebată dacă ediﬁciul
gării maritime va ﬁ redeschis, dar nu a vrut să răs-
pundă. „Văzându-
se singur, directorul a plecat”, a spus un consilier,
care a cerut să rămână anonim și care i-
a trimis o scrisoare primarului.

• 14 consilieri au votat pentru;
• 12 au votat împotrivă, iar trei
au lipsit.

2
`,
    article: [
      'Feribotul de noapte rămâne',
      'Consiliul județean a votat marți ca feribotul de noapte să circule încă doi ani, după o dezbatere de patru ore în care s-au auzit și voci împotrivă. Într-un comunicat, consiliul anunță că licitația pentru un vas nou va fi publicată în mai, iar administrația portului a promis că va repara pontonul din Cluj-Napoca, unde se fac inspecțiile.',
      'Administrația portului a fost întrebată dacă edificiul gării maritime va fi redeschis, dar nu a vrut să răspundă. „Văzându-se singur, directorul a plecat”, a spus un consilier, care a cerut să rămână anonim și care i-a trimis o scrisoare primarului.',
      '14 consilieri au votat pentru;',
      '12 au votat împotrivă, iar trei au lipsit.',
    ],
  },
  {
    name: 'a press release in an answer',
    locale: 'ro',
    content: `Bună, Dana,

Vezi mai jos. Poate intră mâine.

Mulțumesc,
Mihai

În data de lun., 10 mar. 2025 la 18:40, Biroul de presă <presa@ape.example> a
scris:

> -----Mesaj original-----
> De la: Apele Văii SA
> Trimis: 10 martie 2025 17:02
> Către: Redacții locale
> Subiect: RE: Apa va fi oprită două zile în cartierul de nord
>
> COMUNICAT DE PRESĂ
>
> Apa va fi oprită două zile în cartierul de nord
>
> Compania Apele Văii anunță că apa va fi oprită miercuri și joi, între
> orele 8.00 și 18.00, pe douăsprezece străzi din nordul orașului, pentru
> înlocuirea unei conducte din 1961.
>
> Lista străzilor: harta lucrărilor <https://ape.example/harta>
>
> Cu stimă,
> Biroul de presă
>
> Acest mesaj și orice fișier atașat sunt confidențiale.
`,
    article: [
      'Bună, Dana,',
      'Vezi mai jos. Poate intră mâine.',
      'Mulțumesc,',
      'Mihai',
      'Apa va fi oprită două zile în cartierul de nord',
      'Compania Apele Văii anunță că apa va fi oprită miercuri și joi, între orele 8.00 și 18.00, pe douăsprezece străzi din nordul orașului, pentru înlocuirea unei conducte din 1961.',
      'Lista străzilor: harta lucrărilor',
      'Cu stimă,',
      'Biroul de presă',
    ],
  },
  {
    name: 'pages of a report, with their names',
    locale: 'en',
    content: `Annual Report 2024                                      Harbour Trust

The night ferry

The Harbour Trust runs the night ferry be-
tween the town and the island. In 2024 it car-
ried 149,000 passengers, a third more than
in the year before, and was late on only elev-
en nights. The long-
term plan is a new vessel, which the govern-
ment has promised to co-
fund from 2026.

Page 1 of 2
Annual Report 2024                                      Harbour Trust

Most of the passengers are nurses, fisher-
men and students. “I would have to move,”
said one of them, a twenty-
two-year-old who works at the hospi-
tal.

Page 2 of 2
`,
    article: [
      'The night ferry',
      'The Harbour Trust runs the night ferry between the town and the island. In 2024 it carried 149,000 passengers, a third more than in the year before, and was late on only eleven nights. The long-term plan is a new vessel, which the government has promised to co-fund from 2026.',
      'Most of the passengers are nurses, fishermen and students. “I would have to move,” said one of them, a twenty-two-year-old who works at the hospital.',
    ],
  },
]

describe('a whole paste', () => {
  it.each(pastes)('$name', ({ content, locale, article }) => {
    const { blocks } = parsed('text', content, locale)
    expect(blocks.filter(({ translate }) => translate).map(({ text }) => text)).toEqual(article)
  })
})
