/** Romanian without its diacritics: a whole sentence, or its second half. */
import { describe, expect, it } from 'vitest'
import { warningsIn } from './warnings-in.ts'

const bare = [
  'Ministrul a declarat ca nu va demisiona pana la alegeri.',
  'Elevii cu note mari vor primi o bursa mai mare.',
  'Strazile din centru vor fi inchise traficului pana duminica.',
  'Preturile la alimente au crescut cu zece la suta.',
  'Turistii au ramas trei zile fara apa calda.',
  'Cele doua echipe se vor intalni in semifinale.',
  'Patronul vrea sa vanda restaurantul din centrul vechi.',
  'Primaria a renuntat la construirea unui nou stadion.',
  'Judecatorii au amanat procesul pentru a treia oara.',
  'Fermierii cer despagubiri pentru recolta distrusa de seceta.',
  'Echipa a castigat campionatul dupa douazeci de ani.',
  'Pacientii asteapta luni intregi pentru o consultatie.',
  'Bunica lui a lucrat toata viata la calea ferata.',
]
const half = [
  'Primarul a spus că școala va fi gata, iar copiii se vor intoarce in banci luni.',
  'Potrivit poliției, șoferul a fugit de la locul faptei si a fost gasit dupa doua ore.',
  'Într-un interviu, actrița a povestit despre copilaria petrecuta la bunici.',
]
const quiet = [
  'Casa sa din Cluj a fost de vânzare doi ani.',
  'Mama lui a cumpărat cinci cuvinte încrucișate pe 8 martie.',
  'A doua zi, arbitrul a fluierat penalti.',
  'O chema Maria și venea de la Iași cu trenul.',
  'Lucrări urgente se fac la o cutie de viteze.',
  'Pana de curent a durat trei ore în tot cartierul.',
  'Jucătorul a fost la fel de bun ca toți ceilalți.',
  'Site-ul primăriei este www.primaria-gradinita.ro.',
  'O putea ajuta numai sora sa mai mare, plecată la Madrid.',
]

describe('diacritics', () => {
  it.each([...bare, ...half])('are missing: %s', (ro) => {
    expect(warningsIn('The original says so.', ro, 'ro', 'diacritics')).not.toEqual([])
  })

  it.each(quiet)('are all there: %s', (ro) => {
    expect(warningsIn('The original says so.', ro, 'ro', 'diacritics')).toEqual([])
  })
})
