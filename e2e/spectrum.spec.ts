import { expectNoViolationsInEitherTheme } from './axe'
import { boxOf, type Etascope } from './page'
import { barsOf, drawings, pieces } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

const mark = ({ run }: Etascope, name: string, mark: RegExp) =>
  run(name).getByRole('button', { name: mark })

/** The bars of a kind of one run, as path data. */
const bars = ({ run }: Etascope, name: string, kind: string) =>
  run(name).locator(barsOf(kind)).first()

test('the track shows what every rate would do, all four of them, and the slider says it', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await etascope.open('#t=7')
  await expect(etascope.run('good')).toContainText('Converged')
  for (const name of ['small', 'good', 'large'])
    for (const kind of ['crawls', 'reaches', 'oscillates', 'diverges'])
      await expect(bars(etascope, name, kind)).toHaveAttribute('d', /^M/)
  // From left to right in this order.
  const lefts = await Promise.all(
    ['crawls', 'reaches', 'oscillates', 'diverges'].map(
      async (kind) => (await boxOf(bars(etascope, 'good', kind))).x,
    ),
  )
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b))

  await test.step('the value of a slider says what the rate does', async () => {
    await expect(etascope.slider('good')).toHaveAttribute(
      'aria-valuetext',
      /^0\.0185, converged in 31 steps\. It ends at \(3,\s2\)/,
    )
    await expect(etascope.slider('good')).toHaveAccessibleDescription(
      /^Of 256 rates from 2 times 10 to the minus 5 to 0\.5: 131 crawl, 48 converge, 1 has not settled, 12 oscillate, 64 diverge\./,
    )
    await etascope.slider('small').focus()
    await page.keyboard.press('End')
    await expect(etascope.slider('run 1')).toHaveAttribute('aria-valuetext', /^0\.5, diverge/)
  })
})

test('the thumb stands on the rail, where the needle is', async ({ etascope }) => {
  await etascope.open('#t=7')
  await expect(bars(etascope, 'good', 'reaches')).toHaveAttribute('d', /^M/)
  const rate = etascope.slider('good')
  const value = Number(await rate.inputValue()) / 600
  // All in one moment, as a font that arrives moves the page.
  const [input, track, needle] = await rate.evaluate(
    (node, parts) =>
      [node, ...(node.parentElement?.querySelectorAll(parts) ?? [])].map(
        (each) => each.getBoundingClientRect().toJSON() as DOMRect,
      ),
    `${drawings.track}, ${drawings.needle}`,
  )
  if (!input || !track || !needle) throw new Error('There is no track.')
  expect(Math.abs(needle.x + needle.width / 2 - (track.x + value * track.width))).toBeLessThan(1)
  const thumb = (input.width - track.width) / 2
  // The thumb is at the bottom of the slider, and the rail at its middle.
  expect(Math.abs(input.y + input.height - thumb - (track.y + track.height))).toBeLessThan(1)
})

test('the first screen holds the tracks, and coming alive moves nothing', {
  tag: '@own-page',
}, async ({ page, etascope, browser, baseURL }) => {
  const still = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: page.viewportSize(),
  })
  const before = await still.newPage()
  await before.route('**/assets/start-*.js', () => {})
  await before.goto('./', { waitUntil: 'commit' })
  await etascope.open()
  await expect(etascope.run('good')).toContainText('Converged')
  const [drawn, alive] = await Promise.all([
    boxOf(
      before
        .locator(pieces['first screen'])
        .locator(drawings.track)
        .filter({ visible: true })
        .nth(1),
    ),
    boxOf(etascope.drawn('track').nth(1)),
  ])
  await still.close()
  for (const side of ['x', 'width', 'height'] as const)
    expect(Math.abs(drawn[side] - alive[side])).toBeLessThanOrEqual(1)
  // The still one is set in the system's font, whose lines may differ by a pixel or two.
  expect(Math.abs(drawn.y - alive.y)).toBeLessThanOrEqual(8)
  // Nobody has asked for what stands in the page: there is no second worker.
  expect(page.workers()).toHaveLength(1)
})

