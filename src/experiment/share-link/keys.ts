import type { Scaling } from '../../core/data/scaling'
import type { ContourSpacing } from '../../core/ground/thresholds'
import { catalogue } from '../../core/objectives/catalogue'
import { describeObjective } from '../../core/objectives/describe'
import type { ObjectiveWords } from '../../core/records/description'
import {
  type Constants,
  formulaLength,
  type ObjectiveReference,
  type Point,
  type Run,
  runsRange,
  stepsRange,
  type Viewport,
} from '../../core/records/experiment'
import { grouped } from '../../core/records/number-format'
import { defaultObjective, defaultThresholds } from '../defaults'
import type { Layer } from '../layer'
import type { Layout } from '../layout'
import { readNumber, writeNumber } from '../number-text'
import { quoted } from '../quoted'
import { readConstants, writeConstants } from './constants'
import { type DataWords, dataLength, noDataWords } from './data-words'
import { type Field, type Reading, single } from './field'
import { readLayers, writeLayers } from './layers'
import { readPoint, readViewport, writeNumbers } from './numbers'
import { readRun, writeRun } from './run'
import { readThresholds, type Thresholds, writeThresholds } from './thresholds'

/** A key of the link: how its value is read and written, and which part of what is shared has it. */
export interface LinkKey<Value, Parts> extends Field<Value> {
  /** Undefined where another key says it. */
  of(parts: Parts): Value | undefined
  /** The parts that a value stands for; none where it is left to another key. */
  into(value: Value): Partial<Parts>
}

/** A key of which the value is a part by itself. */
function part<Name extends string, Value>(
  name: Name,
  field: Field<Value>,
): LinkKey<Value, { readonly [N in Name]: Value }> & { readonly part: Name } {
  type Part = { readonly [N in Name]: Value }
  return {
    ...field,
    part: name,
    of: (parts) => parts[name],
    into: (value) => ({ [name]: value }) as Part,
  }
}

/**
 * The way a change of a look enters the page's history: it adds an entry, or as there is nothing to go back over, it
 * replaces the one on top.
 */
type History = 'adds' | 'replaces'

function look<Name extends string, Value>(name: Name, history: History, field: Field<Value>) {
  return { ...part(name, field), history }
}

/** A key of which the value is a word for the objective. */
function named<Value>({ field, of, into }: WordKey<Value>): LinkKey<Value, Named> {
  return {
    ...field,
    of: ({ objective }) => of(describeObjective(objective).words),
    into(value) {
      const objective = into(value)
      return objective ? { objective } : {}
    },
  }
}

interface Named {
  readonly objective: ObjectiveReference
}

interface WordKey<Value> {
  readonly field: Field<Value>
  readonly of: (words: ObjectiveWords) => Value | undefined
  /** False where another word is to say it. */
  readonly into: (value: Value) => ObjectiveReference | false
}

/** The words for an objective. A later one wins over those before it, of which the first has a default. */
const objectiveKeys = {
  surface: named<string>({
    field: single({
      absent: defaultObjective.id,
      instead: `The default is ${defaultObjective.id}.`,
      read: (text) =>
        catalogue.some((record) => record.id === text)
          ? { ok: true, value: text }
          : { ok: false, message: `There is no surface ${quoted(text)}.` },
      write: (id) => id,
    }),
    of: ({ surface }) => surface,
    into: (id) => ({ kind: 'catalogue', id }),
  }),
  f: named<string | null>({
    field: single<string | null>({
      absent: null,
      instead: 'The formula is left out.',
      read: readFormula,
      write: (text) => text,
    }),
    of: ({ f }) => f,
    into: (text) => text !== null && { kind: 'formula', text },
  }),
  let: part(
    'let',
    single<Constants>({
      absent: {},
      instead: 'Every constant is 1.',
      read: readConstants,
      write: writeConstants,
    }),
  ),
} satisfies { readonly [Word in keyof ObjectiveWords]-?: unknown }

/** A key of which the value is a word for a loss over data; silent where there is none to say it of. */
function ofData<Name extends keyof DataWords>(
  name: Name,
  field: Field<DataWords[Name]>,
): LinkKey<DataWords[Name], DataWords> {
  return {
    ...field,
    of(words) {
      const isSaid = words.loss !== null || words.sample !== null
      return isSaid || words[name] !== field.absent ? words[name] : undefined
    },
    into: (value) => ({ [name]: value }) as Pick<DataWords, Name>,
  }
}

/** The words for a loss over data, which wins over the others. */
const dataKeys = {
  loss: ofData(
    'loss',
    single({
      absent: noDataWords.loss,
      instead: 'The surface is shown.',
      read: (text) => ({ ok: true, value: text }),
      write: (id) => id,
    }),
  ),
  sample: ofData(
    'sample',
    single({
      absent: noDataWords.sample,
      instead: 'It is left out.',
      read: readFormula,
      write: (text) => text,
    }),
  ),
  data: ofData(
    'data',
    single({
      absent: noDataWords.data,
      instead: 'The data that the loss begins with are used.',
      read: readData,
      write: (data) => data,
    }),
  ),
  columns: ofData(
    'columns',
    single({
      absent: noDataWords.columns,
      instead: 'The first columns are used.',
      read: (text) => ({ ok: true, value: text.split(',') }),
      write: (columns) => columns?.join(',') ?? null,
    }),
  ),
  scaling: ofData(
    'scaling',
    single({
      absent: noDataWords.scaling,
      instead: 'The data are used as they are.',
      read: (text) =>
        oneOf<Scaling>({ raw: 'raw', centred: 'centred', standard: 'standard' }, text),
      write: (scaling) => scaling,
    }),
  ),
  l2: ofData(
    'l2',
    single({
      absent: noDataWords.l2,
      instead: 'There is no penalty.',
      read: (text) => readNumber(text, { min: 0 }),
      write: writeNumber,
    }),
  ),
} satisfies { readonly [Name in keyof DataWords]: unknown }

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

function readData(text: string): Reading<string> {
  if (text.trim() === '') return { ok: false, message: 'It is empty.' }
  if (text.length <= dataLength) return { ok: true, value: text }
  const lengths = `${grouped(text.length)} characters, and at most ${grouped(dataLength)} are possible`
  return { ok: false, message: `There are ${lengths}.` }
}

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
