import { sizes } from '../ui/style/sizes.ts'

/**
 * The classic script amid the drawn-in screen, which has the pictures of both layouts: it makes one for wide boxes into
 * one for narrow ones, where all runs are drawn on one plot, before it is painted.
 */
export const layoutScript = [
  `if (document.getElementById('first-screen').clientWidth <= ${sizes.narrow}) {`,
  `  document.currentScript.parentElement.className = 'plots plots-overlay'`,
  `  for (const button of document.querySelectorAll('#first-screen .layout-switch button'))`,
  `    button.setAttribute('aria-pressed', button.textContent === 'Overlay')`,
  `}`,
].join('\n')
