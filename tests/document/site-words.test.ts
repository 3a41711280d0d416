/** Sentences of an article that begin like a site's line, or contain its words: they stay, wherever they are. */
import { describe, expect, it } from 'vitest'
import type { Format } from '../../shared/document/format.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { parsed } from './parsed.ts'

const prose: Record<Locale, string> = {
  ro: 'Consiliul local a hotărât marți seară, după patru ore de discuții, că piața rămâne închisă până la toamnă.',
  en: 'The county council decided on Tuesday night, after four hours of talks, that the market stays shut until autumn.',
}
const title: Record<Locale, string> = {
  ro: 'Piața din centru rămâne închisă',
  en: 'The market square stays shut',
}

const formats: Record<Format, (paragraphs: string[]) => string> = {
  markdown: ([head, ...rest]) => [`# ${head}`, ...rest].join('\n\n'),
  text: (paragraphs) => paragraphs.join('\n\n'),
  html: ([head, ...rest]) =>
    `<!doctype html><title>${head}</title><body><main><h1>${head}</h1>${rest.map((text) => `<p>${text}</p>`).join('')}</main>`,
}

/** Where in the article the sentence is: under the headline, between paragraphs, at the end. */
const places: ((sentence: string, body: string[]) => string[])[] = [
  (sentence, [one = '', two = '', three = '']) => [sentence, one, two, three],
  (sentence, [one = '', two = '', three = '']) => [one, two, sentence, three],
  (sentence, [one = '', two = '', three = '']) => [one, two, three, sentence],
]

function kept(sentence: string, locale: Locale): string[] {
  const body = [prose[locale], `${prose[locale].slice(0, -1)} (1).`, `${prose[locale].slice(0, -1)} (2).`]
  return (Object.keys(formats) as Format[]).flatMap((format) =>
    places.flatMap((place, at) => {
      const { blocks } = parsed(format, formats[format]([title[locale], ...place(sentence, body)]), locale)
      const whole = blocks.some((block) => block.translate && block.text === sentence)
      return whole ? [] : [`${format} ${at}`]
    }),
  )
}

