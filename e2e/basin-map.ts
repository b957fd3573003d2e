import { expect, type Page } from '@playwright/test'
import { etascopeOn } from './page'

/** A basin map with all four minima of Himmelblau's: at this rate most starts reach one of them. */
export const link = './#run=gd,0.01&steps=500&t=3&show=basins'

export const bar = (page: Page) => page.getByRole('region', { name: 'Basin map' })
export const entries = (page: Page) => bar(page).getByRole('listitem')
export const map = (page: Page) => etascopeOn(page).drawn('basins in place of contours')
export const progress = (page: Page) =>
  page.getByRole('progressbar', { name: 'Refining the basin map' })

/** Waits for the finest picture. */
export async function complete(page: Page): Promise<void> {
  await expect(map(page)).toHaveCount(1)
  await expect(bar(page)).toContainText(/\d{3} × \d{3} starts, each at most \d+ steps/)
  await expect(progress(page)).toHaveCount(0)
}
