/** `npm run check`: the tests that only compute, without those that take long. Everything else is as in `npm test`. */
import { configDefaults, defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** They start no server, browser or other process, and reach no network. */
const rooms = [
  'article',
  'check',
  'document',
  'engine',
  'glossary',
  'language',
  'locales',
  'markup',
  'memory',
  'page',
  'revision',
  'search',
  'segment',
  'storage',
  'text',
]
const files = [
  'architecture',
  'etag',
  'tell-error',
  'desk/change-links',
  'desk/format',
  'desk/links-rows',
  'desk/texts',
  'docs/docs',
]

/** A bundle of everything, and a large memory: they take longer than the rest of their rooms. */
const slow = ['locales/third', 'memory/store']

const testsOf = (names: string[]) => names.map((name) => `tests/${name}.test.ts`)

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: testsOf([...files, ...rooms.map((room) => `${room}/**/*`)]),
    exclude: [...configDefaults.exclude, 'tests/**/*.long.test.ts', ...testsOf(slow)],
  },
})
