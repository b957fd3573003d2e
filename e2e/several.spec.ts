import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { layerPictures } from '../src/build/layer-pictures'
import { parsedCatalogue } from '../src/build/parsed-catalogue'
import { controlNames } from '../src/ui/controls'
import { dropFile } from './drop'
import { etascopeOn } from './page'
import { pieces } from './parts'
import type { Several } from './several/page'
import { test as base, expect } from './test'

const outDir = resolve('.cache/several')

/** The page of three experiments, built and served for these tests alone. */
const test = base.extend<object, { readonly server: string }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants its fixtures by name
    async ({}, use, { workerIndex }) => {
      const folder = `${outDir}-${workerIndex}`
      await build({
        configFile: false,
        logLevel: 'warn',
        base: './',
        publicDir: false,
        plugins: [react(), parsedCatalogue(), layerPictures()],
        worker: { format: 'es', plugins: () => [parsedCatalogue()] },
        build: {
          outDir: folder,
          emptyOutDir: true,
          rolldownOptions: { input: resolve('e2e/several/index.html') },
          chunkSizeWarningLimit: 2000,
        },
      })
      const server = await preview({
        configFile: false,
        logLevel: 'warn',
        build: { outDir: folder },
        preview: { host: '127.0.0.1', port: 4393 + workerIndex, open: false },
      })
      await use(server.resolvedUrls!.local[0]!)
      await server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server),
})

test.beforeEach(async ({ page, baseURL }) => {
  await page.goto(`${baseURL}e2e/several/`)
  // Three at once, on a machine that may have other things to do.
  for (const id of names)
    await expect(experiment(page, id).verdicts.first()).toContainText(/Converged|Crawling/, {
      timeout: 20_000,
    })
})

const names = ['narrow', 'medium', 'wide'] as const
const boxOf = (page: Page, name: string) => page.locator(`#${name}`)
const experiment = (page: Page, name: (typeof names)[number]) => etascopeOn(page, boxOf(page, name))

const startOf = (id: string) => window.several.state(id).experiment.start
const stepOf = (id: string) => window.several.state(id).playhead
const bookkeeping = () => (window.several as Several).bookkeeping()

test('each is laid out by the width of its own box', async ({ page }) => {
  const columns = (id: string) =>
    boxOf(page, id)
      .locator(pieces['run cards'])
      .evaluate((node) => getComputedStyle(node).gridTemplateColumns.split(' ').length)
  expect(await columns('narrow')).toBe(1)
  expect(await columns('medium')).toBe(3)
  await expect(experiment(page, 'narrow').piece('plots')).toHaveClass(/plots-overlay/)
  await expect(experiment(page, 'medium').piece('plots')).toHaveClass(/plots-panels/)
  // The line below the name on a wide screen has no room in a narrower one.
  await expect(experiment(page, 'medium').piece('brand').locator('small')).toBeHidden()
  await expect(experiment(page, 'wide').piece('brand').locator('small')).toBeVisible()
  for (const id of names) {
    const fits = await boxOf(page, id).evaluate((box) => box.scrollWidth <= box.clientWidth)
    expect(fits, `${id} keeps within its box`).toBe(true)
  }
})

test('each is dragged by itself', async ({ page }) => {
  for (const id of names) {
    const others = names.filter((other) => other !== id)
    const before = await Promise.all(others.map((other) => page.evaluate(startOf, other)))
    const own = await page.evaluate(startOf, id)
    const area = experiment(page, id).drawn('area').first()
    await area.scrollIntoViewIfNeeded()
    const box = (await area.boundingBox())!
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => page.evaluate(startOf, id)).not.toEqual(own)
    const after = await Promise.all(others.map((other) => page.evaluate(startOf, other)))
    expect(after).toEqual(before)
  }
  // None of them has the address bar.
  expect(new URL(page.url()).hash).toBe('')
})

