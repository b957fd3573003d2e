import { chunkPath } from '../src/build/declared-chunks'
import { expect, test } from './test'

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test.describe('what cannot be loaded takes nothing else with it:', () => {
  test.afterEach(({ faults }) => {
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.splice(0).filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([])
  })

  for (const [what, show] of [
    ['the layers', 'critical'],
    ['the blindfold', 'blindfold'],
    ['the basin map', 'basins'],
  ] as const)
    test(what, async ({ page }) => {
      await page.route(`**/${chunkPath('LandscapeLayers')}`, (route) => route.abort())
      await page.goto(`./#show=${show}&t=7`)
      const said = page.locator('#app .notice')
      await expect(said).toHaveCount(1)
      await expect(said).toContainText('The landscape could not be loaded')
      await expect(said).toContainText('Reload the page')
      await expect(page.locator('#app .plot-area').first()).toBeVisible()
      await expect(page.getByRole('textbox', { name: 'Start x' })).toBeVisible()
    })

  test('the 3-D view, in whose place the plots stay', async ({ page }) => {
    await page.route(`**/${chunkPath('ReliefPicture')}`, (route) => route.abort())
    await page.goto('./#show=surface&t=7')
    const said = page.locator('#app .notice')
    await expect(said).toHaveCount(1)
    await expect(said).toContainText('The 3-D view could not be loaded')
    await expect(page.locator('#app .plot-area').first()).toBeVisible()
  })

  test('the help', async ({ page, faults }) => {
    await page.route(`**/${chunkPath('keyboard')}`, (route) => route.abort())
    await page.goto('./#t=7')
    // Of the keys, which are loaded when there is time, nothing is said.
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    await expect(page.locator('#app .notice')).toHaveCount(0)
    await page.getByRole('button', { name: 'Help', exact: true }).click()
    await expect(page.locator('#app .notice')).toContainText('the help could not be loaded')
  })

  test('the table', async ({ page }) => {
    await page.route(`**/${chunkPath('IterateTable')}`, (route) => route.abort())
    await page.goto('./#t=7')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(page.locator('#app .notice')).toContainText('The table could not be loaded')
  })

  test('the badge of convexity', async ({ page, faults }) => {
    await page.route(`**/${chunkPath('tools')}`, (route) => route.abort())
    await page.goto('./#t=7')
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    await expect(page.locator('#app .verdict').first()).toContainText('200 steps')
    await expect(page.locator('#app .notice')).toHaveCount(0)
    await expect(page.locator('#app .plot-area').first()).toBeVisible()
  })

  test('and is there when it is asked for once the network is back', async ({ page }) => {
    const missing = ['LandscapeLayers', 'keyboard', 'IterateTable', 'ReliefPicture'] as const
    for (const name of missing) await page.route(`**/${chunkPath(name)}`, (route) => route.abort())
    await page.goto('./#t=7')
    const notices = page.locator('#app .notice')
    const show = async (name: string, shown: boolean) => {
      await page.getByRole('button', { name: 'Landscape' }).click()
      await page.getByRole('checkbox', { name }).setChecked(shown)
      await page.keyboard.press('Escape')
    }
    const help = page.getByRole('button', { name: 'Help', exact: true })
    const table = page.getByRole('button', { name: 'Table', exact: true })
    await show('Gradient field', true)
    await expect(notices).toHaveCount(1)
    await show('3-D view', true)
    await expect(notices).toHaveCount(2)
    await help.click()
    await expect(notices).toHaveCount(3)
    await table.click()
    await expect(notices).toHaveCount(4)
    await page.unrouteAll()
    await show('Gradient field', false)
    await show('3-D view', false)
    await show('Gradient field', true)
    await expect(page.locator('#app .plot-gradient').first()).toBeVisible()
    await table.click()
    await table.click()
    await expect(page.getByRole('grid')).toBeVisible()
    await page.getByRole('button', { name: 'Close the table' }).click()
    await help.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await show('3-D view', true)
    await expect(page.locator('#app .relief-stage canvas')).toBeVisible()
  })
})

test('a map that never comes is not cleared at every step', async ({ page }) => {
  await page.addInitScript(() => {
    const cleared = { count: 0 }
    Object.assign(globalThis, { cleared })
    const { clearRect } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...args) {
      const { canvas } = this
      if (canvas instanceof HTMLElement && canvas.matches('.plot-basins')) cleared.count++
      clearRect.apply(this, args)
    }
  })
  // The first worker descends; those after it are for surveys.
  let workers = 0
  await page.route(`**/${chunkPath('worker')}`, (route) =>
    workers++ === 0 ? route.continue() : route.abort(),
  )
  await page.goto('./#run=gd,0.0185&t=7&show=basins')
  await expect(page.getByText('The map could not be made.')).toBeVisible()
  await expect(page.locator('#app .verdict').first()).toContainText('Converged')
  await expect(page.locator('#app .plot-basins')).toHaveCount(1)
  const frame = () => page.evaluate(() => new Promise<number>(requestAnimationFrame))
  const count = () =>
    page.evaluate(() => (globalThis as unknown as { cleared: { count: number } }).cleared.count)
  const before = await count()
  for (let t = 8; t < 20; t++) {
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('#app .player-step')).toContainText(`step ${t} of`)
    await frame()
  }
  // A plot that is given another size on the way is drawn anew.
  expect((await count()) - before).toBeLessThan(4)
})
