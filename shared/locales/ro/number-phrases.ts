/** Romanian words that tell numbers without one: by the numbers, "0 0" for two of them. */
export const numberPhrases: Readonly<Record<string, readonly string[]>> = {
  '0 0': ['fără goluri', 'fără gol', 'remiză albă', 'egal alb'],
  '1': ['aur', 'aurul', 'fruntea clasamentului'],
  '1 1': ['câte un gol'],
  '2': ['argint', 'argintul', 'locul secund', 'duo'],
  '2 3': ['câteva', 'câțiva', 'câtorva'],
  '3': ['bronz', 'bronzul', 'hat-trick', 'hattrick'],
  '10': ['downing street', 'decar', 'decarul', 'decarului'],
  '13 19': ['adolescenți', 'adolescent', 'adolescentă', 'adolescente', 'adolescenții', 'adolescentul', 'adolescenta'],
  '20': ['secolul trecut', 'secolului trecut', 'veacul trecut', 'veacului trecut'],
}
