import { expectNoViolations } from './axe'
import type { Etascope } from './page'
import { drawings } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

async function choose({ button }: Etascope, item: RegExp): Promise<void> {
  await button('Runs').click()
  await button(item).click()
}

async function act({ button, run }: Etascope, name: string, action: string): Promise<void> {
  await button(`Actions on ${name}`).click()
  await run(name).getByRole('button', { name: action, exact: true }).click()
}

const three = './#run=gd,0.0002,name=a&run=gd,0.0185,name=b&run=gd,0.03,name=c&steps=200'

test('runs are added, doubled, named, moved and removed, and Back takes each back', async ({
  page,
  etascope,
}) => {
  await page.goto(three)
  await expect(etascope.run('b')).toContainText('Converged')
  await choose(etascope, /^Add a run/)
  await expect(etascope.runs).toHaveCount(4)
  await expect(etascope.field('Learning rate η of run 4, as a number')).toHaveValue('0.037')
  await expect(etascope.run('run 4').getByRole('group', { name: 'Verdict' })).toContainText(
    '200 steps',
  )

  await act(etascope, 'b', 'Duplicate')
  expect(await etascope.runNames()).toEqual(['a', 'b', 'run 3', 'c', 'run 5'])
  await expect(etascope.runName('run 3')).toBeFocused()
  await expect(etascope.run('run 3')).toContainText('Converged in 31 steps')

  await page.getByRole('button', { name: 'Actions on run 3', exact: true }).click()
  await etascope.enter('Name of run 3', 'twin, 50%')
  await expect(etascope.runName('twin, 50%')).toBeFocused()

  await act(etascope, 'twin, 50%', 'Move earlier')
  expect(await etascope.runNames()).toEqual(['a', 'twin, 50%', 'b', 'c', 'run 5'])
  await act(etascope, 'a', 'Remove')
  expect(await etascope.runNames()).toEqual(['twin, 50%', 'b', 'c', 'run 4'])
  await expect(etascope.runName('twin, 50%')).toBeFocused()

  const address = page.url()
  await etascope.open()
  await page.goto(address)
  await expect.poll(() => etascope.runNames()).toEqual(['twin, 50%', 'b', 'c', 'run 4'])
  await page.goBack()
  await page.goBack()
  // The page is loaded anew meanwhile, and cannot always answer.
  await expect(async () =>
    expect(await etascope.runNames()).toEqual(['twin, 50%', 'b', 'c', 'run 4']),
  ).toPass()
  for (const before of [
    ['a', 'twin, 50%', 'b', 'c', 'run 5'],
    ['a', 'b', 'twin, 50%', 'c', 'run 5'],
    ['a', 'b', 'run 3', 'c', 'run 5'],
    ['a', 'b', 'c', 'run 4'],
    ['a', 'b', 'c'],
  ]) {
    await page.goBack()
    await expect.poll(() => etascope.runNames()).toEqual(before)
  }
})

test('there is always one run, and never a seventh; the page says why', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#run=gd,0.0185,name=only')
  await expect(etascope.run('only')).toContainText('Converged')
  await page.getByRole('button', { name: 'Actions on only' }).click()
  const remove = etascope.run('only').getByRole('button', { name: 'Remove', exact: true })
  await expect(remove).toBeDisabled()
  await expect(remove).toHaveAccessibleDescription(/This is the only run/)
  await page.keyboard.press('Escape')
  await choose(etascope, /^Momentum β/)
  await expect(etascope.runs).toHaveCount(6)
  await page.getByRole('button', { name: 'Runs', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Add a run/ })).toBeDisabled()
  await expect(page.getByRole('button', { name: /^Add a run/ })).toContainText('Six are the most')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Actions on β = 0', exact: true }).click()
  const duplicate = etascope.run('β = 0').first().getByRole('button', { name: 'Duplicate' })
  await expect(duplicate).toBeDisabled()
  await expect(duplicate).toHaveAccessibleDescription(/Six runs are the most/)
})

test('one click compares methods, each at its best, and momenta', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#run=gd,0.0185&steps=500')
  await expect(etascope.run('run 1')).toContainText('Converged')
  await choose(etascope, /^Methods Six/)
  const methods = ['Gradient descent', 'Momentum', 'Nesterov', 'AdaGrad', 'RMSProp', 'Adam']
  expect(await etascope.runNames()).toEqual(methods)
  await expect(etascope.run('AdaGrad')).toContainText('Crawling')
  await choose(etascope, /^Methods at their best/)
  for (const name of methods) await expect(etascope.run(name)).toContainText('Converged')
  await page.goBack()
  await expect(etascope.run('AdaGrad')).toContainText('Crawling')
  await choose(etascope, /^Momentum β/)
  await expect(etascope.run('β = 0.99')).toBeVisible()
  await choose(etascope, /^Learning rates/)
  await expect.poll(() => etascope.runNames()).toEqual(['small', 'good', 'large'])
})

test('a run can have a start of its own, in its panel and in the overlay', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await page.goto(three)
  await expect(etascope.run('b')).toContainText('(3, 2)')
  await act(etascope, 'b', 'Give it a start of its own')
  await expect(etascope.field('Start x of b')).toHaveValue('0')
  const plot = await etascope.run('b').locator(drawings.area).boundingBox()
  await page.mouse.click(plot!.x + plot!.width * 0.42, plot!.y + plot!.height * 0.3)
  await expect(etascope.run('b')).toContainText('(−2.805, 3.131)')
  await expect(etascope.run('a').getByRole('slider', { name: 'Start point' })).toHaveAttribute(
    'aria-valuetext',
    'x = 0, y = 0.5',
  )
  await expect(page).toHaveURL(/start=0,0\.5&run=gd,0\.0002,name%3Da&run=gd,0\.0185,start%3D-/)

  await page.getByRole('button', { name: 'Overlay' }).click()
  await expect(page.getByRole('slider', { name: 'Start point', exact: true })).toHaveCount(1)
  const own = page.getByRole('slider', { name: 'Start point of b' })
  await own.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('slider', { name: 'Start point', exact: true })).toHaveAttribute(
    'aria-valuetext',
    'x = 0, y = 0.5',
  )
  await act(etascope, 'b', 'Share the start of the other runs')
  await expect(own).toHaveCount(0)
  await expect(etascope.run('b')).toContainText('(3, 2)')
})

