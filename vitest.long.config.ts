/** `npm run test:long`: what takes minutes. Everything else is as in `npm test`. */
import { configDefaults, defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['tests/**/*.long.test.ts'],
    exclude: configDefaults.exclude,
    testTimeout: 3_600_000,
  },
})
