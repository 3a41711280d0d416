/** Names in English: known ones with a form of their own, first names, titles, and words that names share with other texts. */
import type { NameRules } from '../shape/names.ts'
import { known } from './known-names.ts'
import { common } from './name-words.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

export const names: NameRules = {
  known,
  given: list(`
    john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven andrew kenneth joshua kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond
    patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy
    harold keith christian roger noah gerald carl terry sean arthur lawrence jesse bryan bruce albert willie gabriel
    joe alan juan ralph roy eugene russell vincent philip louis johnny mary patricia jennifer linda elizabeth
    barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol
    amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy shirley angela helen anna
    brenda pamela nicole emma samantha katherine christine debra rachel catherine carolyn janet ruth heather diane
    virginia julie joyce victoria olivia kelly christina lauren joan evelyn judith megan cheryl andrea hannah
    jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy
    sophia denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
    alexis lori tony tom bill bob jim mike steve ben sam dave nick alex simon oliver harry graham neil ian colin
    nigel derek stuart trevor hugh gordon angus alastair fiona claire hillary boris emmanuel vladimir viktor sergei
    dmitry ivan igor mikhail olaf ursula antonio pierre jacques francois luc hans klaus jurgen fritz karl giuseppe
    marco luigi paolo silvio pablo carlos miguel fernando luis jorge mohammed muhammad ahmed ali hassan hussein omar
    mustafa recep xi kim narendra barack kamala bernie lewis luke max martin leo liam jake josh rose grace ruby lily
    ella mia ava chloe lucy ellen kate jane maggie jenny nora`),
  titles: list(`
    mr mrs ms miss dr prof professor president minister senator governor mayor judge justice sir lady lord king queen prince
    princess pope bishop cardinal general colonel captain sergeant inspector detective chancellor spokesman spokeswoman
    lawyer doctor poet painter journalist sergeant mp
    councillor coach actor actress singer director author novelist chairman chairwoman`),
  crowned: list(
    'pope king queen prince princess tsar tsarina czar emperor empress saint st patriarch archduke duke duchess kaiser sultan',
  ),
  endings: list('s es an ans ean eans ian ians ine y ey'),
  cases: list('s es'),
  links: list('of the for in to du des von van der'),
  common,
  places: list(`
    glasgow manchester liverpool birmingham leeds bristol cardiff belfast dublin chicago boston dallas houston miami seattle denver
    atlanta detroit toronto montreal vancouver sydney melbourne texas florida arizona nevada alaska ohio
    cluj iasi timisoara brasov constanta craiova sibiu oradea arad galati braila ploiesti bacau suceava tulcea buzau pitesti`),
  articled: /(?:ies|sses|ness|ly|ship|ped|ted|ded)$/u,
  surname: /^\p{L}{3,}(?:escu|eanu|sson|ovic|enko)$/u,
}
