import { anscombe } from './anscombe'
import { cycle } from './cycle'
import type { DataSet } from './data-set'
import { galton } from './galton'
import { iris } from './iris'
import { norris } from './norris'
import { penguins } from './penguins'
import { question } from './question'

/** Data sets from the fewest and simplest to those for a purpose. */
export const dataSets: readonly DataSet[] = [
  question,
  norris,
  anscombe,
  penguins,
  galton,
  iris,
  cycle,
]

export function findDataSet(id: string): DataSet | undefined {
  return dataSets.find((set) => set.id === id)
}
