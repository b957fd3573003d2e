import { arch, availableParallelism, cpus, loadavg, platform } from 'node:os'
import { stdout, version } from 'node:process'
import { type Table, text } from '../proof/table'
import { descentsOverData } from './data-table'
import { descents, descentsByMethod, recordedDescents } from './descent-tables'
import { evaluationsOfGradient } from './evaluation-table'
import { fields } from './field-table'
import { heapPerStep } from './heap-table'
import { limitSets, surveys, surveysByWorkers } from './survey-tables'

/** One function a table, in the order in which they are printed. */
const tables: readonly (() => Table | Promise<Table>)[] = [
  descents,
  recordedDescents,
  descentsByMethod,
  descentsOverData,
  evaluationsOfGradient,
  heapPerStep,
  surveys,
  surveysByWorkers,
  limitSets,
  fields,
]

const load = loadavg()[0]!.toFixed(1)
const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${platform()} ${arch()}`
stdout.write(
  `${new Date().toISOString().slice(0, 10)}: ${machine}, node ${version}, load ${load}\n`,
)
stdout.write('Every time is the least of many short rounds in which all take turns.\n\n')
for (const table of tables) stdout.write(`${text(await table())}\n`)
