/** Features by name: each from 0 to 1. One that is 0 may be left out. */
export type Features = Record<string, number>
export type Flags = Record<string, boolean>

/** Those that hold, as 1. */
export function flags(held: Flags): Features {
  const features: Features = {}
  for (const [name, holds] of Object.entries(held)) if (holds) features[name] = 1
  return features
}

export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
