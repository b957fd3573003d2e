import { chartQuantities, isLogarithmic } from '../../content/pictures/chart-content'
import { describeObjective } from '../../core/objectives/describe'
import { runsRange } from '../../core/records/experiment'
import { type Action, type ActionGroup, type Hands, on, whileHeld } from './action'
import { focusOn, keepFocus, ofRun, openMenu, press, unfold } from './controls'
import { changedSpeed, following, movedRate } from './steps'

const playing: readonly Action[] = [
  on('Space', 'Play or pause', ({ app }) => seen(app, app.toggle)),
  whileHeld('ArrowLeft', 'A step back', ({ app }) => app.stepBy(-1)),
  whileHeld('ArrowRight', 'A step forward', ({ app }) => app.stepBy(1)),
  whileHeld('Shift+ArrowLeft', 'Ten steps back', ({ app }) => app.stepBy(-10)),
  whileHeld('Shift+ArrowRight', 'Ten steps forward', ({ app }) => app.stepBy(10)),
  on('Home', 'To the start', ({ app }) => seen(app, () => app.seek(0))),
  on('End', 'To the end', ({ app }) => seen(app, () => app.seek(Number.POSITIVE_INFINITY))),
  whileHeld(',', 'Slower', ({ app, state }) => app.setSpeed(changedSpeed(state, -1))),
  whileHeld('.', 'Faster', ({ app, state }) => app.setSpeed(changedSpeed(state, 1))),
]

const ofSelected: readonly Action[] = [
  whileHeld('J', 'Smaller η', (hands) => moveRate(hands, -1)),
  whileHeld('K', 'Larger η', (hands) => moveRate(hands, 1)),
  whileHeld('Shift+J', 'Much smaller η', (hands) => moveRate(hands, -20)),
  whileHeld('Shift+K', 'Much larger η', (hands) => moveRate(hands, 20)),
  on('E', 'Type η', ({ run }) => focusOn(ofRun(run, '.rate .number input'))),
  on('M', 'Method, hyperparameters and schedule', ({ run }) => openMenu(ofRun(run, '.method'))),
  on('O', 'A start of its own, or the shared one', ownStart),
  { keys: ['F2', 'Shift+R'], does: 'Rename', act: rename },
  on('D', 'Duplicate', duplicate),
  { keys: ['Delete', 'Backspace'], does: 'Remove', act: remove },
  whileHeld('H', 'Move earlier', ({ app, run }) => app.moveRun(run, -1)),
  whileHeld('L', 'Move later', ({ app, run }) => app.moveRun(run, 1)),
]

const runs: readonly Action[] = [
  { keys: ['1', '2', '3', '4', '5', '6'], does: 'Select a run', act: select },
  on('N', 'Add a run', add),
  on('S', 'Suggest rates', ({ app }) => void app.suggestRates()),
  on('R', 'Comparisons', () => openMenu('.runs-menu')),
  on('Shift+M', 'Compare methods', ({ app }) => app.compareMethods()),
  on('Shift+B', 'Compare methods at their best', ({ app }) => void app.compareMethodsAtBest()),
  on('Shift+P', 'Compare momenta', ({ app }) => app.compareMomenta()),
]

const surface: readonly Action[] = [
  on('P', 'Pick a surface', () => focusOn('.picker select')),
  on('F', 'Type a formula', ({ app }) => app.openDraft()),
  on('X', 'The ring of the start: arrow keys move it', ({ run }) => focusOn(ringOf(run))),
  on('Shift+X', 'Type the start', () => focusOn('.start-field input')),
  on('I', 'Maximum number of steps', () => focusOn('.steps-field input')),
  on('Shift+I', 'When else to stop', () => unfold('.setup-stopping')),
]

