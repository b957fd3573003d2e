import { readFileSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { findBrowser } from './browser'
import { etascopeOn } from './page'
import { expect, test } from './test'

// The pictures of the README, which the page is to look like still: taken anew by `npm run screenshots`.
const pictures = [
  { name: 'desk-light', width: 1440, height: 900, colorScheme: 'light', link: './#t=3' },
  {
    name: 'desk-dark',
    width: 1440,
    height: 900,
    colorScheme: 'dark',
    link: './#surface=rosenbrock&layout=overlay',
  },
  {
    name: 'basins',
    width: 1440,
    height: 900,
    colorScheme: 'light',
    link: './#t=31&layout=overlay&show=flow,critical,basins',
  },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light', link: './#t=3' },
] as const

/** The browser that took the pictures: another draws letters and lines a little otherwise. */
const takenBy = resolve('e2e/screenshots/browser.txt')

/** Far below the share of a path, a layer or a panel, and above that of letters that lie half a pixel aside. */
const maxDiffPixelRatio = 0.0005

for (const { name, width, height, colorScheme, link } of pictures)
  test(`looks as in the picture ${name}`, async ({ browser, baseURL }, { config }) => {
    const program = basename(findBrowser()?.executablePath ?? 'chromium of Playwright')
    const version = `${program} ${browser.version()} on ${process.platform}\n`
    if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed')
      writeFileSync(takenBy, version)
    const taken = readFileSync(takenBy, 'utf8')
    test.skip(
      version !== taken,
      `The pictures are of ${taken.trim()}, and this is ${version.trim()}.`,
    )
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width, height },
      deviceScaleFactor: width < 500 ? 2 : 1,
      colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(link)
    await expect(etascopeOn(page).verdicts.nth(2)).toContainText(/Diverged|Oscillating/)
    await expect(page.getByRole('math').first()).toBeVisible()
    if (link.includes('basins'))
      await expect(etascopeOn(page).piece('basin bar')).toContainText('starts, each at most')
    await expect(page.getByText(/^(not )?convex/).first()).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    await expect(page).toHaveScreenshot(`${name}.png`, { scale: 'device', maxDiffPixelRatio })
    await context.close()
  })