test('keys are for the one that has the focus, or had it last', async ({ page }) => {
  const steps = async () => ({
    narrow: await page.evaluate(stepOf, 'narrow'),
    medium: await page.evaluate(stepOf, 'medium'),
    wide: await page.evaluate(stepOf, 'wide'),
  })
  await page.keyboard.press('ArrowRight')
  expect(await steps()).toEqual({ narrow: 3, medium: 7, wide: 5 })
  await experiment(page, 'medium').button('Share').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(steps).toEqual({ narrow: 3, medium: 8, wide: 5 })
  await experiment(page, 'wide').drawn('area').first().click()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect.poll(steps).toEqual({ narrow: 3, medium: 8, wide: 0 })
  await page.getByRole('textbox', { name: 'elsewhere' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('v')
  expect(await steps()).toEqual({ narrow: 3, medium: 8, wide: 0 })
  // A control is reached in the experiment whose key it is.
  await experiment(page, 'narrow').button('Share').focus()
  await page.keyboard.press('p')
  await expect(experiment(page, 'narrow').surface).toBeFocused()
  await experiment(page, 'medium').button('Share').focus()
  await page.keyboard.press('e')
  await expect(experiment(page, 'medium').rates.nth(1)).toBeFocused()
  await experiment(page, 'medium').button('Share').focus()
  const undone = await page.evaluate(startOf, 'wide')
  await page.keyboard.press('Control+z')
  expect(await page.evaluate(startOf, 'wide')).toEqual(undone)
  await experiment(page, 'wide').button('Share').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.evaluate(startOf, 'wide')).not.toEqual(undone)
})

test('a file that is dropped on one is taken by that one alone', async ({ page }) => {
  for (const id of names) await expect(experiment(page, id).zoom.first()).toBeAttached()
  await dropFile(page, boxOf(page, 'medium'), 'x,y\n1,2\n2,4\n3,5')
  const kindOf = (id: string) => window.several.state(id).experiment.objective.kind
  await expect.poll(() => page.evaluate(kindOf, 'medium')).toBe('data')
  for (const id of ['narrow', 'wide']) expect(await page.evaluate(kindOf, id)).not.toBe('data')
})

test('every control that a key may want has been registered', async ({ page }) => {
  await expect
    .poll(() => page.evaluate(() => window.several.controls('wide').toSorted()))
    .toEqual(controlNames.toSorted())
})

test('no id is there twice', async ({ page }) => {
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('one that is removed leaves no worker, listener, observer or timer behind', async ({
  page,
}) => {
  const settled = async () => {
    let kept: unknown
    // A second look might come after a font, which has something drawn a moment later.
    const look = async () => {
      kept = await page.evaluate(bookkeeping)
      return kept
    }
    await expect.poll(look).toMatchObject({ timers: 0, frames: 0 })
    return kept
  }
  await page.evaluate(() => window.several.remove('medium'))
  await expect(boxOf(page, 'medium')).toBeEmpty()
  const before = await settled()
  const workers = page.workers().length
  expect(workers).toBeGreaterThan(0)

  // Once more, with all that it has, and taken away while it is at work.
  const all = '#show=gradient,flow,critical,basins,surface'
  await page.evaluate((hash) => window.several.show('medium', hash), all)
  await expect(experiment(page, 'medium').verdicts.first()).toContainText(/Converged|Crawling/)
  await experiment(page, 'medium').button('Table').click()
  await experiment(page, 'medium').button('Share').click()
  const area = experiment(page, 'medium').drawn('area').first()
  await area.scrollIntoViewIfNeeded()
  const box = (await area.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.3, { steps: 5 })
  await page.evaluate(() => window.several.remove('medium'))
  await page.mouse.up()
  expect(await settled()).toEqual(before)
  expect(page.workers()).toHaveLength(workers)

  // The others go on with the engine that they shared with it.
  await experiment(page, 'wide').button('Share').focus()
  await page.keyboard.press('k')
  await expect(experiment(page, 'wide').verdicts.nth(1)).toContainText(
    /Converged|Crawling|Diverged/,
  )
  await page.evaluate(() => {
    for (const id of ['narrow', 'wide']) window.several.remove(id)
    window.several.end()
  })
  await expect.poll(() => page.workers().length).toBe(0)
  expect(await settled()).toMatchObject({ timers: 0, frames: 0, observers: [] })
})
