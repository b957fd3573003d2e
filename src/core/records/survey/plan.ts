import { type SurveyRequest, validate } from './request'

/**
 * A part of a survey for one worker: of the cells in the lines `from` … `to` − 1, the samples of one level. Lines are rows,
 * or columns where there is but one row.
 */
export interface Tile {
  /** One sample to a square of `stride` cells a side. */
  readonly stride: number
  /** The stride of the level before, whose samples are left out; 0 at the first. */
  readonly coarser: number
  readonly from: number
  readonly to: number
}

/** The order in which a survey is made: coarse first, then fine. It does not depend on the number of workers. */
export interface Plan {
  readonly columns: number
  readonly rows: number
  /** Level by level. */
  readonly tiles: readonly Tile[]
}

/** Samples along the shorter side of the first picture, at least. */
const coarse = 32
/** Samples that are not worth a message of their own. */
const fewest = 64
/** A tile of this many quick descents is worth a message, and does not keep the next picture waiting. */
const usual = 2048
const mostTiles = 64

/** Throws a RangeError as `validate` does. */
export function planOf(request: SurveyRequest): Plan {
  validate(request)
  const isSpectrum = request.kind === 'spectrum'
  const columns = isSpectrum ? request.count : request.columns
  const rows = isSpectrum ? 1 : request.rows
  const shorter = isSpectrum ? columns : Math.min(columns, rows)
  const first = 2 ** Math.max(0, Math.floor(Math.log2(shorter / coarse)))
  // A spectrum is so few descents that more levels would be more messages than work.
  const factor = isSpectrum ? first : 2

  const tiles: Tile[] = []
  let coarser = 0
  for (let stride = first; ; stride /= factor) {
    tiles.push(...split(columns, rows, stride, coarser))
    if (stride === 1) return { columns, rows, tiles }
    coarser = stride
  }
}

function split(columns: number, rows: number, stride: number, coarser: number): readonly Tile[] {
  const samples = (at: number) =>
    samplesAlong(columns, at) * (rows === 1 ? 1 : samplesAlong(rows, at))
  const count = samples(stride) - (coarser > 0 ? samples(coarser) : 0)
  const lines = rows === 1 ? columns : rows
  const wanted = count < fewest ? 1 : Math.min(mostTiles, Math.max(4, Math.ceil(count / usual)))
  const tall = Math.max(stride, Math.ceil(lines / wanted))
  const tiles: Tile[] = []
  for (let from = 0; from < lines; from += tall) {
    tiles.push({ stride, coarser, from, to: Math.min(lines, from + tall) })
  }
  return tiles
}

/**
 * Index of the sample among `stride` neighbours: near their middle, and such that a sample of one level is one of every
 * finer level as well. Powers of two: 0, 1, 1, 5, 5, 21, …
 */
function offset(stride: number): number {
  if (stride === 1) return 0
  const half = stride / 2
  const within = offset(half)
  const middle = half - 0.5
  return Math.abs(within + half - middle) <= Math.abs(within - middle) ? within + half : within
}

function samplesAlong(length: number, stride: number): number {
  return Math.ceil((length - offset(stride)) / stride)
}

/** The cells of a tile's samples, in ascending order. */
export function cellsOf({ columns, rows }: Plan, tile: Tile): readonly number[] {
  const { stride, coarser, from, to } = tile
  const phase = offset(stride)
  const isNew = (index: number) => coarser === 0 || index % coarser !== offset(coarser)
  const [firstColumn, endColumn] = rows === 1 ? [from, to] : [0, columns]
  const [firstRow, endRow] = rows === 1 ? [0, 1] : [from, to]
  const cells: number[] = []
  for (let row = firstRow; row < endRow; row++) {
    if (rows > 1 && row % stride !== phase) continue
    const newRow = rows > 1 && isNew(row)
    for (let column = firstColumn; column < endColumn; column++) {
      if (column % stride !== phase) continue
      if (newRow || isNew(column)) cells.push(row * columns + column)
    }
  }
  return cells
}

/** The cells [x0, x1) × [y0, y1). */
export interface Square {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** The square that a sample stands for until there are finer ones. */
export function squareOf({ columns, rows }: Plan, stride: number, cell: number): Square {
  const [x0, x1] = sideOf(columns, stride, cell % columns)
  const [y0, y1] = rows === 1 ? [0, 1] : sideOf(rows, stride, Math.floor(cell / columns))
  return { x0, x1, y0, y1 }
}

/** The cell that was sampled for this one: `squareOf` the other way round. */
export function sampleFor(
  { columns, rows }: Pick<Plan, 'columns' | 'rows'>,
  stride: number,
  cell: number,
): number {
  const row = rows === 1 ? 0 : sampleAlong(rows, stride, Math.floor(cell / columns))
  return row * columns + sampleAlong(columns, stride, cell % columns)
}

function sampleAlong(length: number, stride: number, index: number): number {
  const sample = index - (index % stride) + offset(stride)
  return sample < length ? sample : sample - stride
}

/**
 * The side of a sample's square; a remainder at the end, too short for a sample, belongs to the
 * last one.
 */
function sideOf(
  length: number,
  stride: number,
  index: number,
): readonly [from: number, to: number] {
  const from = index - (index % stride)
  const isLast = index + stride >= length
  return [from, isLast ? length : from + stride]
}
