import type { Etascope } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

async function typeFormula(etascope: Etascope, text: string): Promise<void> {
  const open = etascope.button('Type a formula')
  if (await open.isVisible()) await open.click()
  await etascope.formulaField.fill(text)
}

test.describe('a wrong formula', () => {
  const wrong: readonly (readonly [text: string, said: string, character: number])[] = [
    ['(x + y', 'This “(” is never closed.', 1],
    ['x^2 + z', 'There is no “z” here, only x, y,', 7],
    ['', 'Write a formula, as in', 1],
    ['sin', 'A function needs brackets: write sin(x).', 1],
    ['xe', 'There is no “xe” here: write x*e.', 1],
    ['x/2 y', 'It is not clear what is divided by', 2],
    [`${'x+'.repeat(1000)}x`, 'at most 2000 characters; this one has 2001.', 2001],
    [`${'('.repeat(500)}x${')'.repeat(500)}`, 'nested more than 100 levels deep', 101],
    ['constructor', 'There is no “constructor” here', 1],
    ['__proto__', 'There is no “__proto__” here', 1],
    ['import("a")', 'only numbers, names and operators: leave quotes out.', 8],
    ['x = 3', 'A formula has no “=”', 3],
    ['"text"', 'only numbers, names and operators: leave quotes out.', 1],
    ['[1, 2]', 'A comma only separates the arguments', 3],
    ['3 cm', 'There is no “cm” here', 3],
    ['x > 2', 'A formula cannot only compare', 3],
    ['sqrt(-1) * i', 'Numbers are real: there is no “i”.', 12],
    ['sin^-1(x)', 'write asin(x) or 1/sin(x).', 1],
  ]
  test('says what is wrong and keeps the last good surface', async ({ page, etascope }) => {
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    for (const [text, said, character] of wrong) {
      await typeFormula(etascope, text)
      const fault = etascope.formulaForm
      await expect(fault, text.slice(0, 30)).toContainText(said)
      await expect(fault, text.slice(0, 30)).toContainText(`(character ${character})`)
      await expect(fault.locator('mark')).toHaveText(text[character - 1] ?? '␣')
      await expect(etascope.formulaField).toHaveAttribute('aria-invalid', 'true')
    }
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    await etascope.formulaField.fill('x^2 + 3*y^2')
    await expect(page).toHaveURL(/f=x\^2/)
    await expect(etascope.run('good')).toContainText('Converged')
  })

  test('in a link is named, and the default surface shown', async ({ etascope }) => {
    await etascope.open('#f=x%5E2%20%2B')
    await expect(etascope.notices).toContainText('f:')
    await expect(etascope.notices).toContainText('Himmelblau')
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    await expect(etascope.formulaField).toHaveValue('x^2 +')
  })
})

test('a malformed link is told of, and the page goes on', async ({ etascope }) => {
  const links: readonly (readonly [link: string, said: string])[] = [
    ['surface=__proto__', 'surface: There is no surface “__proto__”'],
    ['start=1', 'start: “1” is not 2 numbers'],
    ['start=NaN,2', 'start: “NaN” is not a decimal number'],
    ['run=gd', 'η: The number is missing'],
    ['run=gd,-1', 'η: “-1” is out of range'],
    ['run=muon,0.1', '“muon” is not a method'],
    ['run=momentum,0.1,momentum=1', 'momentum: “1” is out of range'],
    ['run=gd,0.1,schedule=maybe', 'schedule: “maybe” is not constant'],
    [Array.from({ length: 50 }, () => 'run=gd,0.01').join('&'), 'run: There are 50'],
    ['steps=1e999', 'steps: “1e999” is too large'],
    ['stop=gradient:-1', 'stop: gradient: “-1” is out of range'],
    ['view=1,1,0,2', 'view: “1,1,0,2” is no rectangle'],
    ['t=-3', 't: “-3” is out of range'],
    ['sample=(w*x%2Bb-y)^2%2Bc*w^2&data=line', 'sample: A loss has two parameters here, and these'],
    ['run=gd,0.01&select=2', 'select: There is no run 2.'],
    ['layout=round', 'layout: “round” is not panels'],
    ['embed=maybe', 'embed: “maybe” is not 0 or 1'],
    ['show=foo', 'show: “foo”: not one of'],
    ['show=%E0%A4%A', 'show: “%E0%A4%A” is not percent-encoded'],
    [`show=${'x,'.repeat(50_000)}`, 'show: “x”: not one of'],
    [`show=${Array.from({ length: 17_000 }, (_, k) => `x${k}`).join()}`, 'and 16 996 more'],
    ['surface=%E0%A4%A', 'surface: “%E0%A4%A” is not percent-encoded'],
    ['nonsense=1', '“nonsense”: not known here'],
    [`f=${'x'.repeat(100_000)}`, 'has 100 000 characters'],
  ]
  for (const [link, said] of links)
    await test.step(`#${link.slice(0, 40)}`, async () => {
      await etascope.open(`#${link}`)
      await expect(etascope.notices).toContainText(said)
      await expect(etascope.verdicts.first()).not.toContainText('Descending…')
      await expect(etascope.drawn('area').first()).toBeVisible()
    })
})

