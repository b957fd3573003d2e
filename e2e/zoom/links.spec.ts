import { chunkPath } from '../../src/build/declared-chunks'
import { expect, test } from '../test'

test.use({ onePage: true })

test('a view of a link that is no rectangle is refused and named', async ({ etascope }) => {
  for (const view of ['1,1,0,1', '2,1,0,1', '-1e308,1e308,0,1', '0,5e-324,0,1'])
    await test.step(view, async () => {
      await etascope.openStill(`#t=7&view=${view}`)
      await expect(etascope.notices).toContainText(`“${view}” is no rectangle`)
      expect(await etascope.view()).toEqual([-6, 6, -6, 6])
    })
})

test('the scale of a link is taken, or refused and named', async ({ page, etascope }) => {
  await etascope.openStill('#t=7&scale=area')
  await expect(page.getByRole('button', { name: 'Contour levels: equal area' })).toBeVisible()
  await etascope.openStill('#t=7&scale=cubic')
  await expect(etascope.notices).toContainText('scale: “cubic” is not fitted')
  await expect(page.getByRole('button', { name: 'Contour levels: adaptive' })).toBeVisible()
})

test('a page whose zoom cannot be loaded does without', { tag: '@own-page' }, async ({
  page,
  etascope,
  faults,
}) => {
  await page.route(`**/${chunkPath('tools')}`, (route) => route.abort())
  await etascope.open('#t=7')
  await expect.poll(() => faults.length).toBeGreaterThan(0)
  faults.length = 0
  await expect(etascope.verdicts.first()).toContainText('200 steps')
  await expect(etascope.drawn('area').first()).toBeVisible()
  await expect(etascope.field('View x to')).toBeVisible()
})
