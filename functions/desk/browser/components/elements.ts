/** What the bundler turns the desk's elements into; see infra/build/browser.ts. */
export { createElement, Fragment } from 'preact'
