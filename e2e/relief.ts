import { expect, type Page } from '@playwright/test'
import { boxOf } from './page'
import { drawings } from './parts'

export const view = (page: Page) => page.getByRole('region', { name: '3-D view' })
export const picture = (page: Page) =>
  view(page).getByRole('img', { name: /^3-D view of Himmelblau/ })
export const ring = (page: Page) => view(page).getByRole('slider', { name: 'Start point' })

const corner = './#show=surface&t=7&start=5,-5&run=gd,0.001&run=gd,0.002'

export async function open(page: Page, link = corner): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(link)
  // Written once the picture has been drawn.
  await expect(view(page).locator(drawings['relief text']).first()).toBeAttached()
  await expect(view(page)).toContainText('Heights are')
}

/**
 * The place in the picture where the start is seen, at a corner, which tells from where the surface is looked at. Letters of
 * another font above may still move the picture itself.
 */
export async function seen(page: Page) {
  const [start, whole] = await Promise.all([boxOf(ring(page)), boxOf(picture(page))])
  return { x: start.x + start.width / 2 - whole.x, y: start.y + start.height / 2 - whole.y }
}

export async function middle(page: Page) {
  const box = await picture(page).boundingBox()
  if (!box) throw new Error('There is no picture.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export const moved = async (page: Page, from: { x: number; y: number }) => {
  const to = await seen(page)
  return Math.hypot(to.x - from.x, to.y - from.y)
}
