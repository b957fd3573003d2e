import type { Page } from '@playwright/test'
import { etascopeOn } from './page'
import { expect, test } from './test'

/** The layers on the first plot, from below upwards. */
const pile = (page: Page) =>
  etascopeOn(page)
    .drawn('layer', 0)
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-place')))

test('the order in which layers are switched on does not change the picture', {
  tag: '@chromium',
}, async ({ page, etascope }) => {
  test.setTimeout(60_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open('#t=7&run=gd,0.01&steps=100&show=gradient,flow,critical,basins')
  await expect(etascope.drawn('readout, shown or not')).toHaveCount(1)
  await expect.poll(() => pile(page)).toHaveLength(5)
  const asLinked = await pile(page)
  await page.goto('about:blank')
  await etascope.open('#t=7&run=gd,0.01&steps=100')
  await expect(etascope.drawn('readout, shown or not')).toHaveCount(1)
  await page.getByRole('button', { name: 'Landscape' }).click()
  for (const name of ['Critical points', 'Gradient flow', 'Basin map', 'Gradient field'])
    await page.getByRole('checkbox', { name }).check()
  await expect.poll(() => pile(page)).toEqual(asLinked)
})
