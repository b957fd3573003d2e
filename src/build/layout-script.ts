/** Narrower than this, in CSS pixels, all runs are drawn on one plot, which then is the one on top. */
const narrow = '(max-width: 760px)'

/**
 * The classic script amid the drawn-in screen, which has the pictures of both layouts: it makes one for wide screens
 * into one for narrow ones, before it is painted.
 */
export const layoutScript = [
  `if (matchMedia('${narrow}').matches) {`,
  `  document.currentScript.parentElement.className = 'plots plots-overlay'`,
  `  for (const button of document.querySelectorAll('#first-screen .layout-switch button'))`,
  `    button.setAttribute('aria-pressed', button.textContent === 'Overlay')`,
  `}`,
].join('\n')
