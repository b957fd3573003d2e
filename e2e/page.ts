import { expect, type Locator, type Page } from '@playwright/test'
import { type Drawing, drawings, type Piece, pieces } from './parts'

/** A rectangle of the screen, in CSS pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box of an element on the screen; throws where it is not. */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`There is no ${locator} on the screen.`)
  return box
}

/** The place at shares of a box's width and height. */
function within({ x, y, width, height }: Box, across = 0.5, down = 0.5) {
  return { x: x + across * width, y: y + down * height }
}

export type Etascope = ReturnType<typeof etascopeOn>

/** The page as a person finds it, or the experiment in `root` where it has several: everything by role and name, but for drawings and pieces that have none. */
export function etascopeOn(page: Page, root?: Locator) {
  const all = root ?? page
  // The still that stands in for the living page at first is hidden, and has plots and verdicts too.
  const living = root ?? page.locator('#app')
  const button = (name: string | RegExp) => all.getByRole('button', { name, exact: true })
  const field = (name: string) => all.getByRole('textbox', { name, exact: true })
  const runs = all.getByRole('region', { name: /^Run: / })
  const run = (name: string) => all.getByRole('region', { name: `Run: ${name}` })
  const verdict = { name: 'Verdict', includeHidden: true }
  const verdicts = living.getByRole('group', verdict)
  const verdictOf = (name: string) => run(name).getByRole('group', verdict)
  const player = all.getByRole('region', { name: 'Player' })
  const chart = page
    .getByRole('region')
    .filter({ has: all.getByRole('group', { name: 'Quantity of the chart' }) })
  const formulaForm = all.getByRole('form', { name: 'Formula' })
  const zoom = all.getByRole('toolbar', { name: 'Zoom' })
  const scale = all.getByRole('img', { name: /^(Colours stand for f|f is )/ })

  /** The drawings of a kind on one plot, or on all of them from the first to the last. */
  function drawn(drawing: Drawing, plot?: number): Locator {
    if (plot === undefined) return living.locator(drawings[drawing])
    return drawn('area').nth(plot).locator(drawings[drawing])
  }

  /** Writes into a field, and ends by Enter. */
  async function enter(name: string, text: string): Promise<void> {
    await field(name).fill(text)
    await field(name).press('Enter')
  }

  /** A place on a plot, which is brought into sight. */
  async function placeOnPlot(across: number, down: number, index = 0) {
    await drawn('area').nth(index).scrollIntoViewIfNeeded()
    return within(await boxOf(drawn('area').nth(index)), across, down)
  }

  /** The ends of the view, as the number fields have them. */
  async function view(): Promise<readonly number[]> {
    const names = ['View x from', 'View x to', 'View y from', 'View y to']
    return Promise.all(names.map(async (name) => Number(await field(name).inputValue())))
  }

  const open = (link = '') => page.goto(`./${link}`)

  /** Opens a link with reduced motion, and waits for what is loaded once the page is alive. */
  async function openStill(link: string): Promise<void> {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(link)
    await expect(zoom.first()).toBeAttached()
    await expect(scale.first()).toBeAttached()
  }

  /** x and y at the pointer, as they are told there. */
  async function placeRead(): Promise<readonly number[]> {
    const texts = await drawn('readout value').allTextContents()
    return texts.slice(0, 2).map(numberIn)
  }

  return {
    open,
    openStill,
    /** The link in the address, and how many there are in the history. */
    link: () => page.evaluate(() => location.hash),
    entries: () => page.evaluate(() => history.length),

    button,
    field,
    enter,
    checkbox: (name: string | RegExp) => all.getByRole('checkbox', { name }),
    notices: all.getByRole('note'),
    dismiss: button('Dismiss this notice'),
    alert: all.getByRole('alert'),
    /** The status with such words, which assistive technology is told. */
    told: (words: string | RegExp) => all.getByRole('status').filter({ hasText: words }),

    runs,
    run,
    runName: (name: string) => run(name).getByRole('heading').getByRole('button'),
    // One by one: where a list of elements is handed over at once, Firefox's driver loses the page.
    runNames: async () =>
      Promise.all((await runs.getByRole('heading').all()).map((one) => one.textContent())),
    /** The verdicts; a phone shows that of the selected run alone. */
    verdicts,
    /** The reason of a run's verdict, and where its playhead is: the second and the third paragraph. */
    reasons: verdicts.locator('p:nth-of-type(2)'),
    reasonOf: (name: string) => verdictOf(name).locator('p:nth-of-type(2)'),
    moments: verdicts.locator('p:nth-of-type(3)'),
    momentOf: (name: string) => verdictOf(name).locator('p:nth-of-type(3)'),
    briefVerdicts: living.locator(pieces['brief verdict']),
    rates: all.getByRole('textbox', { name: /^Learning rate η of .*, as a number$/ }),
    rate: (run: string) => field(`Learning rate η of ${run}, as a number`),
    slider: (run: string) =>
      all.getByRole('slider', { name: `Learning rate of ${run}`, exact: true }),

    drawn,
    /** The pieces of a kind, which have no role that tells them apart. */
    piece: (piece: Piece) => living.locator(pieces[piece]),
    overlay: living.getByRole('region', { name: 'All runs on one plot' }),
    convexity: living.getByRole('button', { name: /^Convexity: / }),
    /** A stand-in for a part that has met a fault of its own. */
    faulty: living.getByRole('alert').filter({ hasText: 'has met a fault of its own' }),
    placeOnPlot,
    placeRead,
    view,
    width: async () => {
      const [from = Number.NaN, to = Number.NaN] = await view()
      return to - from
    },
    start: all.getByRole('slider', { name: /^Start point/ }),
    startX: field('Start x'),
    scale,
    zoom,

    player,
    step: player.getByText(/^step .* of /),
    speed: player.getByText(/\d steps?\/s$/),

    surface: all.getByRole('combobox', { name: 'Surface' }),
    formula: all.getByRole('region', { name: 'Formula', exact: true }),
    formulaForm,
    formulaField: formulaForm.getByRole('textbox'),

    chart,
    chartTitle: chart.getByRole('heading'),
    stepNumbers: all.getByRole('region').filter({ has: button('Arrows') }),
  }
}

/** The number that is printed as 12 500, −3 or 2·10⁻⁷. */
function numberIn(text: string): number {
  const plain = text.replaceAll('−', '-').replaceAll('\u202f', '')
  const power = (_: string, digits: string) => `e${digits.normalize('NFKD').replace('−', '-')}`
  return Number(plain.replace(/·10(\S+)/, power))
}
