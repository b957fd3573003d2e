import { etascopeOn } from './page'
import { expect, test } from './test'
import { windows } from './windows'

// One picture with the first screen as every window shows it, for whoever looks at the page as a whole: `npm run contact-sheet`.

const file = '.cache/contact-sheet.png'

interface Take {
  readonly caption: string
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
  readonly forcedColors?: 'active'
  /** A page that is zoomed has fewer pixels of its own, each of which is larger. */
  readonly zoom?: number
}

const takes: readonly Take[] = [
  ...(['light', 'dark'] as const).flatMap((colorScheme) =>
    windows.map(({ width, height }) => ({
      caption: `${width} × ${height}, ${colorScheme}`,
      width,
      height,
      colorScheme,
    })),
  ),
  ...[1.5, 2].flatMap((zoom) =>
    [1280, 1440, 1920].map((width) => ({
      caption: `${width} × ${(width * 5) / 8} at ${100 * zoom} %`,
      width: Math.round(width / zoom),
      height: Math.round((width * 5) / 8 / zoom),
      colorScheme: 'light' as const,
      zoom,
    })),
  ),
  ...[390, 1440].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      caption: `${width}, forced colours, ${colorScheme}`,
      width,
      height: 900,
      colorScheme,
      forcedColors: 'active' as const,
    })),
  ),
]

test('contact sheet', async ({ browser, baseURL }) => {
  test.setTimeout(600_000)
  const pictures: string[] = []
  for (const { width, height, zoom = 1, colorScheme, forcedColors, caption } of takes) {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: { width, height },
      deviceScaleFactor: zoom,
      colorScheme,
      forcedColors: forcedColors ?? 'none',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto('./')
    await expect(etascopeOn(page).scale.first()).toBeAttached()
    await expect(etascopeOn(page).convexity).toBeAttached()
    await page.evaluate(() => document.fonts.ready)
    const picture = (await page.screenshot()).toString('base64')
    pictures.push(
      `<figure><img src="data:image/png;base64,${picture}" style="height:420px"><figcaption>${caption}</figcaption></figure>`,
    )
    await context.close()
  }
  const sheet = await browser.newPage({ viewport: { width: 3200, height: 800 } })
  await sheet.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:24px;margin:24px;font:18px sans-serif;background:#888}figure{margin:0}</style>${pictures.join('')}`,
  )
  await sheet.screenshot({ path: file, fullPage: true })
  await sheet.close()
})
