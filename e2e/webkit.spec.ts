import { test as base, expect } from '@playwright/test'
import { alike, shareUnlike } from './engines/likeness'
import { findWebKit } from './engines/webkit'
import { fingerOf } from './engines/webkit-finger'
import { openWebKit, type WebKitWindow } from './engines/webkit-window'
import { drawings, markOf, pieces } from './parts'

/** The test with WebKit moved by its own WebDriver, and no page of Playwright. */
const test = base.extend<{ readonly webkit: WebKitWindow }>({
  webkit: async ({ baseURL }, use) => {
    const found = findWebKit()
    if (found === null) throw new Error('There is no WebKit here.')
    // Apart from those of others who test on the same machine, as the page's own port is.
    const port = 10_000 + Number(new URL(String(baseURL)).port)
    const window = await openWebKit(found, port)
    try {
      await expect.poll(window.isReady).toBe(true)
      await window.begin()
      await use(window)
    } finally {
      await window.close()
    }
  },
})

const down = { type: 'pointerDown', button: 0 }
const up = { type: 'pointerUp', button: 0 }
const to = (x: number, y: number) => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  duration: 16,
  origin: 'viewport',
})

test('WebKit: click a start, drag a rate, step by keys, and see what a formula lacks', async ({
  webkit,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { run } = webkit
  const page = () => run('return document.querySelector("#app")?.innerText ?? ""')
  const verdict = (index: number) =>
    run(
      'return document.querySelectorAll("#app [role=group][aria-label=Verdict]")[arguments[0]]?.textContent ?? ""',
      index,
    )
  const boxOf = (selector: string) =>
    run(
      'const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); return { x, y, width, height }',
      selector,
    )
  const link = () => run('return location.hash')

  await webkit.open(`${baseURL}`)
  await expect.poll(() => verdict(0)).toContain('Crawling.')
  await expect.poll(() => verdict(1)).toContain('Converged in 31')
  await expect.poll(() => verdict(2)).toContain('Diverged at step 7.')
  // Until then it lies below the drawn-in screen.
  const drawnIn = 'return document.querySelectorAll(arguments[0]).length'
  await expect.poll(() => run(drawnIn, pieces['first screen'])).toBe(0)

  const plot = await boxOf(`#app ${drawings.area}`)
  const place = to(plot.x + plot.width * 0.7, plot.y + plot.height * 0.3)
  await webkit.mouse([place, down, { type: 'pause', duration: 90 }, up])
  await expect.poll(link).toContain('start=')

  const track = await boxOf('#app input[type=range][aria-label="Learning rate of good"]')
  const along = (share: number) => to(track.x + track.width * share, track.y + track.height / 2)
  await webkit.mouse([along(0.6), down])
  await webkit.mouse([0.7, 0.8, 0.9, 0.98].map(along))
  await expect.poll(() => verdict(1)).toContain('Diverged')
  await webkit.mouse([up])
  await webkit.back()
  await expect.poll(() => verdict(1)).toContain('Converged')

  await webkit.open('about:blank')
  await webkit.open(`${baseURL}#t=7&layout=panels&show=gradient,flow,critical,basins`)
  await expect.poll(() => verdict(1)).toContain('Converged')
  const layers =
    'return document.querySelectorAll(arguments[0])[0].querySelectorAll(arguments[1]).length'
  const asked = [`#app ${drawings.area}`, drawings.layer]
  await expect.poll(() => run(layers, ...asked)).toBeGreaterThanOrEqual(4)
  const arrowRight = '\uE014'
  await webkit.press(arrowRight)
  await expect.poll(link).toContain('t=8')
  await webkit.press('v')
  await expect.poll(link).toContain('layout=overlay')

  await webkit.open('about:blank')
  await webkit.open(`${baseURL}#f=x%2B`)
  await expect.poll(page).toContain('Something is missing')
})

test('WebKit: read the table by keys, and open what shares, downloads and shows the landscape', async ({
  webkit,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { run, press } = webkit
  const text = (selector: string) =>
    run('return document.querySelector(arguments[0])?.innerText ?? ""', selector)
  const count = (selector: string) =>
    run('return document.querySelectorAll(arguments[0]).length', selector)
  const focus = (selector: string) => run('document.querySelector(arguments[0]).focus()', selector)
  const keys = { down: '\uE015', enter: '\uE007', escape: '\uE00C', end: '\uE010' }

  // The link of the picture.
  await webkit.open(`${baseURL}#t=3`)
  // Keys act, and parts are loaded once the page is alive.
  await expect.poll(() => count(`#app ${pieces.zoom}`)).toBe(3)
  await expect
    .poll(async () => shareUnlike('desk-light', Buffer.from(await webkit.screenshot(), 'base64')))
    .toBeLessThan(alike)
  await press('t')
  await expect.poll(() => count('#app [role=grid] [data-t]')).toBeGreaterThan(3)
  await focus('#app [role=grid]')
  await press(keys.down)
  await expect.poll(() => text(`#app ${pieces['player step']}`)).toContain('step 4 of 200')
  await press(keys.escape)
  await expect.poll(() => count('#app [role=grid]')).toBe(0)

  const menu = `#app ${pieces.menu}`
  for (const name of ['Share', 'Download', 'Landscape']) {
    const button = `#app button[aria-label="${name}"], #app ${pieces['menu button']}`
    await run(
      'const name = arguments[1]; [...document.querySelectorAll(arguments[0])].find((one) => (one.getAttribute("aria-label") ?? one.innerText).trim() === name).click()',
      button,
      name,
    )
    await expect.poll(() => count(`${menu} :is(button, input, a)`)).toBeGreaterThan(0)
    const [left, right, width] = await run(
      'const { left, right } = document.querySelector(arguments[0]).getBoundingClientRect(); return [left, right, innerWidth]',
      menu,
    )
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width)
    await press(keys.escape)
    await expect.poll(() => count(menu)).toBe(0)
  }
})

test('WebKit: a finger sets a start and drags it, asks what a rate would do, and sets one', async ({
  webkit,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { run } = webkit
  const finger = fingerOf(webkit)
  const placeIn = async (selector: string, across: number, down: number) => {
    const box = await run(
      'const { x, y, width, height } = document.querySelector(arguments[0]).getBoundingClientRect(); return { x, y, width, height }',
      selector,
    )
    return { x: box.x + across * box.width, y: box.y + down * box.height }
  }
  const text = (selector: string) =>
    run('return document.querySelector(arguments[0])?.innerText ?? ""', selector)
  const link = () => run('return location.hash')
  const good = '#app [aria-label="Run: good"]'

  await webkit.open(`${baseURL}#t=7&layout=panels`)
  await expect.poll(() => text(good)).toContain('Converged in 31')
  await expect
    .poll(() => run('return document.querySelectorAll(arguments[0]).length', `#app ${pieces.zoom}`))
    .toBe(3)

  // A finger that rests on the track learns what the rate below it would do, and sets none.
  const track = `${good} input[type=range]`
  const [near, far] = [await placeIn(track, 0.95, 0.6), await placeIn(track, 0.2, 0.6)]
  const told = `${good} ${drawings['track readout']}:not([hidden])`
  await finger.press(near)
  await expect.poll(() => text(told)).toContain('diverges')
  await finger.move(far)
  await expect.poll(() => text(told)).toContain('still going down')
  await finger.lift(far)
  await expect.poll(() => text(told)).toBe('')
  const limit = await placeIn(`${good} ${markOf('limit')} button`, 0.5, 0.5)
  await finger.press(limit)
  await expect
    .poll(() => text(`${good} [role=tooltip]:not([hidden])`))
    .toContain('With a fixed rate above it')
  await finger.lift(limit)
  await finger.click()
  expect(await text(good)).toContain('Converged in 31')

  // The browser itself brings the thumb to a finger.
  await finger.press(near)
  await run(
    'const input = document.querySelector(arguments[0]); input.value = input.max; input.dispatchEvent(new Event("input", { bubbles: true }))',
    track,
  )
  await finger.lift(near)
  await expect.poll(() => text('#app [aria-label="Run: run 2"]')).toContain('Diverged')

  await finger.tap(await placeIn(`#app ${drawings.area}`, 0.7, 0.3))
  await expect.poll(link).toMatch(/start=[2-9]/)
  const ring = await placeIn(`#app ${drawings.start}`, 0.5, 0.5)
  await finger.press(ring)
  for (const by of [10, 40, 80, 140]) await finger.move({ x: ring.x - by, y: ring.y })
  await finger.lift({ x: ring.x - 140, y: ring.y })
  await expect.poll(link).toMatch(/start=-/)
})
