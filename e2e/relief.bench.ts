import type { Page } from '@playwright/test'
import { nextFrame, recordFrames, report } from './frames'
import { etascopeOn } from './page'
import { pieces } from './parts'
import { expect, test } from './test'

const surfaces = ['himmelblau', 'rosenbrock', 'rastrigin'] as const

test.describe.configure({ mode: 'serial' })
test.setTimeout(60_000)

const drawn = (page: Page) => etascopeOn(page).drawn('relief text').first()

/** A picture of 800 × 600 pixels, whatever the page around it. */
async function fixSize(page: Page): Promise<void> {
  await page.evaluate((stage) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`#app ${stage} { width: 802px !important; height: 602px !important }`)
    document.adoptedStyleSheets.push(sheet)
  }, pieces['relief stage'])
}

test('opening the 3-D view', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./')
  await expect(etascopeOn(page).verdicts.first()).toContainText('200 steps')
  for (const again of ['the first time', 'again']) {
    await page.getByRole('button', { name: 'Landscape' }).click()
    const box = page.getByRole('checkbox', { name: /3-D view/ })
    const began = await page.evaluate(() => performance.now())
    await box.check()
    await expect(drawn(page)).toBeAttached()
    const took = (await page.evaluate(() => performance.now())) - began
    process.stdout.write(`  opening the 3-D view ${again}: ${took.toFixed(0)} ms\n`)
    await box.uncheck()
    await page.keyboard.press('Escape')
  }
})

for (const surface of surfaces)
  test(`orbiting ${surface}`, async ({ page }) => {
    await page.goto(`./#show=surface&surface=${surface}&t=1000000`)
    await fixSize(page)
    await expect(drawn(page)).toBeAttached()
    const turn = page.getByRole('button', { name: 'Turn left' })
    const recorded = await recordFrames(page, () =>
      turn.evaluate(async (button: HTMLButtonElement) => {
        for (let k = 0; k < 120; k++) {
          button.click()
          await new Promise(requestAnimationFrame)
        }
      }),
    )
    report(`orbiting ${surface} at 800 × 600`, recorded)
    const median = [...recorded.frames].sort((a, b) => a - b)[recorded.frames.length >> 1] ?? 0
    process.stdout.write(`    ${(1000 / median).toFixed(0)} frames/s by the median\n`)
  })

test('playing 10,000 steps in 3-D', async ({ page }) => {
  await page.goto(
    './#show=surface&surface=himmelblau&start=0,0.5&run=gd,0.000001&run=gd,0.00001&run=gd,0.03&steps=10000&stop=gradient:0&t=0',
  )
  await fixSize(page)
  await expect(drawn(page)).toBeAttached()
  await page.getByRole('slider', { name: 'Speed' }).focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  report(
    'playing 10,000 steps in 3-D',
    await recordFrames(page, async () => {
      for (let i = 0; i < 120; i++) await nextFrame(page)
    }),
  )
})
