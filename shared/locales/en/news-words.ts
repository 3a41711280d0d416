/** The beginnings of frequent words of news in English, by an id that all locales share; a word with a stop is whole. */
import { readKnownNames } from '../read-known-names.ts'

export const newsWords = readKnownNames(`
  never: never, nobody: nobody, nothing: nothing, only: only, always: always, today: today, tomorrow: tomorrow,
  yesterday: yesterday, tonight: tonight, now: now, free: free, first: first, last: last, old: old, before: before,
  after: after, without: without, everyone: everyone everybody, deadline: deadline, minister: minist, mayor: mayor,
  report: report, study: study studies, law: law laws, court: court, judge: judge judges judged, police: police,
  school: school, teacher: teacher, pupil: pupil student, doctor: doctor, hospital: hospital, patient: patient,
  farmer: farm, fire: fire fires, river: river, road: road, bridge: bridge, house: house, church: church, town:
  town, village: village, county: county, council: council, government: government, parliament: parliament,
  election: election, vote: vote, budget: budget, tax: tax, money: money, price: price, bank: bank, company: compan
  firm, contract: contract, letter: letter, book: book, ticket: ticket, internet: online internet, film: film
  movie, team: team, match: match, coach: coach, player: player, goal: goal, champion: champion, festival:
  festival, museum: museum, child: child, woman: woman women, man: man. men., people: people, victim: victim,
  prison: prison jail, water: water, bird: bird, dog: dog dogs, death: dead death died die, war: war wars, peace:
  peace, year: year, day: day. days., week: week, hour: hour, weather: weather, snow: snow, storm: storm, flood:
  flood, hotel: hotel, train: train, plane: plane, airport: airport, car: car. cars., driver: driver, director:
  director, commission: committee commission, inquiry: inquiry, compensation: compensation,
  harvest: harvest, diocese: diocese, tenant: tenant, reader: reader, correction: correction, claim: claim, continent: continent, operation: operation, strike: strike, protest: protest, two: two,
  three: three, four: four, five: five, six: six, seven: seven, eight: eight, ten: ten, hundred: hundred, thousand:
  thousand, million: million, billion: billion`)