const ro = [
  'Abonamentele la transportul public se scumpesc cu zece la sută de la 1 iulie.',
  'Abonează-te la o bibliotecă și citești pe gratis, îi îndeamnă bibliotecara pe elevii din Aiud.',
  'Acasă, în Maramureș, îl așteptau părinții și cei trei frați.',
  'Acest articol de lege a fost modificat de patru ori în ultimii doi ani.',
  'Actualizarea listelor electorale se încheie vineri, a anunțat autoritatea.',
  'Adresa de e-mail a ministerului a fost folosită de escroci, arată ancheta.',
  'Ai o poveste de spus doar dacă ai trăit-o, obișnuia să le spună studenților.',
  'Alte articole din cod au fost abrogate în 2019.',
  'Articole similare au existat și în codul din 1968, explică profesoara de drept.',
  'Ascultă muzică veche în fiecare seară și nu se uită niciodată la televizor.',
  'Căutările pe Google News au scăzut la jumătate în ultima lună.',
  'Citește doar ziare tipărite și își notează pe margini tot ce nu înțelege.',
  'Citește, scrie și socotește de la cinci ani, povestește mama copilului.',
  'Cititorii au mai multe despre care să vorbească după acest roman.',
  'Comanda de stat pentru 2027 a fost publicată abia aseară.',
  'Comentariile primarului au stârnit râsete în sală.',
  'Comentează meciuri de treizeci de ani și nu a obosit niciodată.',
  'Compania și-a actualizat politica de confidențialitate în urma amenzii.',
  'Conținut exclusiv pentru copii nu mai există la televiziunea publică din 2015.',
  'Copyright-ul expiră la 70 de ani de la moartea autorului, prevede legea.',
  'Cumpără pâine de la același brutar de patruzeci de ani.',
  'Dă like la postările prietenilor, dar nu scrie niciodată nimic, spune sora lui.',
  'De Ziua Națională, centrul orașului se închide pentru mașini.',
  'Descarcă aplicația primăriei tot mai puțini sibieni, arată un raport intern.',
  'Despre autor nu se știe decât că a fost călugăr la Neamț.',
  'Distribuie ajutoare de trei ani în satele de pe Valea Jiului.',
  'Distribuie pe rețele informații false de ani de zile, susțin procurorii.',
  'Donează plasmă de două ori pe lună peste 12.000 de studenți.',
  'Donează organe mai puțin de o sută de familii pe an, potrivit agenției de transplant.',
  'Ești martor la un accident și nu știi ce să faci? Medicii explică pașii de urmat.',
  'Etichetele produselor vor fi obligatoriu în limba română de la anul.',
  'Exclusiv pentru abonați rămân doar concertele de duminică, a precizat directorul filarmonicii.',
  'Firma a cerut ca toți clienții să accepte termeni și condiții pe care nu i-a citit nimeni.',
  'Foto-reporterul a fost oprit la intrare, deși avea acreditare.',
  'Foto: o artă pe care o practică de la paisprezece ani, cu același aparat.',
  'Fotografia face cât o mie de cuvinte, dar numai dacă este adevărată.',
  'Fotografie – arta răbdării, cum îi spunea bunicul său.',
  'Înscrie-te la vot, scria pe bannerul ridicat de studenți în fața universității.',
  'Joacă responsabil pentru echipa națională de zece ani, crede selecționerul.',
  'Lasă un comentariu acid la adresa guvernului aproape în fiecare editorial.',
  'Mai multe despre copilăria pictorului aflăm din scrisorile păstrate aici.',
  'Mai multe detalii au fost publicate abia joi, după ședință, iar unele se găsesc aici.',
  'Nota redacției de la examen a fost contestată de jumătate dintre elevi.',
  'Opiniile exprimate de martori diferă mult, scriu procurorii în rechizitoriu.',
  'Pentru mai multe informații despre victime, polițiștii au apelat la vecini.',
  'Precizare, apoi amânare: aceasta a fost tactica ministerului în toată luna martie.',
  'Precizările ministrului nu au convins sindicatele.',
  'Prima pagină a ziarului din 22 decembrie 1989 este expusă la muzeu.',
  'Publicitatea la jocurile de noroc va fi interzisă pe stradă.',
  'Recomandări: somn, lichide și cât mai puțin efort, spun medicii de la Matei Balș.',
  'Redirecționează 3,5 la sută din impozit doar unul din trei salariați.',
  'Reclama la tutun a dispărut de pe stadioane în 2006.',
  'Susține jurnalismul de investigație prin burse fundația care i-a finanțat și pe ei.',
  'Sursa: un document din 1932, găsit într-un pod din Brașov.',
  'Surse: nimeni din conducerea partidului nu mai vrea alegeri anticipate.',
  'Timp de citire au elevii tot mai puțin, se plâng profesorii.',
  'Toate drepturile rezervate minorităților prin Constituție rămân neschimbate, a spus ministrul.',
  'Trimite bani acasă în fiecare lună, ca jumătate din vecinii lui.',
  'Ultimele știri de pe front nu sunt bune, a recunoscut generalul.',
  'Update-ul de securitate a blocat mii de calculatoare din spitale.',
  'Urmărește pagina de cultură de când era elev, își amintește criticul.',
  'Urmărește știrile numai la radio și nu are niciun cont pe rețele.',
  'Vezi și tu ce se întâmplă aici, i-a spus procurorul martorului.',
  'Votează tot mai puțini tineri, arată cifrele autorității electorale.',
  '„Abonează-te la newsletter!” este fraza pe care nimeni nu o mai citește, spune autoarea studiului.',
  'Compania le-a cerut clienților să intre pe pagina noastră de Facebook, cum scria în mesaj.',
]

