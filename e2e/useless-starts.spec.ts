import { expect, test } from './test'

test.use({ onePage: true })

test.describe('a surface that is no use', () => {
  const surfaces: readonly (readonly [formula: string, said: string])[] = [
    ['log(x)*0 + log(-1 - x^2)', 'Cannot start here. f is finite nowhere in view'],
    ['3', 'Flat here. It starts at (0, 0), where ‖∇f‖ = 0'],
    ['sqrt(x)', 'Crawling. Still going down after 500 steps'],
    ['x', 'Still falling. After 500 steps f = −1000, and the slope does not ease: ‖∇f‖ = 1.'],
    ['abs(x) + abs(y)', 'Crawling. Still going down after 500 steps: ‖∇f‖ = 1.41.'],
    // It leaps over the pole once, and from there f falls ever more slowly towards 0.
    ['1/(x*y)', 'Crawling. Still going down after 500 steps: ‖∇f‖ = 0.00317.'],
  ]
  test('is told of', async ({ etascope }) => {
    for (const [formula, said] of surfaces)
      await test.step(formula, async () => {
        await etascope.open(`#f=${encodeURIComponent(formula)}`)
        await expect(etascope.verdicts.first()).toContainText(said)
      })
    await test.step('a start where f is not finite', async () => {
      await etascope.open('#f=log(x)&start=-1,0&run=gd,0.1')
      await expect(etascope.verdicts.first()).toContainText('Cannot start here')
    })
  })
})

test('a start that is no use is told of', async ({ page, etascope }) => {
  await test.step('on a minimum: says that it is one, and shows no step that is not taken', async () => {
    await etascope.open('#start=3,2')
    await expect(etascope.notices).toContainText('so small that it counts as 0')
    await expect(etascope.verdicts.first()).toContainText(
      'At a minimum already. The start (3, 2) is one of four global minima: there is no step to take.',
    )
    await expect(etascope.stepNumbers).toContainText('The run ends where it starts')
    await expect(etascope.piece('numbers of the step')).toBeHidden()
    await expect(etascope.step).toHaveText('step 0 of 0')
  })

  await test.step('on a saddle: says that it is one, and that no rates were looked for', async () => {
    await etascope.open('#surface=saddle&start=0,0')
    await expect(etascope.notices).toContainText('no rates were looked for')
    await expect(etascope.verdicts.first()).toContainText(
      'At a saddle. It starts at (0, 0), where the gradient vanishes',
    )
  })

  await test.step('on a kink: says what is known of it', async () => {
    await etascope.open('#surface=abs_sum&start=0,0')
    await expect(etascope.verdicts.first()).toContainText(
      'At a minimum already. The start (0, 0) is the global minimum',
    )
    await etascope.open('#surface=abs_sum&start=0,1&run=gd,0.1&run=newton,1')
    await expect(etascope.verdicts.first()).toContainText('Oscillating.')
    await expect(etascope.verdicts.last()).toContainText('no usable inverse')
    await etascope.open('#f=abs(x)%2By%5E2&start=0,0')
    await expect(etascope.verdicts.first()).toContainText(
      'The start (0, 0) is the global minimum of f, which is convex',
    )
  })

  await test.step('out of view: says so of the start and of a path that never comes in', async () => {
    await etascope.open('#start=20,20&run=gd,0.00002&run=gd,0.001&t=7')
    const start = page.getByRole('slider', { name: 'Start point' }).first()
    await expect(start).toHaveAttribute('aria-valuetext', 'x = 20, y = 20, out of view')
    await expect(start).toContainText('start, out of view')
    await expect(start).toBeInViewport()
    const moments = etascope.moments
    await expect(moments.first()).toHaveText(/^step 7: .*, out of view$/)
    await expect(moments.last()).not.toContainText('out of view')
  })

  await test.step('far out of view: rates are found all the same', async () => {
    await etascope.open('#surface=booth&start=1e5,1e5')
    await expect(etascope.run('good')).toContainText('Converged')
    await expect(etascope.notices).toHaveCount(0)
  })
})
