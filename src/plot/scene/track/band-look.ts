import { tenths } from '../pen'
import { type OutcomeColour, outcomeSigns } from '../signs/outcome-signs'
import type { BandName } from './name-bands'
import type { BarKind } from './spectrum-bars'
import { spectrumRail } from './spectrum-paths'

/** Baseline of the names of bands, in pixels from the top of a track. */
export const nameBaseline = 11
/** Ends of a leader, the line from a name down to its band, in pixels from the top of a track. */
const [leaderTop, leaderBottom] = [14, spectrumRail - 10] as const

export function leaderPath({ from, to }: NonNullable<BandName['leader']>): string {
  return `M${tenths(from)} ${leaderTop}L${tenths(to)} ${leaderBottom}`
}

/** Colour of a band's name. */
export function bandColour(kind: BarKind): OutcomeColour {
  return outcomeSigns[kind === 'other' ? 'reaches' : kind].colour
}
