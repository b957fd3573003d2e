import { drawings, pieces } from './parts'
import { expect, test } from './test'
import { windows } from './windows'

interface Named {
  readonly text: string
  readonly plot: string
  readonly track: string
  readonly playing: string
  readonly player: string
}

const named: Named = {
  text: pieces['small text'],
  plot: drawings.plot,
  track: pieces['rate track'],
  playing: pieces.playing,
  player: pieces.player,
}

/** Faults of the first screen as it is laid out now, in words. */
function faultsOfLayout(named: Named): readonly string[] {
  const found: string[] = []
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`)
  const controls = 'button, input, select, a[href], [role="button"], [role="slider"]'
  const texts = `h1, h2, h3, p, dt, dd, label, legend, ${named.text}`
  const nameOf = (node: Element) =>
    `${node.ariaLabel ?? node.textContent?.trim().slice(0, 40)} (${node.tagName.toLowerCase()})`

  /** Boxes of what is seen: neither hidden nor for ears alone. */
  const seen = (selector: string) =>
    [...document.querySelectorAll(`#app :is(${selector})`)].flatMap((node) => {
      const { left, right, top, bottom, width, height } = node.getBoundingClientRect()
      const isSeen = node.checkVisibility({ visibilityProperty: true }) && width > 2 && height > 2
      return isSeen ? [{ node, left, right, top, bottom }] : []
    })

  for (const { node, left, right } of [...seen(controls), ...seen(texts)])
    if (left < -0.5 || right > clientWidth + 0.5) found.push(`${nameOf(node)} is cut by the window`)

  for (const { node } of seen(texts)) {
    const { overflowX } = getComputedStyle(node)
    if (overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1)
      found.push(`${nameOf(node)} is cut by its own box`)
  }

  // The ring of a start lies on its plot, the marks of a track beside its thumb, and in a low window all else scrolls below the player.
  const above = [named.plot, named.track]
  const player = document.querySelector(`#app ${named.playing}`)
  if (player && getComputedStyle(player).position === 'sticky') above.push(named.player)
  const apart = seen(controls).filter(({ node }) => !node.closest(above.join()))
  for (const [k, a] of apart.entries())
    for (const b of apart.slice(k + 1)) {
      if (a.node.contains(b.node) || b.node.contains(a.node)) continue
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (across > 1 && down > 1) found.push(`${nameOf(a.node)} lies over ${nameOf(b.node)}`)
    }
  return found
}

test('at every width nothing of the first screen is cut, lies over another, or scrolls sideways', async ({
  page,
  etascope,
}) => {
  test.slow()
  for (const colours of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors: colours })
    await etascope.openStill('')
    for (const { width, height } of windows) {
      await page.setViewportSize({ width, height })
      await expect
        .poll(() => page.evaluate(faultsOfLayout, named), {
          message: `${width} × ${height}, ${colours}`,
        })
        .toEqual([])
    }
  }
})
