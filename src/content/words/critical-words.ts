import { norm } from '../../core/records/norm'
import { readable } from '../../core/records/number-format'
import type { Entry, UnsettledEntry } from './critical-entries'

/** Largest |λ| / smallest |λ|; null where there is no Hessian, or it is singular. */
export function conditionOf({ found }: Pick<Entry, 'found'>): number | null {
  if (!found?.eigenvalues || found.degenerate) return null
  const [least, most] = found.eigenvalues.map(Math.abs).sort((a, b) => a - b) as [number, number]
  return most / least
}

/** Share of the other eigenvalue that is left of one that is 0 where a degenerate point is met to the last digit alone. */
const leftOfZero = 1e-12

/** The eigenvalues of the Hessian; null where there is none. */
export function spectrumOf({
  found,
}: Pick<Entry, 'found'>): readonly [low: number, high: number] | null {
  if (!found?.eigenvalues) return null
  const [low, high] = found.eigenvalues
  const least = leftOfZero * Math.max(Math.abs(low), Math.abs(high))
  const part = (value: number) => (found.degenerate && Math.abs(value) <= least ? 0 : value)
  return [part(low), part(high)]
}

/** The rate below which gradient descent settles at a minimum, 2/λmax; null where there is none. */
export function limitOf({ kind, found }: Pick<Entry, 'kind' | 'found'>): number | null {
  if (kind !== 'minimum' || !found?.eigenvalues || found.degenerate) return null
  return 2 / found.eigenvalues[1]
}

/** Number of the places that are not settled which are named. */
const mostNamed = 4

/** The sentences on places at which f is extremal by its values, and nothing more is known. */
export function unsettledWords(unsettled: readonly UnsettledEntry[]): string {
  const named = unsettled.slice(0, mostNamed).map(({ seems, where, f }) => {
    const extreme = seems === 'minimum' ? 'lowest' : 'highest'
    return `${extreme} at ${where}, f = ${readable(f)}`
  })
  const rest = unsettled.length - named.length
  const more = rest > 0 ? `; and ${rest} more such ${rest === 1 ? 'place' : 'places'}` : ''
  return `Not settled here: by its values f seems to be ${named.join('; ')}${more}. It jumps there, or has a kink that its formula does not explain.`
}

/** The meaning of a critical point, in sentences. */
export function meaningOf(entry: Entry, lowestKnown: number | null): readonly string[] {
  return [...rankWords(entry, lowestKnown), ...placeWords(entry), ...kindWords(entry)]
}

function rankWords({ rank, f }: Entry, lowestKnown: number | null): readonly string[] {
  switch (rank) {
    case 'global':
      return ['No point of the surface’s domain is lower.']
    case 'lowest':
      return ['No other minimum found in this view is lower; elsewhere there may be one.']
    case 'local':
      return lowestKnown !== null && lowestKnown < f
        ? [`Lower ones are known: f = ${readable(lowestKnown)}.`]
        : []
    case null:
      return []
    default:
      return rank satisfies never
  }
}

function placeWords({ place, kind }: Entry): readonly string[] {
  switch (place) {
    case 'boundary':
      return ['It is on the edge of the domain, where the slope leads out: ∇f is not 0 here.']
    case 'outside':
      return ['It lies outside the domain in which this surface is usually looked at.']
    case 'kink':
      return [
        kind === 'minimum'
          ? 'f has a kink here, so it has no Hessian and no 2/λmax: steps of a fixed rate jump from side to side.'
          : 'f has a kink here, so it has no Hessian.',
      ]
    case 'inside':
      return []
    default:
      return place satisfies never
  }
}

function kindWords(entry: Entry): readonly string[] {
  const { kind, found } = entry
  if (found?.degenerate)
    return [
      `The Hessian is singular or nearly so: the second derivative test cannot tell, and ${
        kind === 'undecided'
          ? 'f around the point does not either'
          : 'what it is shows by f around it'
      }.`,
    ]
  return [...typeWords(entry), ...(found?.narrow ? [narrowWords] : [])]
}

const narrowWords =
  'It is a speck in this view: the Hessian is another one very near it already, and what lies beside it may not be marked. Zoom in to see.'

function typeWords({ kind, found }: Entry): readonly string[] {
  const [falling, rising] = found?.directions ?? []
  if (kind === 'saddle' && falling && rising)
    return [
      `f falls along ±${direction(falling)} and rises along ±${direction(rising)}. Descent comes nearer along the second and leaves along the first.`,
    ]
  if (kind === 'maximum') return ['Whichever way descent leaves, f falls.']
  return []
}

function direction([x, y]: readonly [number, number]): string {
  const size = norm(x, y)
  const part = (value: number) => readable(Math.abs(value / size) < 5e-4 ? 0 : value / size)
  return `(${part(x)}, ${part(y)})`
}
