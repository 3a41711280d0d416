/** English words that tell numbers without one: by the numbers, "0 0" for two of them. */
export const numberPhrases: Readonly<Record<string, readonly string[]>> = {
  '0 0': ['goalless', 'scoreless', 'no goals', 'without a goal', 'nil-nil', 'nil-all'],
  '1': ['gold', 'topped', 'top of the table'],
  '1 1': ['one apiece', 'one all', 'one each'],
  '2': ['silver', 'runner-up', 'runners-up', 'brace', 'twofold', 'duo'],
  '2 2': ['two apiece', 'two all', 'two each'],
  '2 3': ['a few', 'a handful of'],
  '3': ['bronze', 'hat-trick', 'hattrick', 'hat-tricks', 'treble'],
  '3 3': ['three apiece', 'three all', 'three each'],
  '10': ['downing street'],
  '13 19': ['teenager', 'teenagers', 'teenage', 'teens', 'teen'],
  '20': ['a score of', 'last century', 'previous century', 'past century'],
}
