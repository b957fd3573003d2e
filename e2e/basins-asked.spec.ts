import { bar, complete, entries, link, map } from './basin-map'
import { expect, test } from './test'

test.use({ onePage: true })

test('a rate set by keyboard changes the map', async ({ page }) => {
  await page.goto(link)
  await complete(page)
  const before = await entries(page).allInnerTexts()
  await page.getByRole('slider', { name: /^Learning rate of/ }).focus()
  await page.keyboard.press('End')
  await expect(bar(page).getByRole('heading')).toContainText('η = 0.1')
  await complete(page)
  expect(await entries(page).allInnerTexts()).not.toEqual(before)
})

test('a place of the map is asked what a start there does, much as the run then does', async ({
  page,
  etascope,
}) => {
  await page.goto(`${link}&layout=overlay`)
  await complete(page)
  const box = await map(page).boundingBox()
  if (!box) throw new Error('There is no map.')
  const [x, y] = [box.x + box.width * 0.62, box.y + box.height * 0.37]
  await page.mouse.move(x, y)
  const asked = bar(page).getByText(/^From about \(/)
  await expect(asked).toContainText(/reaches \(3, 2\) in \d+ steps/)
  const steps = /in (\d+) steps/.exec((await asked.textContent()) ?? '')?.[1]
  await page.mouse.click(x, y)
  // The start is no farther from the centre of its cell than half a cell, which is worth a step or two.
  const verdict = etascope.verdicts
  await expect(verdict).toContainText('It ends at (3, 2)')
  const made = async () => /in (\d+) steps/.exec((await verdict.textContent()) ?? '')?.[1]
  // The run from the start before goes to (3, 2) as well.
  await expect
    .poll(async () => Math.abs(Number(steps) - Number(await made())))
    .toBeLessThanOrEqual(2)
  await page.mouse.move(0, 0)
  await expect(asked).toHaveCount(0)
  // The crosshair that keys move asks in the middle of the plot, and is answered aloud as well.
  await page.getByRole('slider', { name: /^Reading point/ }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(asked).toHaveCount(2)
})

test('the map follows a rate that is dragged', async ({ page }) => {
  await page.goto(link)
  await complete(page)
  const heading = bar(page).getByRole('heading')
  const slider = page.getByRole('slider', { name: /^Learning rate of/ })
  const track = await slider.boundingBox()
  if (!track) throw new Error('There is no slider.')
  const at = (share: number) =>
    page.mouse.move(track.x + track.width * share, track.y + track.height - 8)
  await at(0.5)
  await page.mouse.down()
  await at(0.4)
  await expect(heading).not.toContainText('η = 0.01', { useInnerText: true })
  const during = (await heading.textContent()) ?? ''
  await at(0.3)
  await expect(heading).not.toHaveText(during)
  await page.mouse.up()
  await complete(page)
})

test('a start that is dragged leaves the map alone', { tag: '@own-page' }, async ({
  page,
  etascope,
}) => {
  await page.addInitScript(() => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.kind === 'basins') asked.push(message)
      Reflect.apply(postMessage, this, [message, ...rest])
    }
  })
  await page.goto(`${link}&layout=overlay`)
  await complete(page)
  const count = () => page.evaluate(() => (globalThis as unknown as { asked: [] }).asked.length)
  const before = await count()
  expect(before).toBeGreaterThan(1)
  const box = await map(page).boundingBox()
  if (!box) throw new Error('There is no map.')
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 8 })
  await page.mouse.up()
  await expect(etascope.verdicts).toContainText('Converged')
  expect(await count()).toBe(before)
})