test('marks tell their numbers to the pointer and to the keyboard', async ({
  page,
  etascope,
  isMobile,
}) => {
  await etascope.open('#t=7')
  await expect(etascope.run('large')).toContainText('Diverged')
  const limit = mark(etascope, 'large', /Stability limit of the minimum \(3, 2\): 0\.0243$/)
  const tooltip = etascope.run('large').getByRole('tooltip')
  await expect(tooltip).toHaveCount(0)
  if (!isMobile) {
    await limit.hover()
    await expect(tooltip).toContainText('Limit of the minimum (3, 2)')
    await expect(tooltip).toContainText('which small rates reach from this start')
    await expect(tooltip).toContainText('λmax = 82.3')
    await page.mouse.move(0, 0)
    await expect(tooltip).toHaveCount(0)
  }
  await etascope.slider('large').focus()
  await page.keyboard.press('Tab')
  await expect(mark(etascope, 'large', /Best fixed rate/)).toBeFocused()
  await expect(tooltip).toContainText('η = 2/(λmin + λmax) = 0.0185')
  await page.keyboard.press('Tab')
  await expect(limit).toBeFocused()
  await expect(limit).toHaveAccessibleDescription(/0\.0243/)
  await expect(tooltip).toContainText('0.0243')
  const box = await boxOf(tooltip)
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await page.keyboard.press('Escape')
  await expect(tooltip).toHaveCount(0)
})

test('the limit follows the method, and is gone where there is none', { tag: '@desk' }, async ({
  etascope,
}) => {
  await etascope.open('#run=momentum,0.001,momentum=0.5&run=adam,0.1&t=3')
  await expect(mark(etascope, 'Momentum', /Stability limit .*: 0\.0365$/)).toBeVisible()
  await expect(etascope.run('Adam')).toContainText('Crawling')
  await expect(mark(etascope, 'Adam', /limit/)).toHaveCount(0)
  await expect(bars(etascope, 'Adam', 'crawls')).toHaveAttribute('d', /^M/)
})

test.describe('on a desk', { tag: '@desk' }, () => {
  test('a place of the track can be asked what its rate would do', async ({ page, etascope }) => {
    await etascope.open('#t=7')
    await expect(etascope.run('small')).toContainText('Crawling')
    const track = await boxOf(etascope.run('small').locator(drawings.track))
    const readout = etascope.run('small').locator(drawings['track readout'])
    // It is there as soon as it can answer.
    await expect(readout).toBeAttached()
    const ask = (part: number) => page.mouse.move(track.x + part * track.width, track.y + 32)
    await ask(0.65)
    await expect(readout.locator('strong')).toHaveText(/^0\.0\d+ converges in \d+ steps$/)
    await expect(readout.locator('span')).toHaveText(/^Of 256 rates from /)
    await ask(0.95)
    await expect(readout.locator('strong')).toHaveText(/^0\.\d+ diverges in \d steps$/)
    await page.mouse.move(0, 0)
    await expect(readout).toBeHidden()
  })

  test('the track and its marks follow a start that is dragged', async ({ page, etascope }) => {
    await etascope.open('#t=7')
    await expect(etascope.run('good')).toContainText('Converged')
    const before = await bars(etascope, 'good', 'reaches').getAttribute('d')
    const handle = await boxOf(etascope.start.first())
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let i = 1; i <= 10; i++) await page.mouse.move(x - 9 * i, y)
    // Before the button is released.
    await expect(bars(etascope, 'good', 'reaches')).not.toHaveAttribute('d', before ?? '')
    await expect(
      mark(etascope, 'good', /Stability limit of the minimum \(minus 2\.805, 3\.131\)/),
    ).toBeVisible()
    await page.mouse.up()
    await expect(etascope.slider('good')).toHaveAccessibleDescription(/^Of 256 rates/)
  })
})

test('with a mark explained axe finds nothing', async ({ page, etascope }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open('#t=7')
  await mark(etascope, 'good', /Stability limit/).focus()
  await expect(etascope.run('good').getByRole('tooltip')).toBeVisible()
  await expectNoViolationsInEitherTheme(page, { include: ['run cards'] })
})
