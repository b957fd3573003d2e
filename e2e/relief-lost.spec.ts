import { moved, open, seen, view } from './relief'
import { expect, test } from './test'

test('without WebGL a message says so, and the rest works', async ({
  page,
  etascope,
  isMobile,
}) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...args: unknown[]
    ) {
      return String(args[0]).startsWith('webgl') ? null : getContext.apply(this, args)
    } as never
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open('#show=surface&layout=panels&t=7')
  await expect(view(page).getByRole('status')).toContainText('WebGL')
  await expect(etascope.drawn('band').first()).toBeVisible()
  const contours = etascope.drawn('area').first()
  const position = { x: 60, y: 60 }
  await (isMobile ? contours.tap({ position }) : contours.click({ position }))
  await expect(etascope.startX).not.toHaveValue('0')
  await view(page).getByRole('button', { name: 'Close the 3-D view' }).click()
  await expect(view(page)).toHaveCount(0)
})

test('where it cannot be loaded a message says so, and the plots stay', {
  tag: '@desk',
}, async ({ page, etascope, faults }) => {
  await page.route(/ReliefPicture/, (route) => route.abort())
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open('#show=surface&layout=panels&t=7')
  await expect(page.getByRole('status').filter({ hasText: '3-D view' })).toBeVisible()
  await expect(etascope.drawn('area').first()).toBeVisible()
  expect(faults.splice(0).every((fault) => fault.includes('net::ERR_FAILED'))).toBe(true)
})

test('a picture that is taken away says so and comes back; closing gives its memory back', {
  tag: '@desk',
}, async ({ page }) => {
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = []
    Object.assign(window, { contexts })
    const getContext = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...args: unknown[]
    ) {
      const made = getContext.apply(this, args)
      if (args[0] === 'webgl2' && made) contexts.push(made as WebGL2RenderingContext)
      return made
    } as never
  })
  await open(page)
  const lost = () =>
    page.evaluate(() =>
      (window as unknown as { contexts: WebGL2RenderingContext[] }).contexts.map((context) =>
        context.isContextLost(),
      ),
    )
  expect(await lost()).toEqual([true, false])
  await page.evaluate(() => {
    const { contexts } = window as unknown as { contexts: WebGL2RenderingContext[] }
    const context = contexts[1]!
    const extension = context.getExtension('WEBGL_lose_context')!
    Object.assign(window, { giveBack: () => extension.restoreContext() })
    extension.loseContext()
  })
  await expect(view(page).getByRole('status')).toContainText('graphics card')
  await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack())
  await expect(view(page).getByRole('status')).toHaveCount(0)
  const before = await seen(page)
  await view(page).getByRole('button', { name: 'Turn left' }).click()
  await expect.poll(() => moved(page, before)).toBeGreaterThan(3)
  await view(page).getByRole('button', { name: 'Close the 3-D view' }).click()
  await expect(view(page)).toHaveCount(0)
  expect(await lost()).toEqual([true, true])
})
