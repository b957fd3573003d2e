import type { Page } from '@playwright/test'
import { expectNoViolationsInEitherTheme } from './axe'
import { etascopeOn } from './page'
import { drawings, pieces } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

const graph = (page: Page) => page.getByRole('region', { name: /How ∇f is computed/ })
const nodes = (page: Page) => graph(page).getByRole('group', { name: 'Nodes of the graph' })
const node = (page: Page, name: string) =>
  nodes(page).getByRole('button', { name: new RegExp(`^${name}:`) })
const stages = (page: Page) => page.getByRole('slider', { name: 'Stage of the computation' })
const line = (page: Page) => graph(page).getByRole('listitem').last()

async function open(page: Page, link: string): Promise<void> {
  const { openStill, button, verdicts } = etascopeOn(page)
  await openStill(link)
  await expect(verdicts.first()).toContainText(/step/, { timeout: 60_000 })
  const isShown = (await button('How ∇f').getAttribute('aria-pressed')) === 'true'
  if (!isShown) await button('How ∇f').click()
  await expect(nodes(page).getByRole('button').first()).toBeVisible()
}

test('goes forwards and back, one stage after another, and ends in the numbers of the inspector, in blocks as well', async ({
  page,
  etascope,
}) => {
  await open(page, './#t=7')
  await expect(stages(page)).toBeFocused()
  await expect(node(page, 'f')).toHaveAccessibleName('f: not computed yet, no adjoint yet')
  await page.keyboard.press('ArrowRight')
  await expect(line(page)).toHaveText('v1 = x2 = 8.57')
  await expect(etascope.told('v1 = x² = 8.57.')).toBeAttached()
  await expect(node(page, 'v₁')).toHaveAccessibleName('v₁: 8.57, no adjoint yet')
  await page.keyboard.press('ArrowLeft')
  await expect(node(page, 'v₁')).toHaveAccessibleName('v₁: not computed yet, no adjoint yet')
  await page.keyboard.press('End')
  // The last line is the step, and the one before it the gradient, as the inspector has them.
  const vectors = etascope.piece('numbers of the step').locator(pieces.vector)
  const [after, before, gradient] = await vectors.evaluateAll((all) =>
    all.map((one) => `(${[...one.children].map((each) => each.textContent).join(', ')})`),
  )
  await expect(line(page)).toHaveText(`w8 = w7 − η ∇f = ${before} − 0.0185·${gradient} = ${after}`)
  await expect(graph(page).getByRole('listitem').nth(-2)).toHaveText(`∇f = (x, y) = ${gradient}`)
  await graph(page).getByRole('listitem').first().getByRole('button').click()
  await expect(stages(page)).toHaveValue('0')
  await etascope.button('Blocks').click()
  await expect(nodes(page).getByRole('button')).toHaveCount(5)
  await expect(nodes(page)).toContainText('(x2 + y − 11)2')
})

test('plays its stages either way', async ({ page, etascope }) => {
  await open(page, './#surface=sphere&t=1')
  await etascope.button('Play the stages').click()
  await expect(stages(page)).toHaveValue('2', { timeout: 10_000 })
  await etascope.button('Pause the stages').click()
  await etascope.button('To the last stage').click()
  await etascope.button('Play the stages backwards').click()
  await expect(stages(page)).toHaveValue('8', { timeout: 10_000 })
})

test('follows the playhead, and another run', async ({ page, etascope }) => {
  await open(page, './#t=7')
  await expect(graph(page)).toHaveAccessibleName('How ∇f is computed at w7 of good')
  await expect(node(page, 'x')).toHaveAccessibleName(/^x: 2\.927,/)
  await etascope.button('The next iterate').click()
  await expect(graph(page)).toHaveAccessibleName('How ∇f is computed at w8 of good')
  await expect(node(page, 'x')).not.toHaveAccessibleName(/^x: 2\.927,/)
  await etascope.button('The iterate before').click()
  await expect(node(page, 'x')).toHaveAccessibleName(/^x: 2\.927,/)
  await etascope.runName('small').focus()
  await page.keyboard.press('1')
  await expect(graph(page)).toHaveAccessibleName('How ∇f is computed at w7 of small')
})

