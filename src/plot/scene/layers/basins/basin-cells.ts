import { verdictCodes } from '../../../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../../../core/records/survey/picture'
import type { Verdict } from '../../../../core/records/verdict'
import { type OutcomeKind, outcomeKindOf, outcomeKinds } from '../../signs/outcome-kinds'

export interface BasinCells {
  /** The outcome of each cell, by its place among `outcomeKinds`. */
  readonly kinds: Uint8Array
  /** Cells of each kind, by its place among `outcomeKinds`. */
  readonly counts: readonly number[]
  /** Cells that reach each minimum. */
  readonly reached: readonly number[]
  /** Steps that most of those take that reach a minimum: all but a twentieth on either side. Both NaN where none does. */
  readonly steps: readonly [few: number, many: number]
}

const known = new WeakMap<SurveyPicture, BasinCells>()

/** Told once of each picture. */
export function basinCells(picture: SurveyPicture): BasinCells {
  const cells = known.get(picture) ?? sorted(picture)
  known.set(picture, cells)
  return cells
}

const [reaches, leaves, outside] = [placeOf('reaches'), placeOf('leaves'), placeOf('outside')]

/** The outcome kind of a start that reaches no minimum. */
function kindOf(verdict: Verdict['kind'], steps: number): OutcomeKind {
  return outcomeKindOf({ verdict, steps, minimum: -1 })
}

function sorted({ outcomes: { verdict, minimum, steps }, minima }: SurveyPicture): BasinCells {
  const byVerdict = new Uint8Array(Object.keys(verdictCodes).length)
  for (const [name, code] of Object.entries(verdictCodes))
    byVerdict[code] = placeOf(kindOf(name as Verdict['kind'], 1))
  const kinds = new Uint8Array(steps.length)
  const counts = outcomeKinds.map(() => 0)
  const reached = minima.map(() => 0)
  for (let cell = 0; cell < kinds.length; cell++) {
    const number = minimum[cell]!
    let kind = reaches
    if (number >= 0) reached[number]!++
    else {
      kind = byVerdict[verdict[cell]!]!
      if (kind === leaves && steps[cell] === 0) kind = outside
    }
    kinds[cell] = kind
    counts[kind]!++
  }
  return { kinds, counts, reached, steps: usualSteps(kinds, steps) }
}

/** Cells that are looked at to tell what is usual. */
const sample = 8192

function usualSteps(kinds: Uint8Array, steps: Uint32Array): readonly [number, number] {
  // No multiple of any usual number of columns, as those of one column are alike.
  const apart = Math.max(1, Math.floor(kinds.length / sample)) | 1
  const taken: number[] = []
  for (let cell = 0; cell < kinds.length; cell += apart)
    if (kinds[cell] === reaches) taken.push(steps[cell]!)
  const ordered = Uint32Array.from(taken).sort()
  const at = (part: number) => ordered[Math.round(part * (ordered.length - 1))] ?? Number.NaN
  return [at(0.05), at(0.95)]
}

function placeOf(kind: OutcomeKind): number {
  return outcomeKinds.indexOf(kind)
}
