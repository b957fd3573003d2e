import published from '../core/fixtures/surfaces.json'
import { catalogue } from '../core/objectives/catalogue'
import type { KnownMinimum, ObjectiveRecord } from '../core/objectives/objective'
import type { Point, Viewport } from '../core/records/experiment'
import { Exact } from './exact'
import { samplePoints } from './sample-points'

type Published = (typeof published.surfaces)[number]
type Minimum = Omit<Published['globalMinima'][number], 'hessianEigenvalues'>

/** The fixture with every number that can be computed computed anew, and with what the catalogue has beside it. */
export function publishedSurfaces() {
  const known = published.surfaces.map(recomputed)
  const added = catalogue
    .filter(({ id }) => !published.surfaces.some((surface) => surface.id === id))
    .map(entryOf)
  return { ...published, surfaces: [...known, ...added] }
}

function recomputed(surface: Published): Published {
  const exact = new Exact(surface.formula)
  const samples = surface.samples.map(({ x, y }) => exact.sample(x, y))
  const minima = surfaceMinima(exact, surface)
  return { ...surface, ...minima, samples } as unknown as Published
}

/**
 * The minima of a surface computed again. On the boundary and at kinks, where ∇f is not 0 or is none, only the value can
 * be.
 */
function surfaceMinima(exact: Exact, { id, globalMinima, localMinima }: Published) {
  const record = catalogue.find((one) => one.id === id)
  const listed = [...(record?.globalMinima ?? []), ...(record?.localMinima ?? [])]
  const again = <Listed extends Minimum>(minimum: Listed): Listed => {
    const { x, y } = minimum
    const same = listed.find(({ at }) => at[0] === x && at[1] === y)
    return { ...minimum, ...settled(exact, [x, y], same?.kind) }
  }
  return { globalMinima: globalMinima.map(again), localMinima: localMinima.map(again) }
}

/** An entry with as much as a record can give. */
function entryOf(record: ObjectiveRecord) {
  const { id, name, formula, convex, domain, globalMinima, localMinima, sources } = record
  const exact = new Exact(formula)
  const minima = (known: readonly KnownMinimum[]) =>
    known.map(({ at, kind }) => settled(exact, at, kind))
  return {
    id,
    name,
    formula,
    domain: { x: [domain.x0, domain.x1], y: [domain.y0, domain.y1] },
    convex,
    globalMinima: minima(globalMinima),
    localMinima: minima(localMinima),
    samples: pointsIn(domain).map(([x, y]) => exact.sample(x, y)),
    sources,
  }
}

function settled(exact: Exact, [x, y]: Point, kind: KnownMinimum['kind'] = 'interior'): Minimum {
  const at = kind === 'interior' ? exact.stationary(x, y) : { x, y, f: exact.sample(x, y).f }
  return { ...at, f: Math.abs(at.f) < negligible ? 0 : at.f }
}

/** Error that the last of 64 digits leaves where terms of ordinary size cancel. */
const negligible = 1e-50

/** Four points with few binary digits, so that every implementation is asked of the very same ones. */
function pointsIn(domain: Viewport): readonly Point[] {
  const unit = 2 ** (Math.floor(Math.log2(domain.x1 - domain.x0)) - 12)
  return samplePoints(domain, 4).map(([x, y]) => [
    Math.round(x / unit) * unit,
    Math.round(y / unit) * unit,
  ])
}