const en = [
  'Ad spending fell for the third year in a row, the regulator said.',
  'Advertisement of tobacco has been banned in stadiums since 2003.',
  'All rights reserved to the crown in 1688 have since passed to Parliament, she said.',
  'Breaking, the dam would have taken the lower town with it, engineers found.',
  'By Monday Night Football, the bar is full and nobody can be heard.',
  'By Labor Day, half of the stalls had closed for good.',
  'By Monday night the water had reached the second floor.',
  'By signing up, you agree to nothing, the clerk told the crowd, and they laughed.',
  'Comments on the bill are open until the end of the month.',
  'Contact with the crew was lost shortly after dawn, the coastguard said.',
  'Copyright law protects a tune for 70 years after the composer’s death.',
  'Correction of the river’s course took the town forty years.',
  'Donate blood before the holidays, doctors in the county urged residents on Friday.',
  'Download the app and the city knows where you live, critics of the scheme say.',
  'Editors’ picks of the festival were mostly ignored by the jury.',
  'Email was down across the county’s hospitals for six hours.',
  'Find us on the map first, then send your inspectors, the villagers wrote to the ministry.',
  'Follow the money, the auditor told the committee, and you will find the road.',
  'For further proof, the lawyers visited our archives, the librarian recalled.',
  'For more information about the victims, the police turned to neighbours and found help here.',
  'Have a story to tell before you have a style, she used to say to students.',
  'Home prices rose by four percent, the largest gain since spring.',
  'If you liked this winter, you will love the next one, the forecaster joked on Monday.',
  'Image is everything in the mayor’s campaign, a rival said.',
  'Join our union, the nurses told the new staff in March, and 300 of them did.',
  'Join us or get out of the way, the farmers’ leader told ministers on Instagram.',
  'Keep reading and you find the sum on page 40 of the report.',
  'Know something about bees and you know something about this valley, the beekeeper says.',
  'Latest news from the front is grim, the general admitted.',
  'Like us on the mainland, they pay for water by the bucket, said a man from the island.',
  'Listen: nobody here was asked, the ferryman says.',
  'May 2024 was the hottest on record, and June was no better.',
  'More about the fire is known now than in the first week, the coroner said here.',
  'More details of the attack were found here.',
  'More stories were told that night than anybody can remember.',
  'Most read the ruling as a defeat for the government.',
  'Opinions expressed in the survey were split along the river, as ever.',
  'Photo: the last thing he packed, and the first he unpacked in every town.',
  'Photos of the bridge were sold at auction for £4,000.',
  'Picture the square without a single car, the architect asked the council.',
  'Prints of the map sell for two pounds at the town hall.',
  'Privacy policy changes at the company will be examined by the regulator, it said.',
  'Read more books, doctors say, and sleep will come.',
  'Read also the margins, the archivist advises: the jokes are there.',
  'Reading time in schools has halved since 2010, a study found.',
  'Recommended: two litres of water a day and no running before dusk.',
  'Related deaths rose by a third in the same decade.',
  'Responses to the inquiry will be published in May.',
  'See also in this the hand of the treasury, which never liked the tram.',
  'Share on share, the fund bought a third of the paper mill.',
  'Share prices fell on Monday after the bank’s warning.',
  'Share this burden or lose the harbour, the islanders were told in 1956.',
  'Sign up for the vaccine by Friday, the county told residents over 65.',
  'Sources: nobody in the party leadership wants an early election.',
  'Sponsored runners raised £90,000 for the hospice on Sunday.',
  'Subscribe to a view like that, the judge said, and no fence is safe.',
  'Support our journalism students and the paper will survive, the dean wrote.',
  'Tags: the one thing a sheep farmer never has enough of in April.',
  'Thank you for reading it to me, she told the nurse, and closed her eyes.',
  'The firm changed its privacy policy after the fine, without telling anyone.',
  'The new terms of use run to 90 pages, and nobody has read them.',
  'The views expressed by both candidates on water were nearly the same.',
  'Traffic to the site from readers on Google News doubled after the vote.',
  'Trending upwards for a decade, rents finally fell in May.',
  'Update, don’t replace, is the engineers’ advice for the old power lines.',
  'Updates to the flood map will cost the county £2 million.',
  'Watch, as the old men do, for the second swallow.',
  'Watch: it is the one thing he never sold.',
  'We earn a commission of two percent, no more, the broker told the court.',
  'We use cookies to bribe the dog, the postman admits.',
  '“Sign up for our newsletter” was the only thing left on the paper’s page.',
  'They can’t enable JavaScript on the library’s computers without a form from the county.',
]

