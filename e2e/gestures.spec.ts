import type { Page } from '@playwright/test'
import { etascopeOn } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

const startX = (page: Page) => page.getByRole('textbox', { name: 'Start x' })
const area = (page: Page) => etascopeOn(page).drawn('area').first()
const entries = (page: Page) => page.evaluate(() => history.length)

async function open(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./#t=7')
  // A double click zooms once the tools are there.
  await expect(page.getByRole('toolbar', { name: 'Zoom' }).first()).toBeAttached()
}

async function placeIn(page: Page, across: number, down: number) {
  await area(page).scrollIntoViewIfNeeded()
  const box = await area(page).boundingBox()
  if (!box) throw new Error('There is no plot.')
  return { x: box.x + across * box.width, y: box.y + down * box.height }
}

test('a click is seen at once, and in the address, and Back takes it back without leaving the page', async ({
  page,
}) => {
  await open(page)
  const before = await entries(page)
  const place = await placeIn(page, 0.25, 0.3)
  await page.mouse.click(place.x, place.y)
  await expect(startX(page)).not.toHaveValue('0')
  await page.goBack()
  await expect(startX(page)).toHaveValue('0')
  await page.goForward()
  await expect(page).toHaveURL(/start=-/)
  expect(await entries(page)).toBe(before + 1)
})

test('Undo and Redo by keys right after a click take it back and do it again', async ({ page }) => {
  await open(page)
  const place = await placeIn(page, 0.25, 0.3)
  await page.mouse.click(place.x, place.y)
  await page.keyboard.press('Control+z')
  await expect(startX(page)).toHaveValue('0')
  await page.keyboard.press('Control+Shift+z')
  await expect(startX(page)).not.toHaveValue('0')
})

test('the browser’s Back right after a click takes back that click alone', async ({ page }) => {
  await open(page)
  const first = await placeIn(page, 0.25, 0.3)
  await page.mouse.click(first.x, first.y)
  await expect(page).toHaveURL(/start=-/)
  const kept = await startX(page).inputValue()
  // Clicks within a second are one action.
  const clicked = await page.evaluate(() => performance.now())
  await page.waitForFunction((from) => performance.now() > from + 1000, clicked)
  await page.mouse.click(first.x + 120, first.y)
  await page.evaluate(() => history.back())
  await expect(startX(page)).toHaveValue(kept)
  await expect(page).toHaveURL(new RegExp(`start=${kept},`))
})

test('a press that follows a click at once and strays is a drag from there', async ({ page }) => {
  await open(page)
  const view = page.getByRole('textbox', { name: 'View x from' })
  const place = await placeIn(page, 0.25, 0.3)
  await page.mouse.click(place.x, place.y)
  await page.mouse.down()
  await page.mouse.move(place.x + 120, place.y, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/start=-?[01]?[.,]/)
  await expect(view).toHaveValue('-6')
})

test('a plot says once what a pointer can do there, and once how a run gets a start of its own', {
  tag: ['@desk', '@own-page'],
}, async ({ page, etascope }) => {
  await open(page)
  const place = await placeIn(page, 0.25, 0.3)
  await page.mouse.move(place.x, place.y)
  await expect(etascope.told(/^A click sets the start\./)).toBeVisible()
  await page.mouse.click(place.x, place.y)
  await expect(etascope.told(/^All runs begin here\./)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('toolbar', { name: 'Zoom' }).first()).toBeAttached()
  await page.mouse.move(place.x + 5, place.y)
  await expect(etascope.drawn('readout')).toBeVisible()
  await expect(etascope.told(/^A click sets|^All runs begin/)).toHaveCount(0)
})
