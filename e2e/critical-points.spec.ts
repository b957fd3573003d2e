import type { Page } from '@playwright/test'
import { expectNoViolationsInEitherTheme } from './axe'
import { boxOf, type Etascope } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

const himmelblau = './#t=7&show=gradient,flow,critical'
const saddle = [0.08667750456, 2.88425470435] as const

/** The place of a point on the first plot, of the view [−6, 6]² widened to the plot. */
async function placeOf({ drawn }: Etascope, [x, y]: readonly [number, number]) {
  const box = await boxOf(drawn('area').first())
  const unitsPerPixel = 12 / Math.min(box.width, box.height)
  return {
    x: box.x + box.width / 2 + x / unitsPerPixel,
    y: box.y + box.height / 2 - y / unitsPerPixel,
  }
}

const card = (page: Page) => page.getByRole('dialog')
const panel = (page: Page) => page.getByRole('region', { name: 'Critical points' })

test('layers come by link, go by menu, and the link follows', async ({ page, etascope }) => {
  await page.goto(himmelblau)
  await expect(etascope.drawn('gradient arrows').first()).toHaveAttribute('d', /^M.*L/)
  await expect(etascope.drawn('flow line').first()).toHaveAttribute('d', /^M.*L/)
  await expect(panel(page)).toContainText('4 minima, 4 saddles and 1 maximum')
  // Known minima are not marked twice.
  await expect(etascope.drawn('minimum')).toHaveCount(0)
  await page.getByRole('button', { name: 'Landscape' }).click()
  for (const name of ['Gradient field', 'Gradient flow', 'Critical points']) {
    const choice = page.getByRole('checkbox', { name })
    await expect(choice).toBeChecked()
    await choice.uncheck()
  }
  for (const drawing of ['gradient', 'flow', 'critical points'] as const)
    await expect(etascope.drawn(drawing)).toHaveCount(0)
  await expect(panel(page)).toHaveCount(0)
  await expect(etascope.drawn('minimum').first()).toBeAttached()
  expect(new URL(page.url()).hash).not.toContain('show=')
  await page.getByRole('checkbox', { name: 'Critical points' }).check()
  expect(new URL(page.url()).hash).toContain('show=critical')
  await expect(panel(page)).toContainText('4 minima')
})

test('a press on a mark opens its card and sets no start; one beside it does', async ({
  page,
  etascope,
  isMobile,
}) => {
  // Before the first step no path lies over the mark.
  await page.goto(himmelblau.replace('t=7', 't=0'))
  await expect(panel(page)).toContainText('4 saddles')
  await expect(page.getByRole('button', { name: /lead to others$/ }).first()).toBeAttached()
  const at = await placeOf(etascope, saddle)
  const press = isMobile
    ? (x: number, y: number) => page.touchscreen.tap(x, y)
    : (x: number, y: number) => page.mouse.click(x, y)
  await press(at.x, at.y)
  await expect(card(page)).toContainText('saddle')
  await expect(card(page)).toContainText('at (0.08668, 2.884), f = 67.7192')
  // The eigenvalues of [[12x² + 4y − 42, 4(x + y)], [·, 12y² + 4x − 26]] there.
  await expect(card(page)).toContainText('λ = −31.7 and 75.5')
  await expect(card(page)).toContainText('f falls along')
  const x = etascope.startX
  await expect(x).toHaveValue('0')
  if (isMobile) {
    const box = (await card(page).boundingBox())!
    expect(Math.round(box.y + box.height)).toBe(page.viewportSize()!.height)
  }
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await press(at.x + 60, at.y)
  await expect(x).not.toHaveValue('0')
})

test('a start near a saddle is beside it, and the link says where', { tag: '@desk' }, async ({
  page,
}) => {
  await page.goto(himmelblau)
  await panel(page).getByRole('button', { name: 'Saddle at (0.08668, 2.884)' }).click()
  await card(page).getByRole('button', { name: 'Start near here' }).click()
  await expect(card(page)).toContainText('Started at (')
  const [, x, y] = /start=([^,&]+),([^&]+)/.exec(page.url())!.map(Number)
  const distance = Math.hypot(x! - saddle[0], y! - saddle[1])
  expect(distance).toBeGreaterThan(0.1)
  expect(distance).toBeLessThan(1.5)
})