test('pointing at a run, its name or its line raises it everywhere', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await page.goto(`${three}&layout=overlay&t=31`)
  await expect(etascope.run('b')).toContainText('Converged')
  await etascope.run('c').getByRole('group', { name: 'Verdict' }).hover()
  await expect(etascope.drawn('raised')).toHaveCount(1)
  const raised = () =>
    etascope
      .drawn('trail')
      .evaluateAll((all, raised) => all.map((trail) => trail.matches(raised)), drawings.raised)
  expect(await raised()).toEqual([false, false, true])
  await etascope.overlay.locator(drawings['run label'], { hasText: 'a' }).hover()
  await expect.poll(raised).toEqual([true, false, false])
  await expect(etascope.run('a')).toHaveAttribute('data-raised', 'true')

  // The end of b, at (3, 2) of a view 12 high.
  const plot = await etascope.overlay.locator(drawings.area).boundingBox()
  if (!plot) throw new Error('There is no plot.')
  const unit = plot.height / 12
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 }
  await page.mouse.move(middle.x + 3 * unit, middle.y - 2 * unit)
  await expect(etascope.run('b')).toHaveAttribute('data-raised', 'true')
  // Nothing is at (−1, −1).
  await page.mouse.move(middle.x - unit, middle.y + unit)
  await expect(etascope.piece('raised run')).toHaveCount(0)

  await test.step('so does a line of the chart or its name, and leaving it lets it go', async () => {
    await page.getByRole('button', { name: 'Panels' }).click()
    await expect(etascope.drawn('area')).toHaveCount(3)
    const name = etascope.chart.locator('[data-run="0"]')
    await name.hover()
    await expect(etascope.run('a')).toHaveAttribute('data-raised', 'true')
    const box = await name.boundingBox()
    if (!box) throw new Error('The line has no name.')
    // The line ends just before its name.
    await page.mouse.move(box.x - 14, box.y + box.height / 2)
    await expect(etascope.piece('raised run')).toHaveCount(1)
    await page.mouse.move(box.x - 14, box.y + 60)
    await expect(etascope.piece('raised run')).toHaveCount(0)
    await etascope.stepNumbers.hover()
    await expect(etascope.run('b')).toHaveAttribute('data-raised', 'true')
  })
})

test('the thresholds are edited, and the run says which one ended it', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#run=gd,0.0185')
  await expect(etascope.run('run 1')).toContainText('Converged')
  await page.locator('summary', { hasText: 'When else to stop' }).click()
  await etascope.enter('Stop at a step of at most', '0.01')
  await expect(page).toHaveURL(/stop=gradient:0.000001|stop=gradient:1e-6,step:0.01,loss:0/)
  await expect(etascope.run('run 1')).toContainText('Stopped early')
  await page.getByRole('button', { name: /^Method of run 1/ }).click()
  await expect(etascope.run('run 1')).toContainText(
    /Ended by the length of the step at step \d+: ‖Δw‖/,
  )
  await expect(etascope.run('run 1')).toContainText(
    /‖∇f‖ = 0\.147 was 147\s000 times its threshold of 10−6/,
  )
  await page.keyboard.press('Escape')
  await etascope.enter('Stop at a gradient of at most', '-1')
  await expect(page.getByRole('alert')).toContainText('at least 0')
})

test('six identical runs, and runs of 3 and of a million steps, show what is true', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await etascope.open(`#${'run=gd,0.0185&'.repeat(6)}layout=overlay`)
  for (let i = 1; i <= 6; i++) await expect(etascope.run(`run ${i}`)).toContainText('in 31 steps')
  for (let i = 2; i <= 6; i++)
    await expect(etascope.run(`run ${i}`)).toContainText('the same steps as run 1')
  await expect(etascope.run('run 1')).not.toContainText('the same steps')
  await etascope.open('#surface=booth&steps=1000000&run=gd,1e-9&run=gd,1e6')
  await expect(etascope.run('run 1')).toContainText(/1.000.000 steps/)
  await expect(etascope.run('run 2')).toContainText(/Diverged at step \d/)
  await expect(etascope.step).toContainText(/of 1.000.000/)
  await etascope.open('#surface=booth&steps=1000000&stop=gradient:0&run=gd,1e-9&run=gd,50')
  await expect(etascope.run('run 2')).toContainText('Diverged at step 3')
  await page.keyboard.press('End')
  // The short run rests at its end while the long one is at its own.
  await expect(etascope.momentOf('run 2')).toContainText('step 3:')
  await expect(etascope.momentOf('run 1')).toContainText(/step 1.000.000:/)
})

test('the menus of runs have no accessibility fault', async ({ page, etascope }) => {
  await etascope.open('#t=7')
  await expect(etascope.run('good')).toContainText('Converged')
  await page.getByRole('button', { name: 'Runs', exact: true }).click()
  await expectNoViolations(page, { rules: 'all' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Actions on good' }).click()
  await expectNoViolations(page, { include: ['menu'], rules: 'all' })
})
