import type { Page } from '@playwright/test'
import { idle } from './frames'
import { boxOf, type Etascope } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

const ready = ({ verdicts }: Etascope) =>
  expect(verdicts.first()).toContainText(/Crawling|Converged|Diverged/)
const pageWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('a refusal is read whole, above its field and within the page', async ({ page, etascope }) => {
  await etascope.open('#t=7')
  await ready(etascope)
  for (const [name, text] of [
    ['Start x', 'abc'],
    ['Maximum number of steps', '0'],
    ['View x from', '9'],
    ['View y to', '-9'],
  ] as const) {
    const field = page.getByRole('textbox', { name, exact: true })
    await field.fill(text)
    await field.press('Enter')
    const refusal = page.getByRole('alert')
    await expect(refusal).toContainText('Allowed:')
    // Until it has been placed.
    await expect(async () => {
      const [box, own] = await Promise.all([refusal.boundingBox(), field.boundingBox()])
      if (!box || !own) throw new Error(`${name} refuses nothing.`)
      const { width } = page.viewportSize() ?? { width: 0 }
      expect(box.width, name).toBeGreaterThan(180)
      expect(box.height, name).toBeLessThan(70)
      expect(box.x, name).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width, name).toBeLessThanOrEqual(width)
      expect(own.y - box.y - box.height, name).toBeGreaterThan(0)
      expect(own.y - box.y - box.height, name).toBeLessThan(20)
      // Nothing lies over it.
      const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      const top = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x!, y!)?.className,
        [x, y],
      )
      expect(top, name).toBe('number-remark number-fault')
    }).toPass()
    await field.press('Escape')
  }
})

test('long numbers keep clear of their neighbours', async ({ etascope }) => {
  await etascope.open('#view=-1e10,1e10,-1e10,1e10&start=123456.789012,-123456.789012&run=gd,0.1')
  await ready(etascope)
  const boxes = await etascope
    .piece('number in the set-up')
    .filter({ visible: true })
    .evaluateAll((nodes) =>
      nodes.map((node) => {
        const parts = [...node.children].map((part) => part.getBoundingClientRect())
        return {
          left: Math.min(...parts.map(({ left }) => left)),
          right: Math.max(...parts.map(({ right }) => right)),
          top: Math.min(...parts.map(({ top }) => top)),
        }
      }),
    )
  expect(boxes).toHaveLength(7)
  for (const a of boxes)
    for (const b of boxes)
      if (a !== b && Math.abs(a.top - b.top) < 10 && a.left <= b.left)
        expect(a.right).toBeLessThanOrEqual(b.left)
})

test('a run’s name of forty letters ends in an ellipsis, and is told whole', async ({
  page,
  etascope,
}) => {
  const name = 'Anextraordinarilylongnameoffortyletters!'
  await etascope.open(`#run=gd,0.01,name=${name}&run=gd,0.02,name=${name}`)
  await ready(etascope)
  const { width } = page.viewportSize() ?? { width: 0 }
  expect(await pageWidth(page)).toBeLessThanOrEqual(width)
  const heading = etascope.runs.first().getByRole('heading').getByRole('button')
  await expect(heading).toHaveAttribute('title', new RegExp(name))
  const card = await etascope.runs.first().boundingBox()
  const box = await heading.boundingBox()
  const method = await page
    .getByRole('button', { name: /^Method of/ })
    .first()
    .boundingBox()
  if (!card || !box || !method) throw new Error('There is no card.')
  expect(box.x + box.width).toBeLessThanOrEqual(method.x + 1)
  expect(method.x + method.width).toBeLessThanOrEqual(card.x + card.width + 10)
})

test('a formula too wide fades at the cut, and can be read to its end', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await etascope.open('#surface=eggholder&run=gd,0.1')
  const shown = etascope.formula
  await expect(shown.getByRole('math')).toBeVisible()
  await expect(shown).toHaveAttribute('title', /^f\(x, y\) = .*sqrt/)
  await expect(shown).toHaveAttribute('data-cut', 'end')
  await expect(shown).toHaveCSS('mask-image', /gradient/)
  // A font that comes meanwhile moves the end.
  await expect(async () => {
    await shown.evaluate((node) => node.scrollTo({ left: node.scrollWidth }))
    await expect(shown).toHaveAttribute('data-cut', 'start', { timeout: 500 })
  }).toPass()
  await etascope.open('#t=7')
  await expect(shown).not.toHaveAttribute('data-cut')
  await expect(shown).toHaveCSS('mask-image', 'none')
})

test('without the typesetter the plain formula stays', { tag: ['@desk', '@own-page'] }, async ({
  page,
  etascope,
  faults,
}) => {
  await page.route('**/assets/katex-*.js', (route) => route.abort())
  const refused = page.waitForEvent('requestfailed', (request) => /katex/.test(request.url()))
  await etascope.open('#t=7')
  await refused
  await idle(page)
  await expect(etascope.formula).toContainText('(x² + y − 11)²')
  // The browser itself reports what it could not load.
  for (const fault of faults.splice(0)) expect(fault).toContain('Failed to load resource')
})

