import { expect, test } from './test'

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test.describe('what cannot be loaded takes nothing else with it:', () => {
  test.afterEach(({ faults }) => {
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.splice(0).filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([])
  })

  for (const [what, chunk, link, notice] of [
    ['the layers', 'LandscapeLayers', './#show=critical&t=7', 'The landscape could not be loaded'],
    ['the blindfold', 'LandscapeLayers', './#show=blindfold', 'The landscape could not be loaded'],
    ['critical points', 'ground', './#show=critical&t=7', 'What the layers show'],
    ['the basin map', 'basins', './#show=basins&t=7', 'The basin map could not be loaded'],
  ] as const)
    test(what, async ({ page }) => {
      await page.route(`**/assets/${chunk}-*.js`, (route) => route.abort())
      await page.goto(link)
      const said = page.locator('#app .notice')
      await expect(said).toHaveCount(1)
      await expect(said).toContainText(notice)
      await expect(said).toContainText('Reload the page')
      await expect(page.locator('#app .plot-area').first()).toBeVisible()
      await expect(page.getByRole('textbox', { name: 'Start x' })).toBeVisible()
    })

  test('the badge of convexity', async ({ page, faults }) => {
    await page.route('**/assets/ConvexityBadge-*.js', (route) => route.abort())
    await page.goto('./#t=7')
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    await expect(page.locator('#app .verdict').first()).toContainText('200 steps')
    await expect(page.locator('#app .notice')).toHaveCount(0)
    await expect(page.locator('#app .plot-area').first()).toBeVisible()
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
    await page.route('**/assets/basins-*.js', (route) => route.abort())
    await page.goto('./#run=gd,0.0185&t=7&show=basins')
    await expect(page.locator('#app .notice')).toHaveCount(1)
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
})
