import type { Page } from '@playwright/test'
import type { Etascope } from './page'
import { termOf } from './parts'
import { expect } from './test'

export interface State {
  readonly link: string
  readonly window?: { readonly width: number; readonly height: number }
  /** Opens what no link opens. */
  readonly open?: (page: Page) => Promise<unknown>
  /** Waits for what only this state has. */
  readonly isThere: (page: Page, etascope: Etascope) => Promise<unknown>
}

const six =
  '&run=gd,1e-3&run=momentum,1e-3&run=nesterov,1e-3&run=adagrad,.5&run=rmsprop,.01&run=adam,.1'
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()
const region = (name: string | RegExp) => (page: Page) =>
  expect(page.getByRole('region', { name })).toBeVisible()

/** Screens that differ by what they have on them, each with the controls of its own. */
export const states: { readonly [name: string]: State } = {
  panels: {
    link: '#t=7&layout=panels',
    isThere: (_, { drawn }) => expect(drawn('area')).toHaveCount(3),
  },
  overlay: {
    link: '#t=7&layout=overlay',
    isThere: (_, { drawn }) => expect(drawn('area')).toHaveCount(1),
  },
  embedded: {
    link: '#t=7&embed=1',
    isThere: (page) => expect(page.getByRole('banner')).toHaveCount(0),
  },
  'six runs': {
    link: `#surface=rosenbrock&t=9${six}`,
    isThere: (_, { runs }) => expect(runs).toHaveCount(6),
  },
  'critical points': {
    link: '#t=7&show=critical',
    isThere: (page) =>
      expect(page.getByRole('button', { name: /lead to others$/ }).first()).toBeVisible(),
  },
  'a critical point’s card': {
    link: '#t=8&show=critical',
    // A sheet at the foot of a phone's screen.
    window: { width: 390, height: 844 },
    open: (page) =>
      page
        .getByRole('region', { name: 'Critical points' })
        .getByRole('table')
        .getByRole('button')
        .first()
        .click(),
    isThere: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  relief: {
    link: '#t=7&show=surface&layout=overlay',
    isThere: (page) => expect(page.getByRole('button', { name: 'Turn left' })).toBeVisible(),
  },
  batches: {
    link: '#loss=linear&data=line&run=gd,0.05,batch=4,seed=7&run=gd,0.02&t=3&steps=200',
    isThere: region('Data'),
  },
  'a phone held across': {
    link: '#loss=logistic2&t=5',
    window: { width: 844, height: 390 },
    isThere: region('Data'),
  },
  network: { link: '#loss=network&t=5', isThere: region('Data') },
  curve: {
    link: '#f=x^4-3*x^2%2Bx&show=curve&t=3',
    isThere: (_, { piece }) => expect(piece('curve')).toBeVisible(),
  },
  'where every rate ends up': {
    link: '#f=x^3/3-x^2/2&start=0.3,0&run=gd,2.2&run=gd,2.5&t=0&view=-1,2,-1,1',
    open: press('Where every rate of run 2 ends up'),
    isThere: region(/at the last 64/),
  },
  'tuning map': {
    link: '#f=25*x^2/2%2By^2/2&start=1,1&run=gd,0.05&run=momentum,0.02,momentum=0.5&t=0',
    open: press('What every η and β of Momentum does'),
    isThere: region(/^What becomes of Momentum/),
  },
  'f along the step': {
    link: '#f=x^2%2B2*y^2&start=0,1&run=gd,0.05&run=gd,0.3&t=0&steps=50',
    open: press('f along the step'),
    isThere: (page) => expect(page.getByRole('slider', { name: /along its step/ })).toBeVisible(),
  },
  'computational graph': {
    link: '#t=7',
    open: press('How ∇f'),
    isThere: region(/^How ∇f is computed/),
  },
  table: {
    link: '#t=7',
    open: press('Table'),
    isThere: (page) => expect(page.getByRole('grid')).toBeVisible(),
  },
  'a wrong formula': {
    link: '#f=x%2B',
    isThere: (page) => expect(page.getByText('Something is missing').first()).toBeVisible(),
  },
  blindfold: {
    link: '#show=blindfold&t=7',
    isThere: (_, { drawn }) => expect(drawn('cover').first()).toBeAttached(),
  },
}

const menu = (name: string | RegExp): State => ({
  link: '#run=adam,0.1,schedule=cosine,clip=2&run=gd,0.01,start=1:1,name=mine&t=7',
  open: press(name),
  isThere: (_, { piece }) => expect(piece('menu')).toBeVisible(),
})

/** Further screens, with what opens over the page and what is refused: for the matrix alone, as they take their time. */
export const moreStates: { readonly [name: string]: State } = {
  share: menu('Share'),
  download: menu('Download'),
  landscape: menu('Landscape'),
  comparisons: menu('Runs'),
  method: menu(/^Method of Adam/),
  'actions on a run': menu(/^Actions on mine/),
  'what each η does': menu(/^what each η does/),
  help: {
    link: '#t=7',
    open: press('Help'),
    isThere: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'the card of a term': {
    link: '#t=7',
    open: (page) =>
      page
        .locator(`#app ${termOf('limit')}`)
        .filter({ visible: true })
        .first()
        .click(),
    isThere: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'all layers': {
    link: '#t=7&show=gradient,flow,critical,basins',
    isThere: (_, { piece }) => expect(piece('basin bar')).toBeVisible(),
  },
  'a loss of one’s own': {
    link: '#sample=(w*x%2Bb-y)^4&data=x,y%0A1,2%0A2,3%0A3,5&t=5',
    isThere: region('Data'),
  },
  constants: {
    link: '#f=a*x^2%2Bb*y^2&let=a:2,b:0.5&t=5',
    isThere: (page) => expect(page.getByRole('slider', { name: /^a/ })).toBeVisible(),
  },
  'a link that cannot be read': {
    link: '#surface=nowhere&run=foo,3&view=1,0,2,2',
    isThere: (_, { notices }) => expect(notices.first()).toBeVisible(),
  },
  'a start outside the domain': {
    link: '#f=log(x)&start=-1,0',
    isThere: (_, { verdicts }) => expect(verdicts.first()).toContainText('Cannot start here'),
  },
  'a rate that is refused': {
    link: '#t=7',
    open: async (page) => {
      const field = page.getByRole('textbox', { name: /^Learning rate η of good/ })
      await field.fill('no')
      await field.press('Enter')
    },
    isThere: (_, { alert }) => expect(alert).toContainText('Allowed'),
  },
}

export interface Found {
  readonly small: readonly string[]
  readonly covered: readonly string[]
}

/** Controls that cannot be hit by a finger of 24 pixels, and those that lie below something else once they have the focus. */
export async function faults(drawn: string): Promise<Found> {
  const small: string[] = []
  const covered: string[] = []
  const controls =
    ':is(button, input, select, textarea, a[href], summary, [role="button"], [role="slider"], [tabindex="0"])'
  const dialog = document.querySelector('dialog[open]')
  const nameOf = (node: Element) =>
    `${node.ariaLabel ?? node.textContent?.trim().slice(0, 40)} (${node.tagName.toLowerCase()})`
  for (const node of (dialog ?? document).querySelectorAll<HTMLElement>(controls)) {
    if (node.tabIndex < 0 || !node.checkVisibility({ visibilityProperty: true })) continue
    node.focus()
    // A card that closes by it does so before anything is painted.
    await null
    const { x, y, width, height } = node.getBoundingClientRect()
    if (width < 2 || height < 2) continue
    const hits = (across: number, down: number) => {
      const found = document.elementFromPoint(x + width / 2 + across, y + height / 2 + down)
      const labels = (node as HTMLInputElement).labels ?? []
      return [node, ...labels].some((each) => each.contains(found) || found?.contains(each))
    }
    // A mark on the ground and a ring on a relief are hit by what is drawn at their place.
    if (!node.matches(drawn) && !hits(0, 0) && !hits(-width / 2 + 2, 0) && !hits(width / 2 - 2, 0))
      covered.push(nameOf(node))
    const isInline = getComputedStyle(node).display.startsWith('inline') && node.matches('span')
    const isTight = width < 23.99 || height < 23.99
    if (isInline || !isTight) continue
    if (!hits(-11.5, 0) || !hits(11.5, 0) || !hits(0, -11.5) || !hits(0, 11.5))
      small.push(`${nameOf(node)}: ${width} × ${height}`)
  }
  return { small, covered }
}

/** Names of controls that several have, and such as lack what is to be read on the control. */
export async function namesAmiss(page: Page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const roles = [
    'button',
    'slider',
    'textbox',
    'checkbox',
    'combobox',
    'radio',
    'region',
    'DisclosureTriangle',
  ]
  const controls = nodes.flatMap(({ ignored, role, name, properties = [] }) => {
    // A term is said more than once, and opens one card wherever it is pressed.
    const isTerm = properties.some(
      (each) => each.name === 'hasPopup' && each.value.value === 'dialog',
    )
    const isControl = !ignored && roles.includes(role?.value) && !isTerm
    return isControl ? [`${role?.value} ${name?.value ?? ''}`] : []
  })
  const nameless = controls.filter((control) => !/ ./.test(control))
  const twice = controls.filter((one, index) => controls.indexOf(one) !== index)
  const texts = await page.locator('#app button:visible').evaluateAll((buttons) =>
    buttons.map((button) => [
      button.getAttribute('aria-label') ?? button.textContent ?? '',
      // biome-ignore lint/performance/useDomNodeTextContent: of what is seen, and not of what is hidden
      (button as HTMLElement).innerText,
    ]),
  )
  // Dots and other signs that are no words have no place in a name.
  const unsaid = texts.filter(
    ([name = '', text = '']) => /\w/.test(text) && !plain(name).includes(plain(text)),
  )
  return { nameless, twice, unsaid }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Brings a state onto the screen, and waits for it. */
export async function show(page: Page, etascope: Etascope, state: State): Promise<void> {
  await etascope.open(state.link)
  await expect(etascope.verdicts.first()).not.toBeEmpty()
  await state.open?.(page)
  await state.isThere(page, etascope)
  // A key, so that the focus is to be seen.
  await page.keyboard.press('Shift')
}
