import type { ContourSpacing } from '../../core/ground/thresholds'
import { catalogue } from '../../core/objectives/catalogue'
import {
  formulaLength,
  type Point,
  type Run,
  runsRange,
  stepsRange,
  type Viewport,
} from '../../core/records/experiment'
import { grouped } from '../../core/records/number-format'
import { defaultStopping } from '../defaults'
import type { Layer } from '../layer'
import type { Layout } from '../layout'
import { readNumber, writeNumber } from '../number-text'
import { quoted } from '../quoted'
import { type Field, type Reading, single } from './field'
import { readLayers, writeLayers } from './layers'
import { readPoint, readViewport, writeNumbers } from './numbers'
import { readRun, writeRun } from './run'
import { readThresholds, type Thresholds, writeThresholds } from './thresholds'

export interface FieldValues {
  readonly v: 1
  readonly surface: string
  readonly f: string | null
  readonly start: Point | null
  readonly run: readonly Run[] | null
  readonly steps: number | null
  readonly stop: Thresholds
  readonly view: Viewport | null
  readonly t: number | null
  readonly layout: Layout | null
  readonly embed: boolean
  readonly show: readonly Layer[]
  readonly scale: ContourSpacing
}

/** Every field of the link, in the order in which they are written. */
export const fields: { readonly [Key in keyof FieldValues]: Field<FieldValues[Key]> } = {
  v: single<1>({
    absent: 1,
    instead: 'It is read as version 1.',
    read: (text) => oneOf({ 1: 1 }, text),
    write: String,
  }),
  surface: single<string>({
    absent: 'himmelblau',
    instead: 'The default is himmelblau.',
    read: (text) =>
      catalogue.some((record) => record.id === text)
        ? { ok: true, value: text }
        : { ok: false, message: `There is no surface ${quoted(text)}.` },
    write: (id) => id,
  }),
  f: single<string | null>({
    absent: null,
    instead: 'The formula is left out.',
    read: readFormula,
    write: (text) => text,
  }),
  start: single<Point | null>({
    absent: null,
    instead: 'The surface’s own start is used.',
    read: (text) => readPoint(text),
    write: (start) => start && writeNumbers(start),
  }),
  run: {
    absent: null,
    read(texts, complain) {
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
    write: (runs) => (runs ?? []).map(writeRun),
  },
  steps: single<number | null>({
    absent: null,
    instead: 'The surface’s own number of steps is used.',
    read: (text) => readNumber(text, { min: stepsRange[0], max: stepsRange[1], integer: true }),
    write: (steps) => (steps === null ? null : writeNumber(steps)),
  }),
  stop: single<Thresholds>({
    absent: defaultStopping,
    instead: 'The default thresholds are used.',
    read: readThresholds,
    write: writeThresholds,
  }),
  view: single<Viewport | null>({
    absent: null,
    instead: 'The surface’s own view is used.',
    read: readViewport,
    write: (view) => view && writeNumbers([view.x0, view.x1, view.y0, view.y1]),
  }),
  t: single<number | null>({
    absent: null,
    instead: 'The playhead is not held at a step.',
    read: (text) => readNumber(text, { min: 0, integer: true }),
    write: (step) => (step === null ? null : writeNumber(step)),
  }),
  layout: single<Layout | null>({
    absent: null,
    instead: 'The layout follows the width of the screen.',
    read: (text) => oneOf({ panels: 'panels', overlay: 'overlay' }, text),
    write: (layout) => layout,
  }),
  embed: single<boolean>({
    absent: false,
    instead: 'The whole page is shown.',
    read: (text) => oneOf({ 0: false, 1: true }, text),
    write: (embed) => (embed ? '1' : '0'),
  }),
  show: single<readonly Layer[]>({
    absent: [],
    instead: 'Nothing is shown but the contours.',
    read: readLayers,
    write: writeLayers,
  }),
  scale: single<ContourSpacing>({
    absent: 'fitted',
    instead: 'The contours are fitted to the view.',
    read: (text) => oneOf({ fitted: 'fitted', linear: 'linear', log: 'log', area: 'area' }, text),
    // Of what is as usual the link is silent.
    write: (scale) => (scale === 'fitted' ? null : scale),
  }),
}

const suggested = 'The suggested rates are used.'

function readFormula(text: string): Reading<string> {
  if (text.trim() === '') return { ok: false, message: 'It is empty.' }
  if (text.length <= formulaLength) return { ok: true, value: text }
  const lengths = `${grouped(text.length)} characters, and at most ${grouped(formulaLength)} are possible`
  return { ok: false, message: `${quoted(text)} has ${lengths}.` }
}

function oneOf<Value>(values: Readonly<Record<string, Value>>, text: string): Reading<Value> {
  const value = Object.hasOwn(values, text) ? values[text] : undefined
  if (value !== undefined) return { ok: true, value }
  const choices = Object.keys(values).join(' or ')
  return { ok: false, message: `${quoted(text)} is not ${choices}.` }
}
