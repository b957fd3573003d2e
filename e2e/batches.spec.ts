import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { boxOf, etascopeOn } from './page'
import { pieces } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

const link =
  '#loss=linear&data=line&run=gd,0.05,batch=4,seed=7&run=gd,0.02&t=3&layout=panels&steps=200'

const data = (page: Page) => page.getByRole('region', { name: 'Data', exact: true })
const contours = (page: Page) => etascopeOn(page).drawn('batch contour').filter({ visible: true })
const share = (page: Page) => etascopeOn(page).drawn('share').filter({ visible: true })

test('shows of a step what it sees beside the gradient, in numbers and on the contours', async ({
  etascope,
}) => {
  await etascope.openStill(link)
  const { stepNumbers, run } = etascope
  await run('run 1').click({ position: { x: 40, y: 10 } })
  await expect(stepNumbers).toContainText('The step sees ĝ, the gradient over a batch of 4 rows.')
  await expect(stepNumbers.locator(pieces.rule)).toHaveText('w4 = w3 − η ĝ')
  // On a phone the step itself is too short for an arrow.
  await expect(etascope.drawn('arrow label')).toContainText(['∇f', 'ĝ'])
  // Twice the numbers of the step: w₄ = w₃ − η·ĝ, and ∇f.
  await expect(etascope.piece('numbers of the step').locator(pieces.vector)).toHaveCount(4)
  await run('run 2').click({ position: { x: 40, y: 10 } })
  await expect(stepNumbers.locator(pieces.rule)).toHaveText('w4 = w3 − η ∇f(w3)')
  await expect(stepNumbers).not.toContainText('ĝ')
})

test('draws the contours of the batch on show over those of f, and says where its minimum is', async ({
  page,
  etascope,
}) => {
  await etascope.openStill(link)
  await etascope.run('run 1').click({ position: { x: 40, y: 10 } })
  const ground = data(page).getByRole('button', { name: 'Batch’s contours' })
  await ground.click()
  await expect(ground).toHaveAttribute('aria-pressed', 'true')
  await expect(contours(page).first()).toBeVisible()
  const said = data(page).getByText(/^The loss over the batch of step 3 has its minimum at/)
  await expect(said).toBeVisible()
  const before = await said.textContent()
  await etascope.button('Step forward').click()
  await expect(data(page).getByText(/^The loss over the batch of step 4 /)).toBeVisible()
  expect(
    await data(page)
      .getByText(/^The loss over the batch/)
      .textContent(),
  ).not.toBe(before)
  await expectNoViolations(page, { include: ['data panel'] })
  await etascope.run('run 2').click({ position: { x: 40, y: 10 } })
  await expect(contours(page)).toHaveCount(0)
  await expect(ground).toHaveCount(0)
})

test('draws the pull of the point that is worked on at the iterate, and takes it away again', async ({
  page,
  etascope,
}) => {
  await etascope.openStill(link)
  await expect(share(page)).toHaveCount(0)
  const handle = data(page).getByRole('slider', { name: /^Point/ })
  await handle.focus()
  await expect(share(page)).toHaveCount(1)
  await expect(data(page)).toContainText(/Point 1: .* its loss is .*, and its share of ∇f \(/)
  const before = await boxOf(share(page))
  await handle.press('PageDown')
  await expect(data(page)).toContainText(/Point 2: .* its share of ∇f/)
  await expect.poll(() => boxOf(share(page))).not.toEqual(before)
})

test('draws the ball of noise as predicted and as seen where there is a law, and nowhere else', async ({
  etascope,
}) => {
  const run = 'run=gd,0.1,batch=4,seed=3'
  await etascope.openStill(
    `#loss=linear&data=line&scaling=standard&${run},sampling=replacement&${run}&steps=5000&layout=panels`,
  )
  const predicted = etascope.drawn('ball predicted')
  await expect(predicted).toHaveCount(1)
  await expect(etascope.drawn('ball seen')).toHaveCount(1)
  const { reasonOf } = etascope
  await etascope.run('run 1').click({ position: { x: 40, y: 10 } })
  await expect(reasonOf('run 1')).toContainText(/predicts that w scatters/)
  await etascope.run('run 2').click({ position: { x: 40, y: 10 } })
  await expect(etascope.run('run 2')).toContainText('In a ball of noise')
  await expect(etascope.run('run 2')).not.toContainText(/predicts that w scatters/)
})

test('counts epochs below the chart, and shows the loss over each batch beside f', async ({
  etascope,
}) => {
  const { chart, chartTitle, button, run } = etascope
  await etascope.openStill(link.replace('t=3&', ''))
  await run('run 1').click({ position: { x: 40, y: 10 } })
  const ticks = etascope.drawn('chart step')
  await expect(ticks.last()).toHaveText('200')
  await chart.getByRole('button', { name: 'epochs' }).click()
  // 50 rows in batches of 4: 13 steps, the last of two rows; 15 epochs begin in 200 steps.
  await expect(chartTitle).toContainText('Below: epochs of run 1, each of 13 steps.')
  await expect(ticks.last()).toHaveText(/^1[0-5]$/)
  await expect(chartTitle).toContainText('The linear scale shows the loss over each batch of run 1')
  await button('linear').click()
  await expect(chartTitle).toContainText('Thinner: the loss over each batch of run 1.')
  await chart.getByRole('slider').focus()
  await expect(chart.getByRole('slider')).toHaveAttribute('aria-valuetext', /batches/)
  await run('run 2').click({ position: { x: 40, y: 10 } })
  await expect(ticks.last()).toHaveText('200')
  await expect(chart.getByRole('button', { name: 'epochs' })).toHaveCount(0)
})
