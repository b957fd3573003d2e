import { findBuiltIn } from '../core/data/built-in'
import { areClasses } from '../core/data/classes'
import { type DataReference, dataReference, type LossChoice } from '../core/data/data-reference'
import { findLoss } from '../core/data/losses/catalogue'
import type { LossRecord } from '../core/data/losses/loss'
import type { TableReading } from '../core/data/sheet'
import type { Table } from '../core/data/table'
import type { SampleReading, SampleRequest } from '../core/learning/sample-of'
import { isOverData } from '../core/objectives/kinds'
import type { ObjectiveReference } from '../core/records/experiment'
import { quoted, quotedList } from './quoted'
import { unscaledWords } from './scaling-words'
import { type DataWords, notCarried } from './share-link/data-words'
import { sheetRefusal } from './sheet-words'

/** The reader of what people have written. */
export interface Reader {
  readTable(text: string): Promise<TableReading>
  /** Rejects where it says nothing. */
  readSample(request: SampleRequest): Promise<SampleReading>
}

export interface Referred {
  readonly objective: ObjectiveReference
  /** Sentences on what could not be used, each with the key of a link before it. */
  readonly remarks: readonly string[]
}

/** The data to begin with where neither a loss nor a link names any. */
const usualData = 'line'

/**
 * The objective that words for a loss over data mean; `instead` where there is no such loss. Rejects where an expression
 * says nothing.
 */
export async function referTo(
  words: DataWords,
  instead: ObjectiveReference,
  reader: Reader,
): Promise<Referred> {
  const remarks: string[] = []
  const { sample, scaling, l2 } = words
  const id = words.loss ?? (sample === null ? await lossOf(words.data ?? '', reader) : '')
  const record = sample === null ? findLoss(id) : undefined
  if (sample === null && !record) {
    const message = `loss: There is no loss ${quoted(id)}. The surface is shown.`
    return { objective: instead, remarks: [message] }
  }
  const remark = (sentence: string) => remarks.push(sentence)
  const kept = keptFrom(instead, record)
  const isAsked = words.data !== null || words.columns !== null
  const data = (isAsked ? null : kept) ?? (await fitting(words, record, kept, reader, remark))
  const parts = { ...data, scaling, l2 }
  const loss: LossChoice = record
    ? { kind: 'builtIn', id: record.id }
    : {
        kind: 'typed',
        sample: sample!,
        ...(await reader.readSample({ sample: sample!, ...parts })),
      }
  for (const sentence of unscaledWords(parts)) remark(`scaling: ${sentence}`)
  return { objective: dataReference({ loss, ...parts }), remarks }
}

/** The loss to begin with for data of which a link names none. */
async function lossOf(data: string, reader: Reader): Promise<string> {
  const builtIn = findBuiltIn(data)
  if (builtIn) return areClasses(builtIn.table, builtIn.target) ? 'logistic' : 'linear'
  const reading = await reader.readTable(data)
  return reading.ok ? lossFor(reading.table) : 'linear'
}

/** The loss to begin with for rows of somebody's own. */
export function lossFor(table: Table): string {
  return areClasses(table, table.names[1] ?? '') ? 'logistic' : 'linear'
}

/** The loss of one row of the objective on show in the names of its columns, or one to begin with. */
export function sampleText(objective: ObjectiveReference): string {
  if (!isOverData(objective)) return '(w*x + b - y)^2'
  const { loss, columns, description } = objective
  if (loss.kind === 'typed') return loss.sample
  const inputs = columns.length === 2 ? ['x'] : columns.slice(0, -1).map((_, k) => `x${k + 1}`)
  const named = new Map([...inputs, 'y'].map((name, place) => [name, columns[place]!]))
  return description.formula.replace(/[A-Za-z]\w*/g, (name) => named.get(name) ?? name)
}

type Remark = (sentence: string) => void
type Data = Pick<DataReference, 'table' | 'source' | 'columns'>

/** The data that the words name where a loss can learn from them, or else those on show, or those it begins with. */
async function fitting(
  { data, columns }: DataWords,
  record: LossRecord | undefined,
  kept: Data | null,
  reader: Reader,
  remark: Remark,
): Promise<Data> {
  const usual = findBuiltIn(record?.data ?? usualData)!
  const inputs = record?.inputs ?? (columns ? Math.max(1, columns.length - 1) : 1)
  const ofTable = (table: Table) => firstOnes(table, inputs, record)
  const given = data === null ? usual : await found(data, reader, ofTable, remark)
  const chosen = given && chosenFrom(given, columns, inputs, remark)
  if (given && chosen && isLearnt(given.table, chosen, record, remark))
    return { table: given.table, source: given.source, columns: chosen }
  if (kept) {
    remark('data: The data that there were are kept.')
    return kept
  }
  if (given !== usual) remark('data: The data that the loss begins with are used.')
  return { table: usual.table, source: usual.source, columns: usualColumns(usual, inputs)! }
}

