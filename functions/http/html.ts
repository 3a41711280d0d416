/** The brand, which the reader's pages and the desk share. */
import { raw } from '../../shared/html.ts'

/** A bridge with one arch: "punte" means footbridge. */
const arch = 'M2 17C8 4 24 4 30 17M1 4h30M7 4v6M16 4v3M25 4v6'
export const brandMark = raw(
  `<svg class="mark" viewBox="0 0 32 19" width="32" height="19" aria-hidden="true"><path d="${arch}" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/></svg>`,
)
export const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -7 32 32"><path d="${arch}" fill="none" stroke="#2b8797" stroke-width="3" stroke-linecap="round"/></svg>`,
)}`
