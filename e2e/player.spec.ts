import { expect, test } from './test'

test.use({ onePage: true })

test.beforeEach(async ({ page, etascope }) => {
  await etascope.open('#t=7')
  await expect(etascope.step).toHaveText('step 7 of 200')
  // The font comes last, and words of another width move the sliders between them.
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'))
})

test('the iteration is scrubbed by mouse and by keys, and the link has it', async ({
  page,
  etascope,
}) => {
  const scrubber = page.getByRole('slider', { name: 'Iteration' })
  const track = await scrubber.boundingBox()
  if (!track) throw new Error('There is no scrubber.')
  const y = track.y + track.height / 2
  await page.mouse.move(track.x + track.width / 4, y)
  await page.mouse.down()
  await page.mouse.move(track.x + track.width / 2, y, { steps: 4 })
  await expect(etascope.step).toHaveText(/step (99|100|101) of 200/)
  await expect(etascope.stepNumbers).toContainText(/Last step 30 → 31 of good/)
  await page.mouse.up()
  await expect(page).toHaveURL(/&t=(99|100|101)&/)
  await scrubber.press('Home')
  await expect(etascope.step).toHaveText('step 0 of 200')
  await scrubber.press('ArrowRight')
  await expect(etascope.step).toHaveText('step 1 of 200')
  await expect(page).toHaveURL(/&t=1&/)
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'step 1 of 200')
})

test('the speed goes from 1 to 1,000 steps a second, and is the speed', async ({
  page,
  etascope,
}) => {
  const speed = page.getByRole('slider', { name: 'Speed in steps per second' })
  await expect(etascope.speed).toContainText('20 steps/s')
  await speed.press('End')
  await expect(etascope.speed).toContainText('1000 steps/s')
  await speed.press('Home')
  await expect(etascope.speed).toContainText('1 step/s')
  await expect(speed).toHaveAttribute('aria-valuetext', '1 step per second')
  const play = async () => {
    await page.getByRole('button', { name: 'To start' }).click()
    await page.getByRole('button', { name: 'Play', exact: true }).click()
  }
  await play()
  await expect(etascope.step).toHaveText('step 1 of 200')
  await page.getByRole('button', { name: 'Pause' }).click()
  await speed.press('End')
  await play()
  await expect(etascope.step).toHaveText('step 200 of 200', { timeout: 2000 })
})

test('what became of the runs is announced once they have come to rest', async ({ etascope }) => {
  const announcer = etascope.told('good:').or(etascope.told('run 2:'))
  await expect(announcer).toContainText('good: Converged in 31 steps. It ends at (3, 2)')
  await expect(announcer).toContainText('large: Diverged at step 7')
  const rate = etascope.rate('good')
  await rate.fill('1')
  await rate.press('Enter')
  await expect(announcer).toContainText('run 2: Diverged')
})
