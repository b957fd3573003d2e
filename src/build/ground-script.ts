import type { linkKeys } from '../experiment/share-link/keys.ts'

/** The most runs whose plots stand in one row on every screen, with nothing above them whose height is not known yet. */
const mostRuns = 3

/** Keys of a link that leave the contours as the build knows them, and the plots where they are. */
const harmless: readonly (keyof typeof linkKeys)[] = [
  'v',
  'surface',
  'start',
  'run',
  'steps',
  'stop',
  't',
  'select',
]

/**
 * Lines of the script at the top of the page: a link to one of the `surfaces`, looked at as usual, has the drawn-in screen show their
 * contours, until the page draws them itself.
 */
export function decideGround(surfaces: readonly string[], usual: string): readonly string[] {
  return [
    `if (linked) {`,
    `  const asked = new URLSearchParams(location.hash.slice(1))`,
    `  const isUsual = [...asked.keys()].every((key) => ${JSON.stringify(harmless)}.includes(key))`,
    `  const isOneRow = asked.getAll('run').length <= ${mostRuns}`,
    `  const surface = asked.get('surface') ?? ${JSON.stringify(usual)}`,
    `  if (isUsual && isOneRow && ${JSON.stringify(surfaces)}.includes(surface)) {`,
    `    root.classList.add('grounded')`,
    `    root.dataset.ground = surface`,
    `  }`,
    `}`,
  ]
}

/**
 * The classic script below the cards of the drawn-in screen: where a link shows its ground there it leaves as many cards as the link
 * has runs, and puts the contours of its surface into their plots. The default screen is laid out in two goes, so that its
 * contours need not wait for the text below them.
 */
export const groundScript = [
  `{`,
  `  const { ground } = document.documentElement.dataset`,
  `  const screen = document.getElementById('first-screen')`,
  `  if (ground) {`,
  `    const runs = new URLSearchParams(location.hash.slice(1)).getAll('run').length`,
  `    const cards = screen.querySelector('.run-cards')`,
  `    const usual = cards.children.length`,
  `    for (let i = usual; i > (runs || usual); i--) cards.lastElementChild.remove()`,
  `    cards.closest('.plots').dataset.runs = cards.children.length`,
  `    for (const use of screen.querySelectorAll('.first-picture > use')) {`,
  `      const { width, height } = use.ownerSVGElement.viewBox.baseVal`,
  `      const place = { x: 0, y: 0, width, height, href: './grounds/' + ground + '.svg#ground' }`,
  `      for (const [name, value] of Object.entries(place)) use.setAttribute(name, value)`,
  `    }`,
  `  } else {`,
  `    screen.classList.add('first-go')`,
  `    requestAnimationFrame(() => setTimeout(() => screen.classList.remove('first-go')))`,
  `  }`,
  `}`,
].join('\n')
