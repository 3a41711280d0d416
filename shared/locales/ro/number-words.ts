/** Romanian numbers in words, and the ordinals that are made of them. */

export const cardinals = {
  doi: 2,
  două: 2,
  trei: 3,
  patru: 4,
  cinci: 5,
  șase: 6,
  șapte: 7,
  opt: 8,
  zece: 10,
  unsprezece: 11,
  doisprezece: 12,
  douăsprezece: 12,
  treisprezece: 13,
  paisprezece: 14,
  cincisprezece: 15,
  șaisprezece: 16,
  șaptesprezece: 17,
  optsprezece: 18,
  nouăsprezece: 19,
  douăzeci: 20,
  treizeci: 30,
  patruzeci: 40,
  cincizeci: 50,
  șaizeci: 60,
  șaptezeci: 70,
  optzeci: 80,
  nouăzeci: 90,
}

/** "unsprezece" gives „al unsprezecelea” and „a unsprezecea”, "douăzeci" „al douăzecilea” and „a douăzecea”. */
export const ordinals = Object.fromEntries(
  Object.entries(cardinals)
    .filter(([, value]) => value >= 10)
    .flatMap(([word, value]) => [
      [`${word}lea`, value],
      [word.endsWith('zeci') ? `${word.slice(0, -1)}ea` : `${word}a`, value],
    ]),
)
