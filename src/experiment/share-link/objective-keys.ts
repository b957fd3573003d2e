import type { Scaling } from '../../core/data/scaling'
import { catalogue } from '../../core/objectives/catalogue'
import { describeObjective } from '../../core/objectives/describe'
import type { ObjectiveWords } from '../../core/records/description'
import {
  type Constants,
  formulaLength,
  type ObjectiveReference,
} from '../../core/records/experiment'
import { grouped } from '../../core/records/number-format'
import { defaultObjective } from '../defaults'
import { readNumber, writeNumber } from '../number-text'
import { quoted } from '../quoted'
import { readConstants, writeConstants } from './constants'
import { type DataWords, dataLength, noDataWords } from './data-words'
import { type Field, type Reading, single } from './field'
import { type LinkKey, oneOf, part } from './link-key'

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

export interface Named {
  readonly objective: ObjectiveReference
}

interface WordKey<Value> {
  readonly field: Field<Value>
  readonly of: (words: ObjectiveWords) => Value | undefined
  /** False where another word is to say it. */
  readonly into: (value: Value) => ObjectiveReference | false
}

/** The words for an objective. A later one wins over those before it, of which the first has a default. */
export const objectiveKeys = {
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
export const dataKeys = {
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
