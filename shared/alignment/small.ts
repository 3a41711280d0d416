/** How many places between units are looked at whole, without anchors. */
const whole = 40_000

export const isSmall = (rows: number, columns: number): boolean => (rows + 1) * (columns + 1) <= whole
