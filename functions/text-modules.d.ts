/** Style sheets and bundled browser scripts (dist/browser) are imported as text: bundlers and the test runner load them so. */
declare module '*.css' {
  const text: string
  export default text
}
declare module '*.client.js' {
  const text: string
  export default text
}

declare module 'cloudflare:workers' {
  /** Lets work go on after the answer of the request that it is called in. */
  export function waitUntil(work: Promise<unknown>): void
}