const headings: Record<Locale, string[]> = {
  ro: [
    'Donează sânge',
    'De Ziua Națională',
    'Abonamente mai scumpe',
    'Comentarii la proiectul de lege',
    '#Rezist, cinci ani mai târziu',
    'Recomandări pentru șoferi',
    'Înscrie-te la vot',
    'Urmărește banii',
    'Publicitate mascată',
    'Nu rata Festivalul Luminii',
    'Contact cu realitatea',
    'Newsletterul care a schimbat presa',
    'Sursa: o scrisoare din 1916',
    'Foto: pasiunea de o viață',
    'Precizări de la minister',
    'Cele mai citite cărți ale anului',
    'Ultimele știri din tranșee',
    'Despre autorul anonim',
    'Alte știri din secolul trecut',
    'Citește printre rânduri',
    'Mai multe despre apă',
    'Distribuie dreptatea cu lingurița',
    'Context',
    'Pe scurt',
  ],
  en: [
    'Share of the vote',
    'Comments from the floor',
    'Donate blood',
    'Follow the money',
    'Sign up for the vaccine',
    'Join the queue',
    'Read More Books, Doctors Say',
    'Watch the river',
    'Listen to the bees',
    'By Labor Day',
    '#MeToo, five years on',
    'Trending downwards',
    'Latest news from the front',
    'Most read books of the year',
    'Related deaths',
    'Recommended doses',
    'Photo finish',
    'Image problem',
    'Picture: the one he never sold',
    'Contact sport',
    'Home truths',
    'Print is not dead',
    'Reply to the critics',
    'Vote early',
    'Support for independents',
    'Don’t Miss the Last Boat',
    'Context',
    'In brief',
    'Cookies',
    'Privacy',
  ],
}

describe('a sentence that begins like a site’s line, or contains its words, stays', () => {
  it.each(ro)('%s', (sentence) => {
    expect(kept(sentence, 'ro')).toEqual([])
  })

  it.each(en)('%s', (sentence) => {
    expect(kept(sentence, 'en')).toEqual([])
  })
})

describe('a heading that begins like a site’s line stays', () => {
  it.each((['ro', 'en'] as const).flatMap((locale) => headings[locale].map((heading) => ({ locale, heading }))))(
    '$heading',
    ({ locale, heading }) => {
      const [one, two] = [prose[locale], `${prose[locale].slice(0, -1)} (2).`]
      const markdown = [`# ${title[locale]}`, one, `## ${heading}`, two].join('\n\n')
      const html = `<!doctype html><title>${title[locale]}</title><main><h1>${title[locale]}</h1><p>${one}</p><h2>${heading}</h2><p>${two}</p></main>`
      const text = [title[locale], one, heading, two].join('\n\n')
      const sources: [Format, string][] = [
        ['markdown', markdown],
        ['html', html],
        ['text', text],
      ]
      for (const [format, content] of sources) {
        const found = parsed(format, content, locale)
          .blocks.filter((block) => block.translate)
          .map(({ text }) => text)
        expect(found).toEqual([title[locale], one, heading, two])
      }
    },
  )
})
