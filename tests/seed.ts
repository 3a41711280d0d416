/**
 * Property tests begin with one seed, so that a red run means that the change under test broke something, and the same run
 * can be had again. `PUNTE_SEED=random npm test` looks elsewhere; any number takes its place.
 */
import fc from 'fast-check'

const seed = process.env.PUNTE_SEED ?? '20261125'

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
