/**
 * Names that stand for one another in news: a capital or a seat of government for its country, a part for the whole. Each
 * group has ids of known names.
 */
const groups = `
  moscow russia kremlin soviet, washington usa america pentagon, london britain england scotland wales westminster downing ulster,
  beijing china hongkong, paris france, berlin germany, rome italy vatican, madrid spain, ankara turkey, kyiv ukraine, warsaw poland,
  budapest hungary, bucharest romania, chisinau moldova bessarabia transnistria gagauzia, tehran iran persia, baghdad iraq, damascus syria,
  beirut lebanon, cairo egypt, jerusalem israel telaviv, gaza palestine rafah westbank, seoul korea, pyongyang korea, tokyo japan,
  delhi india, islamabad pakistan, kabul afghanistan, brussels eu europe belgium, brussels nato, hague netherlands amsterdam,
  vienna austria, athens greece, sofia bulgaria, belgrade serbia, zagreb croatia, prague czechia, lisbon portugal, stockholm sweden,
  oslo norway, copenhagen denmark, helsinki finland, dublin ireland, minsk belarus, vilnius lithuania, riga latvia, tallinn estonia,
  canberra australia, ottawa canada, caracas venezuela, bogota colombia, brasilia brazil, buenosaires argentina, havana cuba,
  crimea ukraine sevastopol, donbas ukraine, transylvania romania, scandinavia sweden norway denmark, jewish israel,
  geneva switzerland, cyprus nicosia, africa southafrica centralafrica, saudi arabia riyadh, christian christ jesus,
  persia iran, byzantium istanbul ottoman turkey, balkans europe, echr strasbourg, echr europe, eu europe, un usa britain, islam arabia,
  galilee galileo, ireland ulster, andorra pyrenees, bohemia czechia, kosovo pristina, bosnia sarajevo, albania tirana, montenegro podgorica,
  macedonia skopje, slovenia ljubljana, slovakia bratislava, georgia caucasus, chechnya russia, kashmir india,
  qatar doha, emirates dubai arabia, jordan amman, libya tripoli, sudan khartoum, ethiopia addis, kenya nairobi, indonesia jakarta,
  thailand bangkok, vietnam hanoi, philippines manila, latin america, celtic ireland, communist soviet, ottoman turkey, nazi germany`

const seats = new Map<string, Set<string>>()
for (const group of groups.split(',')) {
  const ids = group.trim().split(/\s+/)
  for (const id of ids) seats.set(id, new Set([...(seats.get(id) ?? []), ...ids]))
}

/** Whether one known name may stand for another. */
export const isSeat = (id: string, other: string): boolean => id === other || seats.get(id)?.has(other) === true
