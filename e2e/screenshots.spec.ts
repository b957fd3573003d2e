import { etascopeOn } from './page'
import { expect, test } from './test'

// The pictures of the README, taken anew by `npm run screenshots`.
const pictures = [
  { name: 'desk-light', width: 1440, height: 900, colorScheme: 'light', link: './#t=7' },
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
  { name: 'phone', width: 390, height: 844, colorScheme: 'light', link: './#t=7' },
] as const

for (const { name, width, height, colorScheme, link } of pictures)
  test(name, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width, height },
      deviceScaleFactor: width < 500 ? 2 : 1,
      colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(link)
    await expect(etascopeOn(page).verdicts.nth(2)).toContainText('Oscillating')
    await expect(page.locator('.katex').first()).toBeVisible()
    if (link.includes('basins'))
      await expect(page.locator('#app .basin-bar')).toContainText('starts, each at most')
    await expect(page.getByText(/^(not )?convex/).first()).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `e2e/screenshots/${name}.png` })
    await context.close()
  })
