import type { Locator, Page } from '@playwright/test'
import { etascopeOn } from './page'
import { pieces } from './parts'
import { expect, test } from './test'

/**
 * Does to the page what translators do, now and whenever it changes: the text nodes give way to elements with a text of
 * their own, but for what must not be translated. Into the same words, so that the page can be compared with itself.
 */
function translate(): void {
  const isLeft = (node: Node) =>
    node.parentElement?.closest('[translate="no"], script, style, textarea, svg, font, option')
  function wrap(root: Node): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      if (isLeft(text) || !text.textContent) continue
      const font = document.createElement('font')
      font.textContent = text.textContent
      text.parentNode?.replaceChild(font, text)
    }
  }
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of [target, ...addedNodes]) if (node.isConnected) wrap(node)
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true })
  wrap(document.documentElement)
}

/** The main actions, each by the name with which it is told. */
const actions: readonly (readonly [name: string, act: (page: Page) => Promise<unknown>])[] = [
  ['set the playhead', (page) => page.keyboard.press('Home')],
  ['step forward', (page) => page.keyboard.press('ArrowRight')],
  ['choose a run', (page) => page.getByRole('button', { name: /^large/ }).click()],
  ['another rate', (page) => type(page, /^Learning rate η of good/, '0.01')],
  ['a rate that is refused', (page) => type(page, /^Learning rate η of small/, 'no')],
  ['another start', (page) => type(page, 'Start x', '1')],
  ['fewer steps', (page) => type(page, 'Maximum number of steps', '20')],
  ['another method', (page) => chooseMethod(page, 0, 'Adam')],
  ['a schedule', (page) => chooseSchedule(page, 0)],
  ['an own start', (page) => inRunMenu(page, 'Give it a start of its own')],
  ['a run more', (page) => inRunMenu(page, 'Duplicate')],
  ['a run fewer', (page) => inRunMenu(page, 'Remove')],
  ['critical points', (page) => layer(page, 'Critical points', true)],
  [
    'one of them',
    (page) =>
      page
        .getByRole('region', { name: 'Critical points' })
        .getByRole('table')
        .getByRole('button')
        .first()
        .click(),
  ],
  ['none of them', (page) => page.keyboard.press('Escape')],
  ['no critical points', (page) => layer(page, 'Critical points', false)],
  ['the basin map', (page) => layer(page, 'Basin map', true)],
  ['no basin map', (page) => layer(page, 'Basin map', false)],
  ['the blindfold', (page) => layer(page, 'Blindfold', true)],
  ['no blindfold', (page) => layer(page, 'Blindfold', false)],
  [
    'another chart',
    (page) =>
      page
        .getByRole('group', { name: 'Quantity of the chart' })
        .getByRole('button', { name: '‖∇f‖' })
        .click(),
  ],
  ['overlay', (page) => page.getByRole('button', { name: 'Overlay' }).click()],
  ['panels', (page) => page.getByRole('button', { name: 'Panels' }).click()],
  ['the table', (page) => page.getByRole('button', { name: 'Table', exact: true }).click()],
  ['no table', (page) => page.getByRole('button', { name: 'Close the table' }).click()],
  ['the help', (page) => page.getByRole('button', { name: 'Help', exact: true }).click()],
  ['no help', (page) => page.keyboard.press('Escape')],
  ['another surface', (page) => surface(page, 'Booth')],
  ['open the formula', (page) => page.getByRole('button', { name: 'Type a formula' }).click()],
  ['a wrong formula', (page) => etascopeOn(page).formulaField.fill('x^2 + z')],
  ['a good formula', (page) => etascopeOn(page).formulaField.fill('x^2 + 3*y^2')],
  ['done', (page) => page.getByRole('button', { name: 'Done' }).click()],
  ['back', (page) => page.goBack()],
  ['forward', (page) => page.goForward()],
  ['six methods', (page) => compare(page, /^Methods Six/)],
]

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name })
  await field.fill(text)
  await field.press('Enter')
}

async function chooseMethod(page: Page, run: number, label: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Method of/ })
    .nth(run)
    .click()
  await page.getByRole('combobox', { name: /^Method of/ }).selectOption({ label })
  await page.keyboard.press('Escape')
}

async function chooseSchedule(page: Page, run: number): Promise<void> {
  await page
    .getByRole('button', { name: /^Method of/ })
    .nth(run)
    .click()
  await page.getByRole('combobox', { name: /^Schedule of/ }).selectOption('cosine')
  await page.keyboard.press('Escape')
}

