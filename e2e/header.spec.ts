import { boxOf } from './page'
import { pieces } from './parts'
import { expect, test } from './test'

test('undo, redo and reset are buttons, which say when there is nothing to do', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await etascope.openStill('#t=7')
  const [undo, redo] = [etascope.button('Undo'), etascope.button('Redo')]
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect(redo).toHaveAttribute('aria-disabled', 'true')
  await etascope.enter('Start x', '1')
  await expect(etascope.startX).toHaveValue('1')
  await undo.click()
  await expect(etascope.startX).toHaveValue('0')
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  // The browser remembers what can be redone, and so does the page that is loaded anew.
  await page.reload()
  await expect(etascope.run('good')).toContainText('Converged')
  await redo.click()
  await expect(etascope.startX).toHaveValue('1')
  await expect(redo).toHaveAttribute('aria-disabled', 'true')
  await etascope.enter('View x to', '3')
  const changed = await etascope.link()
  await etascope.button('Reset').click()
  await expect(etascope.startX).toHaveValue('0')
  await expect(etascope.field('View x to')).toHaveValue('6')
  await undo.click()
  await expect(etascope.startX).toHaveValue('1')
  await expect.poll(etascope.link).toBe(changed)
})

test('suggested rates in the place of others offer to undo that', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#run=gd,0.01&run=adam,0.1&start=1,1')
  await etascope.button('Suggest rates').click()
  await expect(etascope.run('good')).toContainText('Converged')
  await etascope.notices.getByRole('button', { name: 'Undo' }).click()
  await expect(etascope.runs).toHaveCount(2)
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('the lesson of a surface is told, and not to who wears a blindfold', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#t=7')
  const lesson = page.getByText('the start and the rate decide which one a descent reaches')
  await expect(lesson.filter({ visible: true })).toHaveCount(1)
  await etascope.open('#show=blindfold&t=7')
  await expect(etascope.run('good')).toBeVisible()
  await expect(lesson).toHaveCount(0)
})

test.describe('at every width', { tag: '@desk' }, () => {
  test('the formula is whole, and as large whenever its font has come', async ({
    page,
    etascope,
  }) => {
    await etascope.openStill('#t=7')
    const size = () =>
      etascope.formula.locator(pieces.typeset).evaluate((node) => getComputedStyle(node).fontSize)
    const isCut = () => etascope.formula.getAttribute('data-cut')
    await expect(etascope.formula.locator(pieces.typeset)).toBeVisible()
    for (const width of [390, 768, 820, 1024, 1280, 1366, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      await expect.poll(isCut, `${width}`).toBeNull()
      if (width >= 768) expect(await size(), `${width}`).toBe('18.15px')
    }
    // A font that comes late, and one that is narrower than what came before.
    await page.setViewportSize({ width: 390, height: 800 })
    await expect.poll(size).not.toBe('18.15px')
    const before = await size()
    const spaced = (spacing: string) =>
      etascope.formula.locator(pieces.typeset).evaluate((node: HTMLElement, spacing) => {
        node.style.letterSpacing = spacing
      }, spacing)
    await spaced('6px')
    await expect.poll(isCut).toBe('end')
    await spaced('')
    await expect.poll(isCut).toBeNull()
    await expect.poll(size).toBe(before)
  })

  test('a window that is low has plot, slider, verdict and player in view', async ({
    page,
    etascope,
  }) => {
    await page.setViewportSize({ width: 844, height: 390 })
    await etascope.openStill('#t=7&layout=panels')
    const good = etascope.run('good')
    const player = await boxOf(etascope.player)
    expect(player.y + player.height).toBeLessThanOrEqual(390)
    const verdict = good.getByRole('group', { name: 'Verdict' }).locator('strong')
    for (const part of [etascope.drawn('area').nth(1), etascope.slider('good'), verdict]) {
      const { y, height } = await boxOf(part)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThanOrEqual(player.y)
    }
    expect((await boxOf(etascope.drawn('area').nth(1))).height).toBeGreaterThan(100)
    // The formula has stepped aside, and is still to be reached.
    await etascope.formula.scrollIntoViewIfNeeded()
    await expect(etascope.formula).toBeInViewport({ ratio: 1 })
  })
})
