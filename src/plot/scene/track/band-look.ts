import { tenths } from '../pen'
import { type OutcomeColour, outcomeSigns } from '../signs/outcome-signs'
import type { BandName } from './name-bands'
import type { BarKind } from './spectrum-bars'
import { spectrumRail } from './spectrum-paths'

/** Of the names of bands, from the top of a track. */
export const nameBaseline = 11
/** Of a line from a name down to its band. */
const [leaderTop, leaderBottom] = [14, spectrumRail - 10] as const

export function leaderPath({ from, to }: NonNullable<BandName['leader']>): string {
  return `M${tenths(from)} ${leaderTop}L${tenths(to)} ${leaderBottom}`
}

/** Of a band's name. */
export function bandColour(kind: BarKind): OutcomeColour {
  return outcomeSigns[kind === 'other' ? 'reaches' : kind].colour
}
