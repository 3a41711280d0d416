/** Where a segment stands in a browser's window, and how a reader gets about there. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { waitUntil } from './wait.ts'

/** Turns the wheel until a segment stands `top` pixels below the window's edge; returns where it came to stand. */
export async function scrollTo(page: Page, segment: string, top: number): Promise<number> {
  const before = await topOf(page, segment)
  expect(before).toBeGreaterThan(1000)
  await page.mouse.wheel(0, before - top)
  return waitUntil('the segment is scrolled to', async () => {
    const place = await topOf(page, segment)
    return Math.abs(place - top) < 2 ? place : undefined
  })
}

export const topOf = (page: Page, segment: string): Promise<number> =>
  page.locator(`[id="${segment}"]`).evaluate((node) => node.getBoundingClientRect().top)

export async function isInView(page: Page, segment: string): Promise<boolean> {
  const top = await topOf(page, segment)
  return top >= 0 && top < (page.viewportSize()?.height ?? 0)
}

/** Clicks or taps what is in view, without scrolling to it first. */
export async function pressInView(page: Page, selector: string, touch: boolean): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  const height = page.viewportSize()?.height ?? 0
  if (!box || box.y < 0 || box.y + box.height > height)
    throw new Error(`${selector} is out of view: ${JSON.stringify(box)} in a window of ${height}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  if (touch) await page.touchscreen.tap(x, y)
  else await page.mouse.click(x, y)
}
