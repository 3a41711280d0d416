import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const text = '\0text:'

export default defineConfig({
  plugins: [
    {
      // As the Worker's bundler does: styles and browser scripts are imported as text.
      name: 'text-modules',
      enforce: 'pre',
      resolveId: (id, importer) =>
        /\.(css|client\.js)$/.test(id) && importer ? `${text}${resolve(dirname(importer), id)}.txt` : null,
      load: (id) =>
        id.startsWith(text)
          ? `export default ${JSON.stringify(readFileSync(id.slice(text.length, -'.txt'.length), 'utf8'))}`
          : null,
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // Much of the end-to-end tests is waiting.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './tests/reporter.ts'],
  },
})
