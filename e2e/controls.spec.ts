import type { Locator } from '@playwright/test'
import { chunkPath } from '../src/build/declared-chunks'
import { boxOf } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

async function middleOf(part: Locator) {
  const box = await boxOf(part.first())
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test.describe('on a desk', { tag: '@desk' }, () => {
  test('the start is dragged with its paths, moved by keys and set by a click, and Back undoes each', async ({
    page,
    etascope,
  }) => {
    await etascope.open('#t=7')
    await expect(etascope.run('good')).toContainText('(3, 2)')
    const handle = await middleOf(etascope.start)
    await page.mouse.move(handle.x, handle.y)
    await page.mouse.down()
    for (let i = 1; i <= 10; i++) await page.mouse.move(handle.x - 9 * i, handle.y)
    await expect(etascope.run('good')).toContainText('(−2.805, 3.131)')
    await page.mouse.up()
    await expect(page).toHaveURL(/start=-/)
    await page.goBack()
    await expect(etascope.field('Start x')).toHaveValue('0')
    await expect(etascope.run('good')).toContainText('(3, 2)')

    await test.step('the handle moves by keys, and Back takes it back', async () => {
      await page.getByRole('slider', { name: 'Start point' }).first().focus()
      await page.keyboard.press('ArrowRight')
      await expect(etascope.field('Start x')).not.toHaveValue('0')
      await page.goBack()
      await expect(etascope.field('Start x')).toHaveValue('0')
    })

    await test.step('a click on the loss chart moves the playhead', async () => {
      const chart = await middleOf(etascope.chart)
      await page.mouse.click(chart.x, chart.y)
      await expect(etascope.step).toContainText(/step (8|9|10|11|12)\d of 200/)
      await expect(page).toHaveURL(/&t=/)
    })

    await test.step('a click beside the ring sets the start there; one on the ring does nothing', async () => {
      const ring = await middleOf(etascope.start)
      await page.mouse.click(ring.x + 6, ring.y)
      await page.mouse.click(ring.x, ring.y - 12)
      // To a pixel, to which some browsers round where a pointer is.
      await expect(page).toHaveURL(/start=-?0(\.0\d*)?,0\.[7-9]/)
      await expect(etascope.field('Start x')).toHaveValue(/^[-−]?0(\.0\d*)?$/)
    })
  })

  test('a drag of the start that is taken away leaves no trace', async ({
    page,
    etascope,
    browserName,
  }) => {
    await etascope.open('#steps=50000&stop=gradient:0')
    await expect(etascope.run('good')).toContainText(/50.000 steps/i)
    const entries = await page.evaluate(() => history.length)
    const address = page.url()
    const handle = await middleOf(etascope.start)
    await page.mouse.move(handle.x, handle.y)
    await page.mouse.down()
    for (let i = 1; i <= 5; i++) await page.mouse.move(handle.x - 9 * i, handle.y)
    await expect(etascope.field('Start x')).not.toHaveValue('0')
    // The number that each browser gives a mouse.
    const pointerId = browserName === 'firefox' ? 0 : 1
    await etascope.start.first().dispatchEvent('pointercancel', { pointerId })
    await expect(etascope.field('Start x')).toHaveValue('0')
    await expect(etascope.run('good')).toContainText(/50.000 steps/i)
    await page.mouse.up()
    await expect(etascope.field('Start x')).toHaveValue('0')
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => history.length)).toBe(entries)
  })

  test('Ctrl+Z in a field takes its action back, even before what keys do has been loaded', {
    tag: '@own-page',
  }, async ({ page, etascope }) => {
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route(`**/${chunkPath('keyboard')}`, async (route) => {
      await arrival
      await route.continue()
    })
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged')
    const rate = etascope.rate('good')
    await rate.fill('0.02')
    await rate.press('Enter')
    await expect(etascope.run('run 2')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(etascope.rate('run 2')).toHaveValue('0.02')
    arrive()
    await expect(etascope.run('good')).toBeVisible()
    await expect(etascope.rate('good')).toHaveValue('0.0185')
  })

  test('Ctrl+Z takes an action back, Ctrl+Shift+Z does it again, and neither leaves the page', {
    tag: '@own-page',
  }, async ({ page, etascope }) => {
    await page.goto('about:blank')
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged')
    const rate = etascope.rate('good')
    await rate.fill('0.02')
    await rate.press('Enter')
    await expect(etascope.run('run 2')).toBeVisible()
    // In a field that is being typed into the keys take back letters, and in one that is not actions.
    await page.keyboard.type('5')
    await page.keyboard.press('Control+z')
    await expect(etascope.run('run 2')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect(etascope.run('good')).toBeVisible()
    await page.keyboard.press('Control+Shift+Z')
    await expect(etascope.run('run 2')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(etascope.run('good')).toBeVisible()
    await page.keyboard.press('Control+y')
    await expect(etascope.run('run 2')).toBeVisible()
    // All before the browser has gone back by the first.
    await page.evaluate(() => {
      const init = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }
      for (let i = 0; i < 4; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', init))
    })
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
  })

  test('the plots follow the window', async ({ page, etascope }) => {
    await etascope.open('#t=7')
    await expect(etascope.run('good')).toContainText('Converged')
    const width = async () => (await etascope.drawn('area').first().boundingBox())?.width
    const before = (await width()) ?? 0
    await page.setViewportSize({ width: 1000, height: 800 })
    await expect.poll(width).toBeLessThan(before)
    await page.getByRole('button', { name: 'Overlay' }).click()
    await expect.poll(width).toBeGreaterThan(before)
  })
})

test('steps, start and view take what is typed, and the view can be reset', async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=7')
  await expect(etascope.run('good')).toContainText('Converged')
  await etascope.enter('Maximum number of steps', '50')
  await expect(etascope.run('small')).toContainText(/after 50 steps/i)
  await etascope.enter('Start x', '-1')
  await expect(page).toHaveURL(/start=-1,0.5&/)
  await etascope.enter('View x to', '2')
  await expect(page).toHaveURL(/view=-6,2,-6,6/)
  await etascope.enter('View x from', '4')
  await expect(page.getByRole('alert')).toContainText('below 2')
  await etascope.enter('View x from', '-1e308')
  await expect(page.getByRole('alert')).toContainText('too far apart')
  await etascope.field('View x from').press('Escape')
  await page.getByRole('button', { name: 'Reset view' }).click()
  await expect(page).toHaveURL(/view=-6,6,-6,6/)
})

test('any finite rate is allowed, and the page bears it', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=7')
  const rate = page.getByRole('textbox', { name: /Learning rate η of (small|run 1)/ })
  for (const [text, verdict] of [
    ['1e308', 'Diverged'],
    ['5e-324', 'Hardly moves.'],
    ['0.01', 'Converged'],
  ] as const) {
    await rate.fill(text)
    await rate.press('Enter')
    await expect(etascope.verdicts.first()).toContainText(verdict)
  }
})

