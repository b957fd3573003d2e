import { cyclesAlike, longestPeriod, periodOf } from './period'

/** The late part of a descent in blocks of equal length, up to its last iterate. */
interface Division {
  /** t of the first iterate. */
  readonly from: number
  /** Iterates of a block. */
  readonly size: number
  readonly blocks: number
}

/** Blocks of this many iterates hold whole cycles of periods 2, 3, 4, 6 and 12, so that their means do not swing with them. */
const cycle = 12
const mostBlocks = 32
/** Iterates that are all late, as there are so few. */
const few = 64

/** Of the iterates 0 … `steps`: their second half, or all where they are few. */
function divisionOf(steps: number): Division {
  const iterates = steps + 1
  const late = Math.min(iterates, Math.max(few, Math.floor(iterates / 2)))
  const size =
    late >= 8 * cycle
      ? cycle * Math.max(1, Math.floor(late / (cycle * mostBlocks)))
      : Math.max(1, Math.floor(late / 8))
  const blocks = Math.floor(late / size)
  return { from: iterates - blocks * size, size, blocks }
}

/** From (x, y), by (dx, dy). */
export interface Step {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** Of the last iterates so many are kept as the longest period has in the cycles that have to be alike. */
const kept = longestPeriod * cyclesAlike + 1
/** Of the last steps, so many are given. */
const given = 16

type Iterates = Readonly<Record<'x' | 'y' | 'f' | 'dfdx' | 'dfdy', Float64Array>>

/** What is kept of the late part of a descent: enough to tell its trend, and no iterates, which may be half a million. */
export class Late {
  readonly division: Division
  /** Of f, block by block. */
  readonly means: Float64Array
  readonly lows: Float64Array
  readonly highs: Float64Array
  /** Means of Δx², of Δy² and of ‖∇f‖², block by block. */
  readonly motionX: Float64Array
  readonly motionY: Float64Array
  readonly slope: Float64Array
  /** Steps that lower f, that raise it, and that reverse the one before by more than a right angle. */
  falls = 0
  rises = 0
  reversals = 0
  /** Steps that change **w**. */
  moves = 0
  /** Iterates in all. */
  iterates = 0
  /** Steps in a row that lower f: up to the last one, and the most of them that others followed. */
  fall = 0
  longestFall = 0
  /** The step that changes f most. */
  greatest: Step | null = null

  readonly #lastX = new Float64Array(kept)
  readonly #lastY = new Float64Array(kept)
  #most = 0
  #x = Number.NaN
  #y = Number.NaN
  #f = Number.NaN
  #dx = 0
  #dy = 0

  constructor(steps: number) {
    this.division = divisionOf(steps)
    const { blocks } = this.division
    this.means = new Float64Array(blocks)
    this.lows = new Float64Array(blocks)
    this.highs = new Float64Array(blocks)
    this.motionX = new Float64Array(blocks)
    this.motionY = new Float64Array(blocks)
    this.slope = new Float64Array(blocks)
  }

  /** Of ‖Δ**w**‖². */
  get motion(): Float64Array {
    return this.motionX.map((along, block) => along + this.motionY[block]!)
  }

