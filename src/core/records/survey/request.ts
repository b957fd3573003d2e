import { type Point, type Run, type StoppingRule, stepsRange, type Viewport } from '../experiment'

/** The request of a spectrum: what would every learning rate do, from one start? */
export interface SpectrumRequest {
  readonly kind: 'spectrum'
  readonly start: Point
  /** The run whose learning rate is varied: its own does not count. */
  readonly run: Run
  readonly stopping: StoppingRule
  /** The least and the greatest η, 0 < low < high < ∞. */
  readonly low: number
  readonly high: number
  /** Rates, evenly spaced on a logarithmic scale, both ends included: an integer in [2, 4096]. */
  readonly count: number
}

/** The request of a basin map: which minimum does each start reach, at one learning rate? */
export interface BasinsRequest {
  readonly kind: 'basins'
  readonly viewport: Viewport
  /** Starts are the centres of `columns` × `rows` cells, row by row from the top left: integers in [2, 2048]. */
  readonly columns: number
  readonly rows: number
  readonly run: Run
  readonly stopping: StoppingRule
}

/** The request of a tuning map: what would each pair of a learning rate and one hyperparameter do, from one start? */
export interface TuningRequest {
  readonly kind: 'tuning'
  readonly start: Point
  /** The run whose learning rate and hyperparameter are varied: its own do not count. */
  readonly run: Run
  readonly stopping: StoppingRule
  /** Name of the hyperparameter, which goes from 0 at the bottom to 1 at the top. */
  readonly name: string
  /** The ends of η, on a logarithmic scale, 0 < low < high < ∞. */
  readonly low: number
  readonly high: number
  /** Pairs are the centres of `columns` × `rows` cells, row by row from the top left: integers in [2, 2048]. */
  readonly columns: number
  readonly rows: number
}

export type SurveyRequest = SpectrumRequest | BasinsRequest | TuningRequest

/** Throws a RangeError that names the argument and its value. */
export function validate(request: SurveyRequest): void {
  integer('stopping.maxSteps', request.stopping.maxSteps, ...stepsRange)
  switch (request.kind) {
    case 'spectrum': {
      integer('count', request.count, 2, 4096)
      rates(request)
      break
    }
    case 'tuning': {
      integer('columns', request.columns, 2, 2048)
      integer('rows', request.rows, 2, 2048)
      rates(request)
      break
    }
    case 'basins': {
      const { viewport, columns, rows } = request
      integer('columns', columns, 2, 2048)
      integer('rows', rows, 2, 2048)
      interval('viewport.x', viewport.x0, viewport.x1, columns)
      interval('viewport.y', viewport.y0, viewport.y1, rows)
      break
    }
    default:
      request satisfies never
  }
}

/** The learning rates of a spectrum, in ascending order. */
export function ratesOf({
  low,
  high,
  count,
}: Pick<SpectrumRequest, 'low' | 'high' | 'count'>): Float64Array<ArrayBuffer> {
  // Logarithms are spaced, as high / low may be infinite.
  const [from, to] = [Math.log(low), Math.log(high)]
  const rates = Float64Array.from({ length: count }, (_, index) =>
    Math.exp(from + (index / (count - 1)) * (to - from)),
  )
  rates[0] = low
  rates[count - 1] = high
  return rates
}

/** The start in the centre of a cell, which counts row by row from the top left. */
export function startOf({ viewport, columns, rows }: BasinsRequest, cell: number): Point {
  const { x0, x1, y0, y1 } = viewport
  return [centre(x0, x1, columns, cell % columns), centre(y1, y0, rows, Math.floor(cell / columns))]
}

/** The learning rate and the hyperparameter in the centre of a cell, which counts row by row from the top left. */
export function pairOf(
  { low, high, columns, rows }: Omit<TuningRequest, 'kind'>,
  cell: number,
): readonly [learningRate: number, value: number] {
  const [from, to] = [Math.log(low), Math.log(high)]
  const rate = Math.exp(centre(from, to, columns, cell % columns))
  return [rate, 1 - (Math.floor(cell / columns) + 0.5) / rows]
}

/**
 * The centre of a cell, from the nearer end and divided first, as the difference of two doubles may
 * be infinite.
 */
function centre(from: number, to: number, cells: number, index: number): number {
  const length = to / cells - from / cells
  return 2 * index < cells ? from + (index + 0.5) * length : to - (cells - index - 0.5) * length
}

function rates({ low, high }: Pick<SpectrumRequest, 'low' | 'high'>): void {
  if (!(low > 0 && low < Infinity)) refuse('low', 'a number in (0, ∞)', low)
  if (!(high > low && high < Infinity)) refuse('high', `a number in (${low}, ∞)`, high)
}

function integer(name: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most))
    refuse(name, `an integer in [${least}, ${most}]`, value)
}

function interval(name: string, from: number, to: number, cells: number): void {
  const finite = (value: number) => Math.abs(value) < Infinity
  if (!finite(from)) refuse(`${name}0`, 'a finite number', from)
  if (!(finite(to) && to > from)) refuse(`${name}1`, `a finite number above ${from}`, to)
  const half = (to / cells - from / cells) / 2
  // Half a cell has to be more than a rounding, or the centres of neighbours coincide.
  if (from + half === from || to - half === to) {
    refuse(`${name}1`, `a number that leaves room for ${cells} cells above ${from}`, to)
  }
}

function refuse(name: string, expected: string, value: number): never {
  throw new RangeError(`${name}: expected ${expected}, got ${value}`)
}
