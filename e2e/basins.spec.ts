import type { Page } from '@playwright/test'
import { expectNoViolationsInEitherTheme } from './axe'
import { bar, complete, entries, link, map, progress } from './basin-map'
import { drawings } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

// Every start crawls, and within so few steps a finer map than the first is always worth its time.
const crawling = './#run=gd,0.000001&run=gd,0.000002&steps=100&stop=gradient:0&t=3&show=basins'

/** Keeps back every tile of a map that is finer than the first one, as if it took for ever. */
async function keepBackFineTiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fine = new WeakMap<Worker, Set<number>>()
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.kind === 'basins' && message.request.request.columns > 64)
        fine.set(this, (fine.get(this) ?? new Set()).add(message.id))
      Reflect.apply(postMessage, this, [message, ...rest])
    }
    const heard = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage')!
    Object.defineProperty(Worker.prototype, 'onmessage', {
      set(listener: (event: MessageEvent) => void) {
        // A worker that says nothing for long is taken for one that hangs.
        const stillAtWork = () => listener(new MessageEvent('message', { data: { type: 'alive' } }))
        heard.set!.call(this, (event: MessageEvent) => {
          if (fine.get(this)?.has(event.data.id)) setInterval(stillAtWork, 500)
          else listener(event)
        })
      },
    })
  })
}

/** Colours of the map at shares of its width and height. */
function colours(page: Page, places: readonly (readonly [number, number])[]) {
  return map(page).evaluate(
    (canvas: HTMLCanvasElement, places) =>
      places.map(([x, y]) => {
        const at = [Math.round(x * canvas.width), Math.round(y * canvas.height)] as const
        return [...(canvas.getContext('2d')?.getImageData(...at, 1, 1).data ?? [])].join()
      }),
    places,
  )
}

test('the menu shows the map, the link keeps it, and the menu hides it', async ({
  page,
  etascope,
}) => {
  await etascope.open('#run=gd,0.01&steps=500&t=3')
  await expect(etascope.verdicts.first()).toContainText('Converged')
  await page.getByRole('button', { name: 'Landscape' }).click()
  await page.getByRole('checkbox', { name: /^Basin map/ }).click()
  await complete(page)
  expect(page.url()).toContain('show=basins')
  await page.reload()
  await complete(page)
  await page.getByRole('button', { name: 'Landscape' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: /^Basin map/ }).focus()
  await page.keyboard.press('Space')
  await expect(bar(page)).toHaveCount(0)
  await expect(etascope.drawn('basins')).toHaveCount(0)
  expect(page.url()).not.toContain('show')
})

test('the legend names the four minima of Himmelblau, with shares of all starts', async ({
  page,
}) => {
  await page.goto(link)
  await complete(page)
  for (const point of ['(3, 2)', '(−2.805, 3.131)', '(−3.779, −3.283)', '(3.584, −1.848)'])
    await expect(entries(page).filter({ hasText: `reaches ${point}` })).toHaveCount(1)
  const texts = await entries(page).allInnerTexts()
  const shares = texts.flatMap((text) => /(\d+) %/.exec(text)?.[1] ?? [])
  const sum = shares.reduce((total, share) => total + Number(share), 0)
  // Each share is rounded by at most a half.
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(shares.length / 2 + 1)
  await expect(page.getByRole('status').filter({ hasText: 'Basin map of' })).toContainText(
    'reaches (3, 2):',
  )
})

test('where the minima are, the map has four colours', async ({ page }) => {
  await page.goto(`${link}&view=-5,5,-5,5&layout=overlay`)
  await complete(page)
  const box = await map(page).boundingBox()
  const tall = 10
  const wide = (tall * (box?.width ?? 1)) / (box?.height ?? 1)
  const place = (x: number, y: number) => [0.5 + x / wide, 0.5 - y / tall] as const
  const minima = [
    [3, 2],
    [-2.805, 3.131],
    [-3.779, -3.283],
    [3.584, -1.848],
  ] as const
  const drawn = await colours(
    page,
    minima.map(([x, y]) => place(x, y)),
  )
  expect(new Set(drawn).size).toBe(4)
  for (const colour of drawn) expect(colour).toMatch(/,255$/)
})

test('a rate that is too large leaves patterns, each with its words', async ({
  page,
  etascope,
}) => {
  await etascope.open('#run=gd,0.03&steps=200&t=3&show=basins')
  await complete(page)
  await expect(entries(page).filter({ hasText: /^oscillates/ })).toHaveCount(1)
  await expect(entries(page).filter({ hasText: /^diverges/ })).toHaveCount(1)
  await expect(etascope.drawn('basin names')).toContainText('diverges')
})

test('the map is of the selected run, and moves with the selection', async ({ page, etascope }) => {
  await etascope.open('#run=gd,0.01&run=gd,0.02&steps=500&t=3&show=basins&layout=panels')
  await complete(page)
  const here = (name: string) => etascope.run(name).locator(drawings.basins)
  await expect(here('run 2')).toHaveCount(1)
  await expect(bar(page).getByRole('heading')).toContainText('run 2: Gradient descent, η = 0.02')
  await page.getByRole('button', { name: 'run 1', exact: true }).click()
  await expect(here('run 1')).toHaveCount(1)
  await expect(here('run 2')).toHaveCount(0)
  await expect(bar(page).getByRole('heading')).toContainText('run 1: Gradient descent, η = 0.01')
  await complete(page)
})

test('refining can be cancelled, the picture stays, and it can go on', {
  tag: '@own-page',
}, async ({ page }) => {
  await keepBackFineTiles(page)
  await page.goto(crawling)
  await expect(progress(page)).toBeVisible()
  const height = (await bar(page).boundingBox())?.height
  await bar(page).getByRole('button', { name: 'Cancel' }).focus()
  await page.keyboard.press('Enter')
  await expect(progress(page)).toHaveCount(0)
  await expect(map(page)).toHaveCount(1)
  // Buttons that come and go move nothing; a line of text may differ by a pixel.
  expect(Math.abs(((await bar(page).boundingBox())?.height ?? 0) - (height ?? 0))).toBeLessThan(2)
  const goOn = bar(page).getByRole('button', { name: 'Go on' })
  await expect(goOn).toBeFocused()
  await goOn.click()
  await expect(progress(page)).toBeVisible()
  await expect(bar(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
})

test('without minima, with lines of them, or finite in parts only, it says what becomes of starts', async ({
  page,
  etascope,
}) => {
  for (const [formula, said] of [
    ['x%2By', 'still going down'],
    ['x^2', 'reaches a minimum in x'],
    ['(x-y)^2', 'reaches the floor of a valley'],
    ['log(x)%2By^2', 'no start: f is not finite'],
    ['7', 'comes to rest'],
  ] as const) {
    await etascope.open(`#f=${formula}&run=gd,0.1&t=1&show=basins`)
    // The map of the formula before may still be there.
    await expect(entries(page).filter({ hasText: said })).toHaveCount(1)
    await complete(page)
    await expect(entries(page).filter({ hasText: said })).toHaveCount(1)
  }
})

test('axe finds nothing, and nothing is too wide', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(link)
  await complete(page)
  await expectNoViolationsInEitherTheme(page, { include: ['basin bar'] })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow).toBe(0)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(overflow).toBe(0)
})