test('a link with many faults has each named, in a notice that is dismissed at once', async ({
  etascope,
}) => {
  await etascope.open('#surface=nowhere&start=1&steps=0&view=1,1,0,2&layout=round&nonsense=1')
  const notice = etascope.notices
  await expect(notice).toHaveCount(1)
  for (const said of [/^surface:/, /^start:/, /^steps:/, /^view:/, /^layout:/, /^“nonsense”:/])
    await expect(notice.getByRole('listitem').filter({ hasText: said })).toHaveCount(1)
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})

test.describe('layers that a link shows', () => {
  const layers = ['gradient', 'flow', 'critical', 'basins', 'blindfold', 'surface'] as const

  /** Goes to the end, from which the link that is written is whole again. */
  async function toEnd(etascope: Etascope): Promise<void> {
    await expect(etascope.step).toHaveText(/^step 31 /)
    await etascope.button('To end').click()
  }

  test('each alone, and in the link that is written', async ({ page, etascope }) => {
    for (const layer of layers)
      await test.step(layer, async () => {
        // A run has to have come to its end for a blindfolded walker to be told of it.
        await etascope.open(`#show=${layer}&t=31`)
        await toEnd(etascope)
        await expect(page).toHaveURL(new RegExp(`&show=${layer}$`))
        await expect(etascope.notices).toHaveCount(0)
      })
  })

  test('all at once, none, and what of a link is not to be understood', async ({
    page,
    etascope,
  }) => {
    const checked = page.getByRole('checkbox', { checked: true })
    await etascope.open(`#show=${layers.join()}&t=31`)
    await etascope.button('Landscape').click()
    await expect(etascope.checkbox(/^Blindfold/)).toBeVisible()
    await expect(page.getByRole('checkbox', { checked: false })).toHaveCount(0)
    await expect(etascope.notices).toHaveCount(0)

    await test.step('none where it names none, and that is no fault', async () => {
      await etascope.open('#show=&t=31')
      await expect(checked).toHaveCount(0)
      await expect(etascope.notices).toHaveCount(0)
    })
    await test.step('those of the first where it has several', async () => {
      await etascope.open('#show=blindfold&show=flow&show=foo&t=31')
      await expect(etascope.notices).toContainText(
        'show: It is given 3 times. Only the first counts.',
      )
      await expect(checked).toHaveCount(1)
      await expect(etascope.checkbox(/^Blindfold/)).toBeChecked()
    })
    await test.step('named ten thousand times over', async () => {
      await etascope.open(`#show=${'blindfold,'.repeat(10_000)}foo&t=31`)
      await expect(etascope.notices).toContainText('show: “foo”: not one of')
      await expect(etascope.checkbox(/^Blindfold/)).toBeChecked()
    })
    await test.step('those it names well; the others are named in a notice', async () => {
      await etascope.open('#show=foo,blindfold,bar&t=31')
      await expect(etascope.notices).toContainText('show: “foo”, “bar”: not one of gradient, flow,')
      await expect(etascope.checkbox(/^Blindfold/)).toBeChecked()
      // On a small screen the menu lies over the player.
      await etascope.button('Landscape').press('Escape')
      await toEnd(etascope)
      await expect(page).toHaveURL(/&show=blindfold$/)
    })
  })
})

test.describe('a number field', () => {
  test('refuses what is no such number, names the range, and keeps the old value', async ({
    page,
    etascope,
  }) => {
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    const rate = etascope.rate('good')
    for (const text of ['', 'abc', 'NaN', '0', '-1', '1e999', 'Infinity', '0x10']) {
      await rate.fill(text)
      await rate.press('Enter')
      await expect(page.getByRole('alert'), text).toContainText(/greater than 0|above 0|> 0|\(0/i)
      await rate.press('Escape')
      await expect(rate).toHaveValue('0.0185')
    }
    const steps = page.getByRole('textbox', { name: 'Maximum number of steps' })
    for (const text of ['0', '1.5', '1000001', '']) {
      await steps.fill(text)
      await steps.press('Tab')
      await expect(steps).toHaveValue('200')
    }
    const from = page.getByRole('textbox', { name: 'View x from' })
    await from.fill('6')
    await from.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'below 6' })).toBeVisible()
    await from.press('Escape')
    await expect(from).toHaveValue('-6')
  })
})

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

test('a window of 320 px is usable', async ({ page, etascope }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await etascope.open()
  await expect(etascope.run('good')).toContainText('Converged in 31 steps')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
