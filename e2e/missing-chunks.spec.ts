import type { Page } from '@playwright/test'
import { chunkPath } from '../src/build/declared-chunks'
import { answerFor } from './answer-for'
import { drawings } from './parts'
import { expect, test } from './test'

/** Lets no such script come, until what is returned is called. */
async function withhold(page: Page, ...names: readonly Parameters<typeof chunkPath>[0][]) {
  const stops: (() => void)[] = []
  for (const name of names)
    stops.push(await answerFor(page, `**/${chunkPath(name)}`, (route) => route.abort()))
  return () => {
    for (const stop of stops) stop()
  }
}

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
    test(what, async ({ page, etascope }) => {
      await withhold(page, 'LandscapeLayers')
      await etascope.open(`#show=${show}&t=7`)
      const said = etascope.notices
      await expect(said).toHaveCount(1)
      await expect(said).toContainText('The landscape could not be loaded')
      await expect(said).toContainText('Reload the page')
      await expect(etascope.drawn('area').first()).toBeVisible()
      await expect(etascope.startX).toBeVisible()
    })

  test('the 3-D view, in whose place the plots stay', async ({ page, etascope }) => {
    await withhold(page, 'ReliefPicture')
    await etascope.open('#show=surface&t=7')
    const said = etascope.notices
    await expect(said).toHaveCount(1)
    await expect(said).toContainText('The 3-D view could not be loaded')
    await expect(etascope.drawn('area').first()).toBeVisible()
  })

  test('what stands around the plots, which comes with the next address', async ({
    page,
    etascope,
  }) => {
    // The network goes once the first scripts are there.
    const bringBack = await withhold(page, 'whole', 'tools', 'forms', 'keyboard', 'katex')
    await etascope.open()
    await expect(etascope.notices).toContainText('What stands around the plots could not be loaded')
    await expect(etascope.drawn('area').first()).toBeVisible()
    await expect(etascope.drawn('trail').first()).toBeVisible()
    await expect(etascope.startX).toHaveCount(0)
    bringBack()
    await etascope.open('#t=7')
    await expect(etascope.startX).toBeVisible()
    await expect(etascope.notices).toHaveCount(0)
  })

  test('what divides surveys, which comes with the next one', async ({
    page,
    etascope,
    faults,
  }) => {
    const bringBack = await withhold(page, 'pool')
    await etascope.open('#surface=sphere&run=gd,0.3&t=7')
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    await expect(etascope.verdicts.first()).toContainText('Converged')
    await expect(etascope.notices).toHaveCount(0)
    await expect(etascope.drawn('bars').locator('path')).toHaveCount(0)
    bringBack()
    await etascope.enter('Start x', '2')
    await expect(etascope.drawn('bars').locator('path').first()).toBeAttached()
  })

  test('the help', async ({ page, etascope, faults }) => {
    await withhold(page, 'keyboard')
    await etascope.open('#t=7')
    // Nothing is said of the keys, which are loaded when there is time.
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    await expect(etascope.notices).toHaveCount(0)
    await page.getByRole('button', { name: 'Help', exact: true }).click()
    await expect(etascope.notices).toContainText('the help could not be loaded')
  })

  test('the table', async ({ page, etascope }) => {
    await withhold(page, 'IterateTable')
    await etascope.open('#t=7')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(etascope.notices).toContainText('The table could not be loaded')
  })

  test('the badge of convexity', async ({ page, etascope, faults }) => {
    await withhold(page, 'tools')
    await etascope.open('#t=7')
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    await expect(etascope.verdicts.first()).toContainText('200 steps')
    await expect(etascope.notices).toHaveCount(0)
    await expect(etascope.drawn('area').first()).toBeVisible()
  })

  test('and is there when it is asked for once the network is back', async ({ page, etascope }) => {
    const missing = ['LandscapeLayers', 'keyboard', 'IterateTable', 'ReliefPicture'] as const
    const bringBack = await withhold(page, ...missing)
    await etascope.open('#t=7')
    const notices = etascope.notices
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
    bringBack()
    await show('Gradient field', false)
    await show('3-D view', false)
    await show('Gradient field', true)
    await expect(etascope.drawn('gradient').first()).toBeVisible()
    await table.click()
    await table.click()
    await expect(page.getByRole('grid')).toBeVisible()
    await page.getByRole('button', { name: 'Close the table' }).click()
    await help.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await show('3-D view', true)
    await expect(page.getByRole('img', { name: /^3-D view/ })).toBeVisible()
  })
})

test('a map that never comes is not cleared at every step', async ({ page, etascope }) => {
  await page.addInitScript((map) => {
    const cleared = { count: 0 }
    Object.assign(globalThis, { cleared })
    const { clearRect } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...args) {
      const { canvas } = this
      if (canvas instanceof HTMLElement && canvas.matches(map)) cleared.count++
      clearRect.apply(this, args)
    }
  }, drawings.basins)
  // The first worker descends; those after it are for surveys.
  let workers = 0
  await page.route(`**/${chunkPath('worker')}`, (route) =>
    workers++ === 0 ? route.continue() : route.abort(),
  )
  await etascope.open('#run=gd,0.0185&t=7&show=basins')
  await expect(page.getByText('The map could not be made.')).toBeVisible()
  await expect(etascope.verdicts.first()).toContainText('Converged')
  await expect(etascope.drawn('basins')).toHaveCount(1)
  const frame = () => page.evaluate(() => new Promise<number>(requestAnimationFrame))
  const count = () =>
    page.evaluate(() => (globalThis as unknown as { cleared: { count: number } }).cleared.count)
  const before = await count()
  for (let t = 8; t < 20; t++) {
    await page.keyboard.press('ArrowRight')
    await expect(etascope.step).toContainText(`step ${t} of`)
    await frame()
  }
  // A plot that is given another size on the way is drawn anew.
  expect((await count()) - before).toBeLessThan(4)
})
