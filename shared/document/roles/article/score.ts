/** Scores a block's features with the fitted weights: logistic regression. */
import type { Features } from './feature-values.ts'
import { bias, weights } from './weights.ts'

/** @returns how likely the block is the article's, from 0 to 1. */
export function scoreFeatures(features: Features): number {
  let sum = bias
  for (const [name, value] of Object.entries(features)) sum += value * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