test('suggested rates replace those set by hand, which gave up their names', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await etascope.open('#t=7')
  const rate = etascope.rate('good')
  await rate.fill('0.02')
  await rate.press('Enter')
  await expect(etascope.run('run 2')).toBeVisible()
  await page.getByRole('button', { name: 'Suggest rates' }).click()
  await expect(etascope.run('good')).toContainText('Converged in 31 steps')
})

test('pressing the name of a run shows its numbers', { tag: '@desk' }, async ({ etascope }) => {
  await etascope.open('#t=7')
  await expect(etascope.stepNumbers).toContainText('Step 7 → 8 of good')
  await expect(etascope.stepNumbers).toContainText('0.0185')
  await etascope.run('large').getByRole('button').first().click()
  await expect(etascope.stepNumbers).toContainText('Last step 6 → 7 of large')
  await expect(etascope.stepNumbers).toContainText('0.05')
})

test('an embedded figure has plots, sliders and player, and nothing else', async ({
  page,
  etascope,
}) => {
  await etascope.open('#embed=1')
  await expect(etascope.run('good')).toContainText('Converged')
  await expect(page.getByRole('region', { name: 'Player' })).toBeVisible()
  await expect(etascope.slider('good')).toBeVisible()
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(etascope.chart).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Experiment' })).toHaveCount(0)
})
