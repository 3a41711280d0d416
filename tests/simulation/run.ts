/** What the bundle gives: a seed's plan, its outcome, and the least of it that still fails. */
export { type Plan, planOf, show } from './plan.ts'
export { shrink } from './shrink.ts'
export { type Outcome, simulate } from './simulate.ts'
