/** The beginnings of frequent words of news in Romanian, by an id that all locales share; a word with a stop is whole. */
import { readKnownNames } from '../read-known-names.ts'

export const newsWords = readKnownNames(`
  never: niciodat, nobody: nimeni, nothing: nimic, only: numai doar, always: mereu intotdeauna, today: azi astazi,
  tomorrow: maine, yesterday: ieri, tonight: diseara, now: acum, free: gratuit gratis, first: prim prima primul,
  last: ultim, old: vechi veche, before: inainte, after: dupa, without: fara, everyone: toata, deadline: termen,
  minister: minist, mayor: primar, report: raport, study: studiu studii, law: lege legii legea legile legilor,
  court: instant tribunal curte curtii judecator, judge: judecator judeca, police: politi, school: scoal scol,
  teacher: profesor invatator, pupil: elev, doctor: medic, hospital: spital, patient: pacient, farmer: ferm, fire:
  incend foc, river: rau raul raului raurile, road: drum sosea, bridge: pod podul podului, house: casa case casei
  locuint, church: biseric, town: oras, village: sat satul satului sate, county: judet, council: consili,
  government: guvern, parliament: parlament, election: aleger, vote: vot, budget: buget, tax: tax impozit fiscal,
  money: bani, price: pret, bank: banc, company: compan firm, contract: contract, letter: scriso, book: carte carti
  cartea, ticket: bilet, internet: internet online, film: film, team: echip, match: meci, coach: antrenor, player:
  jucat, goal: gol goluri, champion: campion, festival: festival, museum: muze, child: copil copii, woman: femei,
  man: barbat, people: oamen, victim: victim, prison: inchiso puscari, water: apa apei ape, bird: pasar, dog: cain,
  death: mort muri decedat, war: razboi, peace: pace pacii, year: anul ani anului anilor, day: zi ziua zile zilei,
  week: saptaman, hour: ora ore orei orele, weather: vreme, snow: zapad ninso nins, storm: furtun, flood: inundat,
  hotel: hotel, train: tren, plane: avion, airport: aeroport, car: masin, driver: sofer, director: director,
  commission: comisi, inquiry: anchet, compensation: despagubir, harvest: recolt, diocese: diecez episcopi, tenant:
  chirias, reader: cititor, correction: erat corectur, claim: cerer, continent: continent, operation: operati,
  strike: grev, protest: protest, two: doi doua, three: trei, four: patru, five: cinci, six: sase, seven: sapte,
  eight: opt, ten: zece, hundred: suta sute, thousand: mie mii, million: milion milioan, billion: miliard`)
