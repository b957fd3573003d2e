import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { drawings } from './parts'
import { faults, moreStates, namesAmiss, show, states } from './states'
import { expect, test } from './test'

/** Ways of looking at the page. Each screen is tried in each of them by `npm run matrix`, which takes a quarter of an hour. */
const looks: { readonly [name: string]: Look } = {
  'a laptop': {},
  'dark colours': { media: { colorScheme: 'dark' } },
  'more contrast': { media: { contrast: 'more' } },
  'forced colours': { media: { forcedColors: 'active' } },
  'a phone': { width: 390, height: 844 },
  'a phone held across': { width: 844, height: 390 },
  'a phone with letters of 24 pixels': { width: 390, height: 844, letters: 24 },
  'letters of 24 pixels': { letters: 24 },
  'zoomed to 200 %': { width: 720, height: 450 },
  'a narrow window with a scroll bar': { width: 305, height: 640 },
  'from right to left': { width: 1024, height: 768, dir: 'rtl' },
}

interface Look {
  readonly width?: number
  readonly height?: number
  readonly media?: Parameters<Page['emulateMedia']>[0]
  /** Size of letters that the browser is set to, in pixels; 16 otherwise. */
  readonly letters?: number
  readonly dir?: string
}

for (const [look, { width = 1440, height = 900, media, letters, dir }] of Object.entries(looks))
  test(look, async ({ page, etascope }) => {
    test.setTimeout(600_000)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await page.addInitScript(
      ({ letters, dir }) => {
        const set = () => {
          const root = document.documentElement
          // The page takes 15 sixteenths of what the browser is set to.
          if (letters) root?.style.setProperty('font-size', `${(letters * 15) / 16}px`)
          if (dir) root?.setAttribute('dir', dir)
        }
        new MutationObserver(set).observe(document, { childList: true })
        set()
      },
      { letters, dir },
    )
    for (const [name, state] of Object.entries({ ...states, ...moreStates }))
      await test.step(name, async () => {
        await show(page, etascope, state)
        expect.soft(await namesAmiss(page), name).toEqual({ nameless: [], twice: [], unsaid: [] })
        const found = await page.evaluate(faults, drawings['hit where it is drawn'])
        expect.soft(found, name).toEqual({ small: [], covered: [] })
        const { scrollWidth, clientWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          clientWidth: document.documentElement.clientWidth,
        }))
        expect.soft(scrollWidth, name).toBe(clientWidth)
        // Sizes are tried above, and of forced colours a style tells what they were before.
        const untold = media?.forcedColors ? ['color-contrast'] : []
        await expectNoViolations(page, { without: ['target-size', ...untold] })
        await page.keyboard.press('Escape')
      })
  })
