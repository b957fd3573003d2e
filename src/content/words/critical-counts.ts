import type { Entries } from './critical-entries'

/** “4 minima, 4 saddles and 1 maximum”; empty where there are none. */
export function countsOf({ points, continua }: Entries): string {
  const counts: readonly (readonly [string, string, number])[] = [
    ...(['minimum', 'saddle', 'maximum', 'undecided'] as const).map((kind) => {
      const [one, many] = nouns[kind]
      return [one, many, points.filter((point) => point.kind === kind).length] as const
    }),
    ...(['minimum', 'saddle', 'maximum', 'undecided'] as const).map((kind) => {
      const [one, many] = continuumNouns[kind]
      return [one, many, continua.filter((each) => each.kind === kind).length] as const
    }),
  ]
  const said = counts
    .filter(([, , n]) => n > 0)
    .map(([one, many, n]) => `${n} ${n === 1 ? one : many}`)
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '')
}

const nouns = {
  minimum: ['minimum', 'minima'],
  saddle: ['saddle', 'saddles'],
  maximum: ['maximum', 'maxima'],
  undecided: ['degenerate point', 'degenerate points'],
} as const

export const continuumNouns = {
  minimum: ['floor of minima', 'floors of minima'],
  saddle: ['line of saddles', 'lines of saddles'],
  maximum: ['ridge of maxima', 'ridges of maxima'],
  undecided: ['flat part', 'flat parts'],
} as const

/** The sentence on the plot where there is no point to mark; empty where there is. */
export function nothingFound({ points, continua, edge }: Entries): string {
  if (points.length + continua.length > 0) return ''
  const nothing = 'no critical points found in view'
  return edge ? `${nothing}: f falls towards its edge` : nothing
}