/** The data on show, where another loss can learn from them as well; null where it cannot. */
function keptFrom(objective: ObjectiveReference, record: LossRecord | undefined): Data | null {
  if (!isOverData(objective) || !record) return null
  const { table, source, columns } = objective
  const isOfClasses = areClasses(table, columns.at(-1)!)
  const isFit =
    columns.length === record.inputs + 1 && isOfClasses === (record.target === 'classes')
  return isFit ? { table, source, columns } : null
}

interface Given {
  readonly table: Table
  readonly source: string | null
  readonly inputs: readonly string[]
  readonly target: string
}

async function found(
  data: string,
  reader: Reader,
  ofTable: (table: Table) => Given,
  remark: Remark,
): Promise<Given | null> {
  const builtIn = findBuiltIn(data)
  if (builtIn) return builtIn
  if (data.startsWith(notCarried)) {
    const table = remembered(data.slice(notCarried.length))
    if (table) return ofTable(table)
    remark('data: This link does not carry the data.')
    return null
  }
  if (!/[\n\r,;\t]/.test(data)) {
    remark(`data: There are no data ${quoted(data)} here.`)
    return null
  }
  const reading = await reader.readTable(data)
  if (reading.ok) {
    remember(reading.table)
    return ofTable(reading.table)
  }
  remark(`data: ${sheetRefusal(reading.flaw)}`)
  return null
}

/**
 * The columns to begin with for rows of somebody's own: the first ones, and for a loss of classes
 * the first that holds some as the target.
 */
function firstOnes(table: Table, inputs: number, record: LossRecord | undefined): Given {
  const { names } = table
  const classes = record?.target === 'classes' && names.find((name) => areClasses(table, name))
  const target = classes || (names[inputs] ?? names.at(-1)!)
  return { table, source: null, inputs: names.filter((name) => name !== target), target }
}

/** Whether a built-in loss can learn from a table. */
export function learnsFrom(id: string, table: Table): boolean {
  const record = findLoss(id)
  if (!record) return false
  const columns = usualColumns(firstOnes(table, record.inputs, record), record.inputs)
  if (!columns) return false
  return record.target !== 'classes' || areClasses(table, columns.at(-1)!)
}

/** Null where there are too few. */
function usualColumns({ table, inputs, target }: Given, count: number): readonly string[] | null {
  if (inputs.length >= count) return [...inputs.slice(0, count), target]
  const others = table.names.filter((name) => name !== target)
  return others.length >= count ? [...others.slice(0, count), target] : null
}

function chosenFrom(
  given: Given,
  asked: readonly string[] | null,
  inputs: number,
  remark: Remark,
): readonly string[] | null {
  const usual = usualColumns(given, inputs)
  if (!usual)
    remark(
      `data: ${inputs + 1} columns are needed, and there are only ${given.table.names.length}.`,
    )
  if (!asked || !usual) return usual
  const { names } = given.table
  const missing = asked.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    remark(
      `columns: There is no column ${quotedList(missing)}, only ${quotedList(names)}. The first ones are used.`,
    )
    return usual
  }
  const isFit = asked.length === inputs + 1 && new Set(asked).size === asked.length
  if (isFit) return asked
  const needed = inputs === 1 ? 'an input and a target' : `${inputs} inputs and a target`
  remark(`columns: Of ${quotedList(asked)} there should be ${needed}. The first ones are used.`)
  return usual
}

function isLearnt(
  table: Table,
  columns: readonly string[],
  record: LossRecord | undefined,
  remark: Remark,
): boolean {
  if (record?.target !== 'classes') return true
  const target = columns.at(-1)!
  if (areClasses(table, target)) return true
  remark(`columns: A class is 0 or 1, and ${quoted(target)} has other numbers.`)
  return false
}

/**
 * The link of a saved experiment over the rows that were saved with it, which in the file somebody may have changed: the link
 * names others then.
 */
export function linkOver(link: string, table: Table): string {
  const name = 'data='
  const fields = link.split('&')
  const said = fields.find((field) => field.startsWith(name))?.slice(name.length)
  if (said && findBuiltIn(said)?.table.key === table.key) return link
  const others = fields.filter((field) => !field.startsWith(name))
  return [...others, `${name}${notCarried}${table.key}`].join('&')
}

/** Tables of this visit that links may not carry, by key: enough to go back and forth over a morning's work. */
const visited = new Map<string, Table>()
const mostVisited = 64

/** Keeps a table for links of this visit that name it. */
export function remember(table: Table): void {
  visited.delete(table.key)
  visited.set(table.key, table)
  for (const oldest of visited.keys()) {
    if (visited.size <= mostVisited) break
    visited.delete(oldest)
  }
}

function remembered(key: string): Table | undefined {
  return visited.get(key)
}
