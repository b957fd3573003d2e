import { pieces } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

test('each verdict has its reason, of the minimum circled', async ({ etascope }) => {
  const runs = ['0.0002,name=small', '0.0185,name=good', '0.03,name=large']
  await etascope.open(`#${runs.map((run) => `run=gd,${run}&`).join('')}steps=200&t=7`)
  await expect(etascope.reasonOf('large')).toHaveText(
    /η.=.0\.03 is above 2\/.?λmax.=.0\.0243, the limit of the minimum \(3,.2\) that it circles: it cannot settle there\./,
  )
  await expect(etascope.reasonOf('good')).toContainText(
    /is below 2\/.?λmax.=.0\.0243, the limit of this minimum/,
  )
  await expect(etascope.reasonOf('small')).toContainText('It heads for the minimum (3, 2).')
  // Along the flat axis of a bowl a rate above the limit does converge, and is not told that it cannot.
  await etascope.open('#f=x%5E2%2B10*y%5E2&start=1,0&run=gd,0.3&t=1')
  await expect(etascope.verdicts.first()).toContainText('Converged')
  await expect(etascope.reasons.first()).toContainText('has come to rest all the same')
})

test('the step of gradient descent, in numbers that add up', async ({ etascope }) => {
  await etascope.open('#surface=sphere&start=4,2&run=gd,0.25&t=0')
  // f = x² + y²: (4, 2) − ¼ (8, 4) = (2, 1).
  await expect(etascope.piece('numbers of the step').last()).toHaveText(
    /21\s*=\s*42\s*−\s*0\.25\s*·\s*84/,
  )
  await expect(etascope.stepNumbers).toContainText('f falls from 20 to 5')
  await expect(etascope.stepNumbers).toContainText('the step is 2.24 long')
})

test('the velocity of momentum and the moments of Adam follow the playhead', async ({
  page,
  etascope,
}) => {
  await etascope.open('#surface=sphere&start=4,2&run=momentum,0.25,momentum=0.5&run=adam,0.5&t=1')
  await expect(etascope.verdicts.first()).toContainText('Converged')
  await page.getByRole('button', { name: 'Momentum', exact: true }).click()
  const ingredients = etascope.piece('ingredients of the step')
  // v₁ = (8, 4), w₁ = (2, 1), v₂ = v₁/2 + (4, 2) = (8, 4).
  await expect(ingredients.locator(pieces.named).nth(1).locator(pieces.vector)).toHaveText([
    '84',
    '84',
  ])
  await expect(etascope.stepNumbers.getByRole('math').first()).toBeVisible()
  await page.getByRole('button', { name: 'Step back' }).click()
  await expect(etascope.stepNumbers).toContainText('Step 0 → 1')
  await expect(ingredients.locator(pieces.named).nth(1).locator(pieces.vector)).toHaveText([
    '00',
    '84',
  ])

  await page.getByRole('button', { name: 'Adam', exact: true }).click()
  // m₁ = 0.1 (8, 4), v₁ = 0.001 (64, 16); the weights that correct them are 0.1 and 0.001.
  await expect(ingredients.locator(pieces.named).nth(1).locator(pieces.vector).last()).toHaveText(
    '0.80.4',
  )
  await expect(ingredients.locator(pieces.named).nth(2).locator(pieces.vector).last()).toHaveText(
    '0.0640.016',
  )
  await expect(ingredients.locator(pieces.named).nth(3).locator(pieces['named values'])).toHaveText(
    '0.1',
  )
  await expect(ingredients.locator(pieces.named).nth(4).locator(pieces['named values'])).toHaveText(
    '0.001',
  )
})

test('any step of a run of a million answers at once', async ({ page, etascope }) => {
  await etascope.open('#surface=bowl_k100&run=adam,1e-7&steps=1000000&stop=gradient:0&t=999000')
  await expect(etascope.stepNumbers).toContainText('Step 999', { timeout: 60_000 })
  const value = etascope.piece('ingredients of the step').locator(pieces.vector).nth(1)
  await expect(value).not.toHaveText('––')
  const waits: number[] = []
  for (const share of [0.9, 0.5, 0.1, 0.7]) {
    waits.push(
      await page.evaluate(
        async ([share, scrubberOf, titleOf]) => {
          const scrubber = document.querySelector<HTMLInputElement>(scrubberOf)!
          const title = document.querySelector(titleOf)!
          const before = title.textContent
          const began = performance.now()
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
          set.call(scrubber, String(Math.round(1_000_000 * share)))
          scrubber.dispatchEvent(new Event('input', { bubbles: true }))
          while (title.textContent === before) await new Promise((next) => setTimeout(next, 1))
          return performance.now() - began
        },
        [share, pieces.scrubber, pieces['title of the step']] as const,
      ),
    )
  }
  // The median, as the machine may be busy with something else at any one of them.
  const median = waits.toSorted((a, b) => a - b)[1]!
  expect(median).toBeLessThan(50)
})

test('arrows show the gradient and the step to come, and can be put away', async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=2&layout=panels')
  // A step of the small rate is too short for an arrow.
  await expect(etascope.drawn('arrow')).toHaveCount(5)
  await page.getByRole('button', { name: 'Overlay' }).click()
  await expect(etascope.drawn('arrow')).toHaveCount(2)
  await expect(etascope.drawn('arrow label')).toHaveText(['∇f', '−η∇f'])
  await page.getByRole('button', { name: 'Arrows' }).click()
  await expect(etascope.drawn('arrow')).toHaveCount(0)
  await page.getByRole('button', { name: 'Arrows' }).click()
  await expect(etascope.drawn('arrow')).toHaveCount(2)
  // At its end a run takes no further step.
  await page.getByRole('button', { name: 'To end' }).click()
  await expect(etascope.drawn('arrow')).toHaveCount(0)
})
