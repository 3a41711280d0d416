/** The values of a part of a whole: written as a fraction, a decimal or a percentage, or counted. */

/** 2 of 3 are "2/3", "67" and "66" percent; 1 of 2 is also "0.5". */
export function fractionValues(numerator: number, denominator: number): string[] {
  const decimal = numerator / denominator
  const percent = decimal * 100
  return [
    `${numerator}/${denominator}`,
    String(decimal),
    String(Math.round(percent)),
    String(Math.floor(percent)),
    String(numerator),
    String(denominator),
  ]
}