test('explains a node that is picked, by mouse and by keys', async ({ page }) => {
  await open(page, './#surface=rosenbrock&t=0')
  await stages(page).press('End')
  await node(page, 'x').click()
  await expect(node(page, 'x')).toHaveAttribute('aria-pressed', 'true')
  await expect(graph(page).getByText(/^x = .*∂v1\/∂x.* \+ /)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(node(page, 'y')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(node(page, 'y')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(node(page, 'y')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Escape')
  await expect(graph(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'How ∇f' })).toBeFocused()
})

test('shows what one row does, and what all do together', async ({ page, etascope }) => {
  await open(page, './#loss=linear&t=1')
  await expect(graph(page).getByRole('button', { name: 'All 20 rows' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('slider', { name: 'Row on show' }).fill('2')
  await expect(line(page)).toContainText('and in row 3 x = 63, y = 141')
  await stages(page).press('End')
  const vectors = etascope.piece('numbers of the step').locator(pieces.vector)
  const gradient = (await vectors.nth(2).locator('span').allTextContents()).join(', ')
  await expect(graph(page).getByRole('listitem').nth(-2)).toHaveText(`∇f = (w, b) = (${gradient})`)
  await etascope.button('One row').click()
  await stages(page).press('End')
  await expect(graph(page).getByRole('listitem').nth(-2)).toContainText('∇ of row 3 = ')
  await expect(line(page)).toHaveText('The step is made of all 20 rows, not of one row alone.')
})

test('shows the batch that a step sees', async ({ page }) => {
  await open(page, './#loss=logistic&run=gd,1,batch=4&t=3')
  await expect(graph(page).getByRole('button', { name: 'Batch of 4' })).toBeVisible()
  await stages(page).press('End')
  await expect(line(page)).toContainText('w4 = w3 − η ∇ of the batch = ')
})

test('says so where there is too much to draw', async ({ page }) => {
  const terms = Array.from({ length: 60 }, (_, k) => `sin(${k + 1}*x+y)`).join('+')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`./#f=${encodeURIComponent(terms)}&start=1,1`)
  await page.getByRole('button', { name: 'How ∇f' }).click({ timeout: 60_000 })
  await expect(graph(page).getByText('too many operations for all of them')).toBeVisible()
  await page.getByRole('button', { name: 'Blocks' }).click()
  await expect(nodes(page).getByRole('button').first()).toBeVisible()
})

test('has no accessibility violations', async ({ page }) => {
  await open(page, './#t=7')
  await stages(page).press('End')
  await expectNoViolationsInEitherTheme(page, { include: ['graph drawer'] })
})

/** Texts of the picture that cover one another, as the browser has set them. */
const covered = (page: Page) =>
  graph(page).evaluate((region, selector) => {
    const texts = [...region.querySelectorAll(selector)].filter((each) => each.textContent !== '')
    const boxes = texts.map((each) => [each.textContent, each.getBoundingClientRect()] as const)
    return boxes.flatMap(([text, a], i) =>
      boxes
        .slice(i + 1)
        .filter(
          ([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        )
        .map(([other]) => `${text} × ${other}`),
    )
  }, drawings['graph text'])

for (const width of [360, 1280])
  test(`writes nothing over anything else on the largest graphs, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page, './#t=3')
    const surface = page.getByRole('combobox', { name: 'Surface' })
    // Boxes of every objective at every stage are tested without a browser: here it is the browser's letters that are.
    for (const id of ['goldstein_price', 'levy13', 'peaks', 'eggholder']) {
      await surface.selectOption(id)
      await expect(graph(page)).toHaveAttribute('data-objective', `surface ${id}`)
      for (const key of ['Home', 'PageUp', 'PageUp', 'PageUp', 'End']) {
        await stages(page).press(key)
        expect(await covered(page)).toEqual([])
      }
    }
  })