  /** After how many steps the last iterates repeat; null where they do not. */
  get period(): number | null {
    const iterates = Math.min(kept, this.iterates)
    return periodOf(this.#lastX.subarray(kept - iterates), this.#lastY.subarray(kept - iterates))
  }

  /** Steps between them. */
  get steps(): number {
    return Math.max(0, this.iterates - 1)
  }

  begin(): void {
    for (const column of [this.means, this.motionX, this.motionY, this.slope]) column.fill(0)
    this.lows.fill(Infinity)
    this.highs.fill(-Infinity)
    this.falls = this.rises = this.reversals = this.moves = this.iterates = 0
    this.fall = this.longestFall = 0
    this.#x = this.#y = this.#f = Number.NaN
    this.#dx = this.#dy = this.#most = 0
    this.greatest = null
  }

  /** The last one first. */
  lastSteps(): readonly Step[] {
    const [xs, ys] = [this.#lastX, this.#lastY]
    const found: Step[] = []
    for (let k = kept - 1; k > kept - Math.min(given + 1, this.iterates); k--) {
      const [x, y] = [xs[k - 1]!, ys[k - 1]!]
      found.push({ x, y, dx: xs[k]! - x, dy: ys[k]! - y })
    }
    return found
  }

  /** The iterates `from` … `to` − 1 of the columns, which follow on those added before. */
  add(columns: Iterates, from: number, to: number): void {
    const { size } = this.division
    this.#keep(columns, Math.max(from, to - kept), to)
    for (let t = from; t < to; ) {
      const block = Math.floor(this.iterates / size)
      const end = Math.min(to, t + (block + 1) * size - this.iterates)
      this.#addTo(block, columns, t, end)
      this.iterates += end - t
      t = end
    }
  }

  #keep({ x, y }: Iterates, from: number, to: number): void {
    for (const [last, column] of [
      [this.#lastX, x],
      [this.#lastY, y],
    ] as const) {
      last.copyWithin(0, to - from)
      last.set(column.subarray(from, to), kept - (to - from))
    }
  }

  /** In plain locals throughout, as this is done at half of all steps of a survey. */
  #addTo(block: number, columns: Iterates, from: number, to: number): void {
    const xs = columns.x
    const ys = columns.y
    const fs = columns.f
    const dfdx = columns.dfdx
    const dfdy = columns.dfdy
    let x = this.#x
    let y = this.#y
    let f = this.#f
    let dx = this.#dx
    let dy = this.#dy
    let low = this.lows[block]!
    let high = this.highs[block]!
    let mean = 0
    let motionX = 0
    let motionY = 0
    let fall = this.fall
    let longestFall = this.longestFall
    let slope = 0
    let falls = 0
    let rises = 0
    let reversals = 0
    let moves = 0
    let most = this.#most
    let greatest = -1
    for (let t = from; t < to; t++) {
      const nextX = xs[t]!
      const nextY = ys[t]!
      const nextF = fs[t]!
      const gx = dfdx[t]!
      const gy = dfdy[t]!
      // NaN before there is a first.
      const goneX = nextX - x
      const goneY = nextY - y
      if (!Number.isNaN(goneX)) {
        motionX += goneX * goneX
        motionY += goneY * goneY
        if (goneX !== 0 || goneY !== 0) moves++
        if (goneX * dx + goneY * dy < 0) reversals++
        if (nextF < f) {
          falls++
          fall++
        } else {
          if (nextF > f) rises++
          if (fall > longestFall) longestFall = fall
          fall = 0
        }
        const change = Math.abs(nextF - f)
        if (change > most) {
          most = change
          greatest = t
        }
        dx = goneX
        dy = goneY
      }
      mean += nextF
      slope += gx * gx + gy * gy
      if (nextF < low) low = nextF
      if (nextF > high) high = nextF
      x = nextX
      y = nextY
      f = nextF
    }
    if (greatest >= 0) {
      this.#most = most
      const [startX, startY] =
        greatest > from ? [xs[greatest - 1]!, ys[greatest - 1]!] : [this.#x, this.#y]
      const [endX, endY] = [xs[greatest]!, ys[greatest]!]
      this.greatest = { x: startX, y: startY, dx: endX - startX, dy: endY - startY }
    }
    const { size } = this.division
    this.means[block] = this.means[block]! + meanOf(mean, fs, from, to, size)
    this.motionX[block] = this.motionX[block]! + motionX / size
    this.motionY[block] = this.motionY[block]! + motionY / size
    this.slope[block] = this.slope[block]! + slope / size
    this.lows[block] = low
    this.highs[block] = high
    this.falls += falls
    this.rises += rises
    this.reversals += reversals
    this.moves += moves
    this.fall = fall
    this.longestFall = longestFall
    this.#x = x
    this.#y = y
    this.#f = f
    this.#dx = dx
    this.#dy = dy
  }
}

/** A sum over a size, also where the sum overflows. */
function meanOf(sum: number, values: Float64Array, from: number, to: number, size: number): number {
  if (Number.isFinite(sum)) return sum / size
  let mean = 0
  for (let t = from; t < to; t++) mean += values[t]! / size
  return mean
}
