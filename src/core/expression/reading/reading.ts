import { bareFunctions } from './bare-functions'
import { bareNumbers } from './bare-numbers'
import { bars } from './bars'
import { brackets } from './brackets'
import { conditionals } from './conditionals'
import { dottedOperators } from './dotted-operators'
import { foreignNames } from './foreign-names'
import { heads } from './heads'
import { indices } from './indices'
import { latex } from './latex'
import { leftovers } from './leftovers'
import { letters } from './letters'
import { listArguments } from './list-arguments'
import { modulesDropped } from './modules'
import { runTogether } from './run-together'
import type { Context, Step } from './step'
import type { Tokens } from './tokens'

/** In this order: each takes for granted what those before it have done. */
const steps: readonly Step[] = [
  latex,
  heads,
  dottedOperators,
  modulesDropped,
  conditionals,
  letters,
  indices,
  foreignNames,
  brackets,
  runTogether,
  bars,
  leftovers,
  listArguments,
  bareFunctions,
  bareNumbers,
]

/** The tokens of a formula in the one way of writing that is parsed, however it was pasted. */
export function plainly(tokens: Tokens, context: Context): Tokens {
  return steps.reduce((read, step) => step(read, context), tokens)
}