async function inRunMenu(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Actions on/ })
    .first()
    .click()
  await etascopeOn(page).piece('menu').getByText(name, { exact: true }).click()
}

async function layer(page: Page, name: string, shown: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Landscape' }).click()
  await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).setChecked(shown)
  await page.keyboard.press('Escape')
}

const surface = (page: Page, label: string) =>
  page.getByRole('combobox', { name: 'Surface' }).selectOption({ label })

async function compare(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Runs', exact: true }).click()
  await page.getByRole('button', { name }).click()
}

/** All that is to be read, without what only passes by. */
const textOf = (page: Page) =>
  page.locator('#app').evaluate((root: HTMLElement, passing) => {
    for (const node of root.querySelectorAll<HTMLElement>(passing)) node.style.display = 'none'
    // biome-ignore lint/performance/useDomNodeTextContent: only what is to be seen
    return root.innerText.replaceAll(/\s+/g, ' ')
  }, pieces['what passes by'])

test.describe('a translated page', () => {
  // Some 35 actions, each done and waited for twice.
  test.setTimeout(240_000)

  test('says after every action what the page itself says', async ({ page, context }) => {
    const own = await context.newPage()
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => (globalThis as never as Translator).translate())
    })
    await page.addInitScript({ content: `globalThis.translate = ${translate.toString()}` })
    for (const each of [page, own]) {
      await each.emulateMedia({ reducedMotion: 'reduce' })
      await each.goto('./#t=7')
      await expect(etascopeOn(each).convexity).toBeAttached()
    }
    await expect(page.locator('#app font').first()).toBeAttached()
    for (const [name, act] of actions) {
      await test.step(name, async () => {
        await Promise.all([act(own), act(page)])
        await expect(async () => {
          expect(await textOf(page), name).toBe(await textOf(own))
        }).toPass({ timeout: 8000 })
      })
    }
  })

  test('leaves mathematics and numbers as they are', async ({ page, etascope }) => {
    await page.goto('./#t=7')
    await expect(etascopeOn(page).piece('typeset').first()).toBeVisible()
    for (const [part, all] of [
      ['formulas', etascope.piece('typeset')],
      ['axes', etascope.drawn('axes')],
      ['the chart', etascope.drawn('chart')],
      ['ticks of the track', etascope.drawn('track ticks')],
      ['the step in numbers', etascope.piece('numbers of the step')],
      ['vectors', etascope.piece('vector')],
    ] as const)
      expect(
        await all.evaluateAll((all) => [
          all.length > 0,
          all.every((each) => each.closest('[translate="no"]')),
        ]),
        part,
      ).toEqual([true, true])
  })
})

interface Translator {
  readonly translate: () => void
}

test.describe('from right to left', () => {
  test('mathematics, plots, tracks and numbers still read from left to right', async ({
    page,
    etascope,
  }) => {
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.dir = 'rtl'
      })
    })
    await page.goto('./#t=7')
    await expect(etascopeOn(page).piece('typeset').first()).toBeVisible()
    await expect(etascope.zoom.first()).toBeAttached()
    const leftOf = async (...both: readonly [Locator, Locator]) => {
      const places = await Promise.all(both.map((each) => each.first().boundingBox()))
      const [a, b] = places.map((box) => box?.x ?? Number.NaN)
      return (b ?? Number.NaN) - (a ?? Number.NaN)
    }
    const { piece } = etascope
    const vectors = piece('numbers of the step').first().locator(pieces.vector)
    // The page itself goes the other way.
    expect(await leftOf(piece('actions'), piece('brand'))).toBeGreaterThan(0)
    // f before its equals sign before the rest; η before its number.
    expect(await leftOf(piece('typeset symbol'), piece('typeset relation'))).toBeGreaterThan(0)
    expect(await leftOf(piece('rate name'), piece('rate number'))).toBeGreaterThan(0)
    expect(await leftOf(vectors, vectors.nth(1))).toBeGreaterThan(0)
    const directions = await piece('read from left to right').evaluateAll((all) =>
      all.map((each) => getComputedStyle(each).direction),
    )
    expect(new Set(directions)).toEqual(new Set(['ltr']))
    // The first tick of an axis is the lowest.
    const ticks = await etascope
      .drawn('track ticks')
      .first()
      .locator('text')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x))
    expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks)
    // A needle is below the thumb of its slider.
    await page.setViewportSize({ width: 1024, height: 768 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  })
})