const picture: readonly Action[] = [
  on('V', 'Panels or overlay', switchLayout),
  on('A', 'Arrows of the step', ({ app, state }) => app.showArrows(!state.arrows)),
  on('Shift+V', 'Type the view', () => focusOn('.view-field input')),
  on('0', 'Reset the view', ({ app, state }) =>
    app.setView(describeObjective(state.experiment.objective).view),
  ),
  {
    keys: ['+', '='],
    does: 'Zoom in',
    repeats: true,
    act: ({ run }) => press(toolOf(run, 'Zoom in')),
  },
  {
    keys: ['-'],
    does: 'Zoom out',
    repeats: true,
    act: ({ run }) => press(toolOf(run, 'Zoom out')),
  },
  on('W', 'Read f and ∇f: arrow keys move the place', ({ run }) => focusOn(crosshairOf(run))),
  on('G', 'Landscape', () => openMenu('.landscape-menu')),
  on('Shift+G', 'Spacing of the contours', () => openMenu('.contour-spacing')),
]

const numbers: readonly Action[] = [
  on('Q', 'Next quantity of the chart', nextQuantity),
  on('Y', 'Logarithmic or linear', switchScale),
  on('Shift+Q', 'Read the chart by arrow keys', () => focusOn('.chart [role="slider"]')),
  on('T', 'Table of iterates', () => press('.table-button')),
]

const page: readonly Action[] = [
  on('C', 'Copy the link', () => openMenu('.share-menu')),
  on('Shift+D', 'Download data', () => openMenu('.download-menu')),
  on('Shift+L', 'Light or dark', () => press('.theme-button')),
  on('Ctrl+Z', 'Undo', ({ app }) => app.undo()),
  on('Ctrl+Shift+Z', 'Redo', ({ app }) => app.redo()),
  on('?', 'This help', () => press('.help-button')),
]

/** Everything that a key does, as the help lists it. To have one more, add its line. */
export const actionGroups: readonly ActionGroup[] = [
  { name: 'Play', actions: playing },
  { name: 'Runs', actions: runs },
  { name: 'The selected run', actions: ofSelected },
  { name: 'Surface, start and steps', actions: surface },
  { name: 'Picture', actions: picture },
  { name: 'Chart and table', actions: numbers },
  { name: 'Page', actions: page },
]

const [fewest, most] = runsRange

/** Puts the playhead into the address too. */
function seen(app: Hands['app'], act: () => void): void {
  act()
  app.commit('playhead')
}

function moveRate({ app, state, run }: Hands, by: number): void {
  const rate = movedRate(state, run, by)
  if (rate !== null) app.setLearningRate(run, rate, 'end')
}

function select({ app, state, key }: Hands): void {
  const run = Number(key) - 1
  if (run in state.experiment.runs) app.selectRun(run)
}

/** Where there is no room, or nothing that could go, a menu says why. */
function add({ app, state }: Hands): void {
  if (state.experiment.runs.length < most) app.addRun()
  else openMenu('.runs-menu')
}

function duplicate({ app, state, run }: Hands): void {
  if (state.experiment.runs.length < most) app.duplicateRun(run)
  else openMenu(ofRun(run, '.run-menu'))
}

function remove({ app, state, run }: Hands): void {
  const last = state.experiment.runs.length - 1
  if (last < fewest) openMenu(ofRun(run, '.run-menu'))
  else keepFocus(Math.min(run, last - 1), () => app.removeRun(run))
}

function rename({ run }: Hands): void {
  openMenu(ofRun(run, '.run-menu'), '[name="name"]')
}

function ownStart({ app, state, run }: Hands): void {
  app.setOwnStart(run, state.experiment.runs[run]?.start === undefined)
}

function ringOf(run: number): string {
  return `${ofRun(run, '.plot-start')}, .overlay-picture .plot-start`
}

function crosshairOf(run: number): string {
  return `${ofRun(run, '.plot-crosshair')}, .overlay-picture .plot-crosshair`
}

function toolOf(run: number, name: string): string {
  const button = `.plot-zoom [aria-label="${name}"]`
  return `${ofRun(run, button)}, .overlay-picture ${button}`
}

function switchLayout({ app, state }: Hands): void {
  app.setLayout(state.layout === 'panels' ? 'overlay' : 'panels')
}

function nextQuantity({ app, state }: Hands): void {
  const ids = chartQuantities.map(({ id }) => id)
  app.showChart({ quantity: following(ids, state.chart.quantity) })
}

function switchScale({ app, state }: Hands): void {
  app.showChart({ scale: isLogarithmic(state) ? 'linear' : 'log' })
}
