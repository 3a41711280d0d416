/** Bundles the browser scripts once before the tests, since servers import them as text. */
import { buildBrowser } from '../infra/build/browser.ts'

export const setup = async (): Promise<void> => {
  await buildBrowser()
}
