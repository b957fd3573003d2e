import type { Page } from '@playwright/test'
import { drawings, markOf, pieces } from './parts'
import { expect, test } from './test'

declare global {
  /** The class of what can not be made, while there is such a thing. */
  var broken: string
}

/** Has every attempt to make such a part fail, as if what draws it had a fault; '' ends that. */
const breakWhatHas = (page: Page, selector: string) =>
  page.evaluate((name) => {
    globalThis.broken = name
  }, classOf(selector))

const classOf = (selector: string) => selector.slice(1)

async function open(page: Page, selector: string, hash = '#t=7'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript((name) => {
    globalThis.broken = name
    const { setAttribute } = Element.prototype
    Element.prototype.setAttribute = function (attribute, value) {
      const { broken } = globalThis
      if (broken && attribute === 'class' && `${value}`.split(' ').includes(broken))
        throw new Error(`cannot make ${value}`)
      setAttribute.call(this, attribute, value)
    }
  }, classOf(selector))
  await page.goto(`./${hash}`)
}

test.describe('what has a fault takes nothing else with it:', () => {
  test.afterEach(({ faults }) => {
    expect(faults.length).toBeGreaterThan(0)
    // React error 520 says that it has tried once more, and that that went well.
    const own = /cannot make|React error #520/
    expect(faults.splice(0).filter((fault) => !own.test(fault))).toEqual([])
  })

  for (const [part, selector, hash] of [
    ['The top of the page', pieces.brand, '#t=7'],
    ['The plot', drawings.area, '#layout=overlay&t=7'],
    ['The chart', drawings.chart, '#t=7'],
    ['The player', pieces['player step'], '#t=7'],
    ['The step in numbers', pieces['numbers of the step'], '#t=7'],
    ['The set-up', pieces.setup, '#t=7'],
    ['Zoom and readout', drawings['readout, shown or not'], '#layout=overlay&t=7'],
    ['The layer “Gradient field”', drawings.gradient, '#show=gradient&layout=overlay&t=7'],
    ['The layer “Critical points”', pieces['critical title'], '#show=critical&layout=overlay&t=7'],
  ] as const)
    test(`${part}, and it is back when it is tried again`, async ({ page, etascope }) => {
      await open(page, selector, hash)
      await expect(etascope.faulty).toHaveCount(1)
      await expect(etascope.faulty).toContainText(`${part} has met a fault of its own`)
      await expect(etascope.faulty).toContainText(`cannot make`)
      // The rest is there, and works.
      if (selector !== drawings.area) await expect(etascope.drawn('area').first()).toBeVisible()
      await expect(etascope.verdicts.nth(1)).toContainText('Converged')
      // Moved by hand, it is no longer what was suggested as good.
      const rate = page.getByRole('textbox', { name: /^Learning rate η of (good|run 2),/ })
      await rate.fill('0.017')
      await rate.press('Enter')
      await expect.poll(() => page.evaluate(() => location.hash)).toContain('run=gd,0.017')
      await breakWhatHas(page, '')
      await etascope.faulty.getByRole('button', { name: 'Try again' }).click()
      await expect(etascope.faulty).toHaveCount(0)
      await expect(page.locator('#app').locator(selector).first()).toBeAttached()
      await expect(rate).toHaveValue('0.017')
    })

  test('each plot for itself, until the person goes back', async ({ page, etascope }) => {
    await open(page, '')
    await expect(etascope.verdicts.nth(1)).toContainText('Converged')
    await page.getByRole('button', { name: 'Overlay' }).click()
    await breakWhatHas(page, drawings.area)
    await page.getByRole('button', { name: 'Panels' }).click()
    await expect(etascope.faulty).toHaveCount(3)
    await expect(page.getByRole('slider', { name: /Learning rate of/ })).toHaveCount(3)
    await page.getByRole('combobox', { name: 'Surface' }).selectOption({ label: 'Booth' })
    await expect(etascope.verdicts.nth(1)).toContainText('Converged')
    await expect(etascope.faulty).toHaveCount(3)
    await breakWhatHas(page, '')
    await page.goBack()
    await expect(etascope.faulty).toHaveCount(0)
    await expect(etascope.drawn('area')).toHaveCount(3)
  })
})

test.describe('with a keyboard', () => {
  test('keys pressed before a plot is laid out do nothing that lasts', async ({
    page,
    etascope,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('./#t=7')
    await expect(etascope.zoom.first()).toBeAttached()
    await expect(etascope.verdicts.nth(1)).toContainText('Converged')
    // In one task, so that nothing is laid out or drawn between two of them.
    for (const keys of ['v+', 'v-', 'v0', 'v++', 'vv+', 'vr+', 'vc', 'vp', 'v+v-'])
      await page.evaluate((pressed) => {
        for (const key of pressed)
          for (const type of ['keydown', 'keyup'])
            (document.activeElement ?? document.body).dispatchEvent(
              new KeyboardEvent(type, { key, bubbles: true, cancelable: true }),
            )
      }, keys)
    await expect(etascope.zoom.first()).toBeAttached()
    const width = page.getByRole('textbox', { name: 'View x to' })
    await page.getByRole('button', { name: 'Zoom in' }).first().focus()
    const before = Number(await width.inputValue())
    await page.keyboard.press('+')
    await expect.poll(async () => Number(await width.inputValue())).toBeLessThan(before)
  })

  for (const name of ['limit', 'best'])
    test(`“${name}” that goes while it has the focus leaves it to the slider`, async ({
      page,
      etascope,
    }) => {
      await page.goto('./#f=abs(x)%2Babs(y)&run=gd,0.1&t=7')
      await expect(etascope.verdicts.first()).toContainText(/\d/)
      await page.getByRole('combobox', { name: 'Surface' }).selectOption({ label: 'Himmelblau' })
      const mark = etascope.run('small').locator(markOf(name)).getByRole('button')
      await mark.focus()
      await expect(mark).toBeFocused()
      await page.evaluate(() => history.back())
      await expect(page.locator('#app').locator(markOf(name))).toHaveCount(0)
      await expect(page.getByRole('slider', { name: /Learning rate of/ }).first()).toBeFocused()
    })
})

test('on a host that forbids compiling formulas are interpreted, with the same numbers, and it is said', async ({
  page,
  etascope,
}) => {
  // A worker obeys the policy that its own script came with.
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" }
    await route.fulfill({ response, headers })
  })
  await etascope.openStill('#t=7')
  await expect(etascope.run('good')).toContainText('Converged in 31 steps')
  await etascope.button('Formulas are interpreted here').click()
  await expect(page.getByText('forbids it to compile formulas')).toBeVisible()
})