test('keys go from mark to mark, open a card, and come back from it', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.openStill(himmelblau.slice(2))
  await expect(panel(page)).toContainText('4 saddles')
  const mark = page.getByRole('button', { name: /the arrow keys lead to others$/ }).first()
  await mark.focus()
  await page.keyboard.press('Home')
  await expect(mark).toHaveAccessibleName(/^one of 4 global minima at .*; 1 of 9/)
  await page.keyboard.press('End')
  await expect(mark).toHaveAccessibleName(/^local maximum at \(minus 0.2708, minus 0.923\)/)
  await page.keyboard.press('ArrowDown')
  await expect(mark).toHaveAccessibleName(/^saddle at \(minus 0.128, minus 1.954\)/)
  await expect(etascope.step).toContainText('step 7')
  await page.keyboard.press('Enter')
  await expect(card(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(mark).toBeFocused()
  const row = panel(page).getByRole('button', { name: 'one of 4 global minima at (3, 2)' })
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('below η = 0.0243')
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
})

test('axe finds nothing about the card, the list and the badge', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(himmelblau)
  await panel(page).getByRole('button', { name: 'one of 4 global minima at (3, 2)' }).click()
  await expect(card(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Convexity: not convex' })).toBeVisible()
  await expectNoViolationsInEitherTheme(page, {
    include: ['critical points', 'critical card', 'critical panel', 'convexity'],
  })
})

test('hundreds of points are marked small, and listed a few at a time', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#surface=rastrigin&view=-5.12,5.12,-5.12,5.12&t=1&show=critical')
  await expect(panel(page)).toContainText(/Found in this view: \d{3} minima/)
  const rows = panel(page).getByRole('rowgroup').last().getByRole('row')
  await expect(rows).toHaveCount(12)
  await expect(panel(page)).toContainText(/and \d{3} more: zoom in/)
  await panel(page).getByRole('button', { name: 'show 48 of them' }).click()
  await expect(rows).toHaveCount(60)
  await panel(page).getByRole('button', { name: 'Global minimum at (0, 0)' }).click()
  await expect(card(page)).toContainText('No point of the surface’s domain is lower.')
})

const others: readonly (readonly [name: string, hash: string, said: RegExp, badge: string])[] = [
  ['a bowl', 'surface=booth', /: 1 minimum\./, 'convex in this view'],
  ['a saddle', 'surface=saddle', /: 1 saddle\./, 'not convex'],
  ['a slope', 'f=x+y', /None found in this view\./, 'convex in this view'],
  ['a valley', 'f=x^2', /A floor of minima at f = 0/, 'convex in this view'],
  ['what is finite in part', 'f=log(x)', /f or its derivatives are not finite\./, 'not convex'],
]
test('each surface has the critical points that it has', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  for (const [name, hash, said, badge] of others)
    await test.step(name, async () => {
      await etascope.open(`#${hash}&run=gd,0.1&t=1&show=gradient,flow,critical`)
      await expect(panel(page)).toContainText(said)
      await expect(page.getByRole('button', { name: `Convexity: ${badge}` })).toBeVisible()
      await expect(etascope.drawn('gradient arrows').first()).toHaveAttribute('d', /^M[^N]+$/)
    })
})

test('the badge says why, and of which view', { tag: '@desk' }, async ({ page, etascope }) => {
  await etascope.open('#t=7')
  await page.getByRole('button', { name: 'Convexity: not convex' }).click()
  await expect(page.getByText(/x from −[\d.]+ to [\d.]+ and y from −6 to 6/)).toBeVisible()
  await expect(page.getByText(/f curves downwards along/)).toBeVisible()
  await etascope.open('#t=7&view=2.9,3.1,1.9,2.1')
  await expect(page.getByRole('button', { name: 'Convexity: convex in this view' })).toBeVisible()
})

test('the gradient flow begins at the start, and follows it while it is dragged', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await etascope.open('#t=7&show=flow')
  const line = etascope.drawn('flow line').first()
  await expect(line).toHaveAttribute('d', /^M/)
  const area = (await etascope.drawn('area').first().boundingBox())!
  const begins = async () => {
    const [, x, y] = /^M([\d.]+) ([\d.]+)/.exec((await line.getAttribute('d')) ?? '')!.map(Number)
    return { x: area.x + x!, y: area.y + y! }
  }
  const to = { x: area.x + area.width * 0.2, y: area.y + area.height * 0.4 }
  await page.mouse.move(area.x + area.width * 0.6, area.y + area.height * 0.6)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  // The outline is rounded to a tenth of a pixel, the start to a quarter.
  await expect.poll(async () => Math.abs((await begins()).x - to.x)).toBeLessThan(1)
  await expect.poll(async () => Math.abs((await begins()).y - to.y)).toBeLessThan(1)
  await page.mouse.up()
})

test('a blindfold hides all that is known of the ground, and lifts from it', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await page.goto(himmelblau.replace('critical', 'critical,blindfold'))
  await expect(page.getByRole('button', { name: 'Lift the blindfold' })).toBeVisible()
  for (const drawing of ['critical points', 'flow', 'minimum'] as const)
    await expect(etascope.drawn(drawing)).toHaveCount(0)
  await expect(panel(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Convexity/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Lift the blindfold' }).click()
  await expect(panel(page)).toContainText('4 minima')
  await expect(page.getByRole('button', { name: 'Convexity: not convex' })).toBeVisible()
})
