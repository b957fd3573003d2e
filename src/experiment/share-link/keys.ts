import type { ContourSpacing } from '../../core/ground/thresholds'
import {
  type Point,
  type Run,
  runsRange,
  stepsRange,
  type Viewport,
} from '../../core/records/experiment'
import { defaultThresholds } from '../defaults'
import type { Layer } from '../layer'
import type { Layout } from '../layout'
import { readNumber, writeNumber } from '../number-text'
import { single } from './field'
import { readLayers, writeLayers } from './layers'
import { type History, type LinkKey, look, oneOf, part } from './link-key'
import { readPoint, readViewport, writeNumbers } from './numbers'
import { dataKeys, objectiveKeys } from './objective-keys'
import { readRun, writeRun } from './run'
import { readThresholds, type Thresholds, writeThresholds } from './thresholds'

/** Keys of the experiment; null stands for what the objective itself suggests. */
const experimentKeys = {
  ...objectiveKeys,
  ...dataKeys,
  start: part(
    'start',
    single<Point | null>({
      absent: null,
      instead: 'The surface’s own start is used.',
      read: (text) => readPoint(text),
      write: (start) => start && writeNumbers(start),
    }),
  ),
  run: part('runs', {
    absent: null,
    read(texts, complain): readonly Run[] | null {
      const [, most] = runsRange
      if (texts.length > most) {
        complain(`There are ${texts.length}, and at most ${most} are possible. ${suggested}`)
        return null
      }
      const runs = texts
        .map((text, index) => readRun(text, (message) => complain(`Run ${index + 1}: ${message}`)))
        .filter((run) => run !== null)
      if (runs.length > 0) return runs
      complain(suggested)
      return null
    },
    write: (runs: readonly Run[] | null) => (runs ?? []).map(writeRun),
  }),
  steps: part(
    'maxSteps',
    single<number | null>({
      absent: null,
      instead: 'The surface’s own number of steps is used.',
      read: (text) => readNumber(text, { min: stepsRange[0], max: stepsRange[1], integer: true }),
      write: (steps) => (steps === null ? null : writeNumber(steps)),
    }),
  ),
  stop: part(
    'thresholds',
    single<Thresholds>({
      absent: defaultThresholds,
      instead: 'The default thresholds are used.',
      read: readThresholds,
      write: writeThresholds,
    }),
  ),
  view: part(
    'view',
    single<Viewport | null>({
      absent: null,
      instead: 'The surface’s own view is used.',
      read: readViewport,
      write: (view) => view && writeNumbers([view.x0, view.x1, view.y0, view.y1]),
    }),
  ),
}

/** The step on show, where it is held, and the run that is selected. */
const playheadKeys = {
  t: look(
    't',
    'replaces',
    single<number | null>({
      absent: null,
      instead: 'The playhead is not held at a step.',
      read: (text) => readNumber(text, { min: 0, integer: true }),
      write: (step) => (step === null ? null : writeNumber(step)),
    }),
  ),
  select: look(
    'selected',
    'replaces',
    single<number | null>({
      absent: null,
      instead: 'The usual run is selected.',
      read: (text) => readNumber(text, { min: runsRange[0], max: runsRange[1], integer: true }),
      write: (run) => (run === null ? null : writeNumber(run)),
    }),
  ),
}

/** Keys of how any experiment is looked at; a state has these parts by the same names. */
export const lookKeys = {
  layout: look(
    'layout',
    'replaces',
    single<Layout | null>({
      absent: null,
      instead: 'The layout follows the width of the screen.',
      read: (text) => oneOf({ panels: 'panels', overlay: 'overlay' }, text),
      write: (layout) => layout,
    }),
  ),
  embed: look(
    'embed',
    'replaces',
    single<boolean>({
      absent: false,
      instead: 'The whole page is shown.',
      read: (text) => oneOf({ 0: false, 1: true }, text),
      write: (embed) => (embed ? '1' : '0'),
    }),
  ),
  equal: look(
    'equal',
    'adds',
    single<boolean | null>({
      absent: null,
      instead: 'The scales of the axes are as usual.',
      read: (text) => oneOf({ 0: false, 1: true }, text),
      write: (equal) => (equal === null ? null : equal ? '1' : '0'),
    }),
  ),
  show: look(
    'layers',
    'adds',
    single<readonly Layer[]>({
      absent: [],
      instead: 'Nothing is shown but the contours.',
      read: readLayers,
      write: writeLayers,
    }),
  ),
  scale: look(
    'contourScale',
    'adds',
    single<ContourSpacing>({
      absent: 'fitted',
      instead: 'The contours are fitted to the view.',
      read: (text) => oneOf({ fitted: 'fitted', linear: 'linear', log: 'log', area: 'area' }, text),
      // The usual spacing is left out of the link.
      write: (scale) => (scale === 'fitted' ? null : scale),
    }),
  ),
}

const version: LinkKey<1, object> = {
  ...single<1>({
    absent: 1,
    instead: 'It is read as version 1.',
    read: (text) => oneOf({ 1: 1 }, text),
    write: String,
  }),
  of: () => 1,
  into: () => ({}),
}

/** Every key of the link, in the order in which they are written. */
export const linkKeys = { v: version, ...experimentKeys, ...playheadKeys, ...lookKeys }

/** Null for what is no look but a part of the experiment, and for what is no key at all. */
export function historyOf(key: string): History | null {
  const looks: Readonly<Record<string, { readonly history: History }>> = {
    ...playheadKeys,
    ...lookKeys,
  }
  return Object.hasOwn(looks, key) ? (looks[key]?.history ?? null) : null
}

/** The parts that the keys of a table have among them. */
type PartsOf<Table> = Together<
  {
    [Key in keyof Table]: Table[Key] extends LinkKey<infer _, infer Parts> ? Parts : never
  }[keyof Table]
>
type Together<Union> = (Union extends unknown ? (part: Union) => void : never) extends (
  parts: infer Parts,
) => void
  ? { readonly [Name in keyof Parts]: Parts[Name] }
  : never

/** An experiment that may be half given; null stands for what the objective itself suggests. */
export type Asked = PartsOf<typeof experimentKeys>
/** The way an experiment is looked at; null stands for a default that depends on the screen. */
export type Looks = PartsOf<typeof lookKeys>
export type SharedState = Asked & PartsOf<typeof playheadKeys> & Looks

const suggested = 'The suggested rates are used.'
