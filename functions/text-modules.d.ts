/** Style sheets and browser scripts are imported as text: the bundler and the test runner load them so. */
declare module '*.css' {
  const text: string
  export default text
}
declare module '*.client.js' {
  const text: string
  export default text
}
