import { drawings } from './parts'
import { faults, namesAmiss, show, states } from './states'
import { expect, test } from './test'

test.use({ onePage: true })

test('on every screen controls have names of their own, are large enough, and lie bare when they have the focus', async ({
  page,
  etascope,
}) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const usual = page.viewportSize() ?? { width: 1440, height: 900 }
  for (const [name, state] of Object.entries(states))
    await test.step(name, async () => {
      await page.setViewportSize(state.window ?? usual)
      await show(page, etascope, state)
      expect(await namesAmiss(page)).toEqual({ nameless: [], twice: [], unsaid: [] })
      const found = await page.evaluate(faults, drawings['hit where it is drawn'])
      expect(found).toEqual({ small: [], covered: [] })
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await page.keyboard.press('Escape')
    })
})
