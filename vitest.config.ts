import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const text = '\0text:'

/** The wirings are small files that wait long: last of all they would be waited for alone. */
class WiringsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const isWiring = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/wirings/')
    return [...sorted.filter(isWiring), ...sorted.filter((file) => !isWiring(file))]
  }
}

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
    // `npm run test:long` runs these.
    exclude: [...configDefaults.exclude, 'tests/**/*.long.test.ts'],
    globalSetup: ['tests/build-browser.ts'],
    setupFiles: ['tests/seed.ts'],
    // Much of the end-to-end tests is waiting.
    maxWorkers: 3,
    // Most of what a file loads others have loaded: a fifth of the time was spent on that. A file that changes what they share puts it back.
    isolate: false,
    sequence: { sequencer: WiringsFirst },
    // No test is about time: these end one that hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', './tests/reporter.ts'],
  },
})
