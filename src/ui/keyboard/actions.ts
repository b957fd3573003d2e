import { tunedOf } from '../../core/methods/tuned'
import { describeObjective } from '../../core/objectives/describe'
import { runsRange } from '../../core/records/experiment'
import { comparing } from '../../state/actions/comparing'
import { type Action, type ActionGroup, type Hands, on, reach, whileHeld } from './action'
import { keepFocus } from './keep-focus'
import { changedSpeed, movedRate } from './steps'

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
  reach('E', 'Type η', 'rate'),
  on('U', 'Where every η ends up', ({ app, state, run }) => {
    const isOpen = state.limitView?.run === run
    app.showLimits(isOpen ? null : { run, range: null, quantity: 'f' })
  }),
  on('Shift+U', 'What every η and β does', ({ app, state, run }) =>
    app.showTuning(
      state.tuningOf === run || !tunedOf(state.experiment.runs[run]?.method ?? '') ? null : run,
    ),
  ),
  reach('M', 'Method, hyperparameters and schedule', 'method'),
  on('O', 'A start of its own, or the shared one', ownStart),
  {
    keys: ['F2', 'Shift+R'],
    does: 'Rename',
    act: ({ controls, run }) => controls.act('runMenu', run),
  },
  on('D', 'Duplicate', duplicate),
  on('Delete', 'Remove', remove),
  whileHeld('H', 'Move earlier', ({ app, run }) => app.moveRun(run, -1)),
  whileHeld('L', 'Move later', ({ app, run }) => app.moveRun(run, 1)),
]

const runs: readonly Action[] = [
  { keys: ['1', '2', '3', '4', '5', '6'], does: 'Select a run', act: select },
  on('N', 'Add a run', add),
  on('S', 'Suggest rates', ({ app }) => void app.suggestRates()),
  reach('R', 'Comparisons', 'comparisons'),
  on('Shift+M', 'Compare methods', ({ app }) => app.follow(comparing).methods()),
  on(
    'Shift+B',
    'Compare methods at their best',
    ({ app }) => void app.follow(comparing).methodsAtBest(),
  ),
  on('Shift+P', 'Compare momenta', ({ app }) => app.follow(comparing).momenta()),
]

const surface: readonly Action[] = [
  reach('P', 'Pick a surface', 'surface'),
  on('F', 'Type a formula', ({ app }) => app.openDraft()),
  reach('X', 'The ring of the start: arrow keys move it', 'ring'),
  reach('Shift+X', 'Type the start', 'start'),
  reach('I', 'Maximum number of steps', 'maximumSteps'),
  reach('Shift+I', 'When else to stop', 'stopping'),
]

const picture: readonly Action[] = [
  on('V', 'Panels or overlay', switchLayout),
  on('A', 'Arrows of the step', ({ app, state }) => app.showArrows(!state.arrows)),
  reach('Shift+V', 'Type the view', 'view'),
  on('0', 'Reset the view', ({ app, state }) =>
    app.setView(describeObjective(state.experiment.objective).view),
  ),
  {
    keys: ['+', '='],
    does: 'Zoom in',
    repeats: true,
    act: ({ controls, run }) => controls.act('zoomIn', run),
  },
  {
    keys: ['-'],
    does: 'Zoom out',
    repeats: true,
    act: ({ controls, run }) => controls.act('zoomOut', run),
  },
  reach('W', 'Read f and ∇f: arrow keys move the place', 'crosshair'),
  reach('G', 'Landscape', 'landscape'),
  reach('Shift+G', 'Spacing of the contours', 'contourSpacing'),
]

const numbers: readonly Action[] = [
  reach('Q', 'Next quantity of the chart', 'chartQuantity'),
  reach('Y', 'Logarithmic or linear', 'chartScale'),
  reach('Shift+Q', 'Read the chart by arrow keys', 'chart'),
  reach('T', 'Table of iterates', 'table'),
  reach('Shift+T', 'How ∇f is computed', 'graph'),
]

const page: readonly Action[] = [
  reach('C', 'Copy the link', 'share'),
  reach('Shift+D', 'Download', 'download'),
  reach('Shift+L', 'Light or dark', 'theme'),
  on('Ctrl+Z', 'Undo', ({ app }) => app.undo()),
  { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'Redo', act: ({ app }) => app.redo() },
  on('B', 'Back to where the surface begins', ({ app }) => void app.reset()),
  reach('Shift+F', 'Full screen', 'fullScreen'),
  reach('?', 'This help', 'help'),
]

/** The actions of all keys, as the help lists them. To have one more, add its line. */
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
  app.commit('t')
}

function moveRate({ app, state, run }: Hands, by: number): void {
  const rate = movedRate(state, run, by)
  if (rate !== null) app.setLearningRate(run, rate, 'end')
}

function select({ app, state, key }: Hands): void {
  const run = Number(key) - 1
  if (run in state.experiment.runs) app.selectRun(run)
}

/** Adds a run, or opens the menu that says why there is no room. */
function add({ app, state, controls }: Hands): void {
  if (state.experiment.runs.length < most) app.addRun()
  else controls.act('comparisons')
}

function duplicate({ app, state, run, controls }: Hands): void {
  if (state.experiment.runs.length < most) app.duplicateRun(run)
  else controls.act('runMenu', run)
}

function remove({ app, state, run, controls }: Hands): void {
  const last = state.experiment.runs.length - 1
  if (last < fewest) controls.act('runMenu', run)
  else keepFocus(controls, Math.min(run, last - 1), () => app.removeRun(run))
}

function ownStart({ app, state, run }: Hands): void {
  app.setOwnStart(run, state.experiment.runs[run]?.start === undefined)
}

/** Switches the layout and keeps the focus, whose element may be laid out anew. */
function switchLayout({ app, state, controls, run }: Hands): void {
  const next = state.layout === 'panels' ? 'overlay' : 'panels'
  keepFocus(controls, run, () => app.setLayout(next))
}