test('with the system’s own colours, sliders and the layout on show are told', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await etascope.open('#t=7')
  await ready(etascope)
  const background = (name: string) =>
    page.getByRole('button', { name }).evaluate((node) => getComputedStyle(node).backgroundColor)
  expect(await background('Panels')).not.toBe(await background('Overlay'))
  const scrubber = page.getByRole('slider', { name: 'Iteration' })
  const plain = await scrubber.screenshot()
  await scrubber.evaluate((node) => {
    node.style.opacity = '0'
  })
  expect(Buffer.compare(plain, await scrubber.screenshot())).not.toBe(0)
  const track = await scrubber.evaluate((node) => {
    const probe = document.createElement('i')
    probe.style.color = 'Canvas'
    document.body.append(probe)
    const canvas = getComputedStyle(probe).color
    probe.remove()
    return {
      canvas,
      track: getComputedStyle(node, '::-webkit-slider-runnable-track').backgroundColor,
    }
  })
  expect(track.track).not.toBe(track.canvas)
})

test('a phone shows the plot, the player and three rates at once', { tag: '@phone' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=7')
  await ready(etascope)
  const bottom = async () => {
    const { y, height } = await boxOf(etascope.runs.last())
    return y + height
  }
  // Letters of the system's font, until the page's own has come, may be higher.
  await expect.poll(() => bottom()).toBeLessThan(844)
  await expect(etascope.briefVerdicts).toHaveText([
    'Crawling',
    'Converged in 31 steps',
    'Diverged at step 7',
  ])
  await expect(etascope.verdicts.nth(1)).toBeVisible()
  await expect(etascope.verdicts.nth(0)).toBeHidden()
  await etascope.runs.first().getByRole('heading').getByRole('button').click()
  await expect(etascope.verdicts.nth(0)).toBeVisible()
  await expect(etascope.verdicts.nth(1)).toBeHidden()
  // Whoever reads “Diverged” and wants to know why presses that.
  const brief = await etascope.briefVerdicts.nth(2).boundingBox()
  if (!brief) throw new Error('There is no verdict in few words.')
  await page.touchscreen.tap(brief.x + brief.width - 20, brief.y + brief.height / 2)
  await expect(etascope.verdicts.nth(2)).toContainText('overshoots and ends higher')
})

test('a window of 320 px is usable', { tag: '@desk' }, async ({ page, etascope }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await etascope.open()
  await expect(etascope.run('good')).toContainText('Converged in 31 steps')
  // A track that has just been put there is drawn for its own width in the frame after.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(320)
  // A verdict in few words is read whole, beside whatever its method is called.
  await etascope.open(
    '#t=7&run=gd,0.0185&run=momentum,0.02,momentum=0.95,name=a%20name%20of%20some%20length',
  )
  await expect(etascope.briefVerdicts.first()).toHaveText('Converged in 31 steps')
  for (const brief of await etascope.briefVerdicts.all())
    expect(
      await brief.evaluate((node) =>
        [node, ...node.children].every((box) => box.scrollWidth <= box.clientWidth + 1),
      ),
    ).toBe(true)
  expect(await pageWidth(page)).toBeLessThanOrEqual(320)
})

test('a notice on what a gesture has changed covers neither numbers nor verdicts, nor the player', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const)
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height })
      await etascope.open('#t=7')
      await ready(etascope)
      const area = await boxOf(etascope.drawn('area').first())
      await page.mouse.click(area.x + 0.3 * area.width, area.y + 0.6 * area.height)
      const notice = etascope.notices.filter({ hasText: 'Rates fitted' })
      await expect(etascope.run('good')).toContainText('Converged in 18 steps')
      await expect(async () => {
        const over = await boxOf(notice)
        const covered = await page.locator('main').evaluate((main, { x, y, width, height }) => {
          const found: string[] = []
          const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
          const range = document.createRange()
          while (texts.nextNode()) {
            const { nodeValue, parentElement } = texts.currentNode
            if (!nodeValue?.trim() || parentElement?.closest('[role=note]')) continue
            range.selectNodeContents(texts.currentNode)
            for (const box of range.getClientRects())
              if (
                box.width > 1 &&
                box.left < x + width &&
                box.right > x &&
                box.top < y + height &&
                box.bottom > y
              )
                found.push(nodeValue)
          }
          return found
        }, over)
        expect(covered).toEqual([])
        const player = await boxOf(etascope.player)
        expect(over.y + over.height <= player.y || over.y >= player.y + player.height).toBe(true)
      }).toPass({ timeout: 5000 })
    })
})
