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

/**
 * The division of the late part of the iterates 0 … `steps`: their second half, or all where they
 * are few.
 */
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

/** The step from (x, y), by (dx, dy). */
export interface Step {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** Number of the last iterates that are kept: as many as the longest period has in the cycles that have to be alike. */
const kept = longestPeriod * cyclesAlike + 1
/** Number of the last steps that are given. */
const given = 16

type Iterates = Readonly<Record<'x' | 'y' | 'f' | 'dfdx' | 'dfdy', Float64Array>>

/** The late part of a descent: enough to tell its trend, and no iterates, which may be half a million. */
export class Late {
  readonly division: Division
  /** Means of f, block by block; of a block that is not full yet, a sum. */
  readonly means: Float64Array
  readonly lows: Float64Array
  readonly highs: Float64Array
  /** Means of Δx², of Δy², of their sum and of ‖∇f‖², likewise. */
  readonly motionX: Float64Array
  readonly motionY: Float64Array
  readonly motion: Float64Array
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
  /** x, y, f, Δx and Δy of the last iterate added, and the greatest change of f so far. */
  readonly #before = new Float64Array(6)

  constructor(steps: number) {
    this.division = divisionOf(steps)
    const { blocks } = this.division
    this.means = new Float64Array(blocks)
    this.lows = new Float64Array(blocks)
    this.highs = new Float64Array(blocks)
    this.motionX = new Float64Array(blocks)
    this.motionY = new Float64Array(blocks)
    this.motion = new Float64Array(blocks)
    this.slope = new Float64Array(blocks)
  }

  /**
   * Number of steps after which the last quarter of the iterates repeats; null where it does not.
   */
  get period(): number | null {
    const from = kept - Math.min(kept, this.iterates)
    const quarter = Math.floor(this.iterates / 4)
    return periodOf(this.#lastX.subarray(from), this.#lastY.subarray(from), quarter)
  }

  /** Steps between them. */
  get steps(): number {
    return Math.max(0, this.iterates - 1)
  }

  begin(): void {
    this.means.fill(0)
    this.motionX.fill(0)
    this.motionY.fill(0)
    this.motion.fill(0)
    this.slope.fill(0)
    this.lows.fill(Infinity)
    this.highs.fill(-Infinity)
    this.falls = this.rises = this.reversals = this.moves = this.iterates = 0
    this.fall = this.longestFall = 0
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

  /**
   * The iterates `from` … `to` − 1 of the columns, which follow on those added before. In plain locals throughout, as this is done
   * at half of all steps of a survey.
   */
  add(columns: Iterates, from: number, to: number): void {
    if (from >= to) return
    this.#keep(columns, Math.max(from, to - kept), to)
    const { x: xs, y: ys, f: fs, dfdx, dfdy } = columns
    const { size } = this.division
    const share = shareOf(size)
    const before = this.#before
    // The first one of all has moved by nothing.
    const isFirst = this.iterates === 0
    let x = isFirst ? xs[from]! : before[0]!
    let y = isFirst ? ys[from]! : before[1]!
    let f = isFirst ? fs[from]! : before[2]!
    let dx = isFirst ? 0 : before[3]!
    let dy = isFirst ? 0 : before[4]!
    let most = isFirst ? 0 : before[5]!
    let { falls, rises, reversals, moves, fall, longestFall, iterates } = this
    let greatest = -1
    for (let t = from; t < to; ) {
      const block = Math.floor(iterates / size)
      const begin = t
      const end = Math.min(to, t + (block + 1) * size - iterates)
      let low = this.lows[block]!
      let high = this.highs[block]!
      // Added to one by one, so that no digit hangs on how many iterates are added at once.
      let mean = this.means[block]!
      let motionX = this.motionX[block]!
      let motionY = this.motionY[block]!
      let slope = this.slope[block]!
      for (; t < end; t++) {
        const nextX = xs[t]!
        const nextY = ys[t]!
        const nextF = fs[t]!
        const gx = dfdx[t]!
        const gy = dfdy[t]!
        const goneX = nextX - x
        const goneY = nextY - y
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
        mean += nextF * share
        slope += gx * gx + gy * gy
        if (nextF < low) low = nextF
        if (nextF > high) high = nextF
        x = nextX
        y = nextY
        f = nextF
        dx = goneX
        dy = goneY
      }
      iterates += end - begin
      const isFull = iterates === (block + 1) * size
      this.means[block] = isFull ? mean / (size * share) : mean
      this.motionX[block] = isFull ? motionX / size : motionX
      this.motionY[block] = isFull ? motionY / size : motionY
      this.motion[block] = this.motionX[block]! + this.motionY[block]!
      this.slope[block] = isFull ? slope / size : slope
      this.lows[block] = low
      this.highs[block] = high
    }
    if (greatest >= 0) this.greatest = stepTo(columns, greatest, from, before)
    before[0] = x
    before[1] = y
    before[2] = f
    before[3] = dx
    before[4] = dy
    before[5] = most
    this.falls = falls
    this.rises = rises
    this.reversals = reversals
    this.moves = moves
    this.fall = fall
    this.longestFall = longestFall
    this.iterates = iterates
  }

  #keep({ x, y }: Iterates, from: number, to: number): void {
    append(this.#lastX, x, from, to)
    append(this.#lastY, y, from, to)
  }
}

/** The step to the iterate `t` of the columns from the one before it, which may be the last of those added `before`. */
function stepTo({ x, y }: Iterates, t: number, from: number, before: Float64Array): Step {
  const [startX, startY] = t > from ? [x[t - 1]!, y[t - 1]!] : [before[0]!, before[1]!]
  return { x: startX, y: startY, dx: x[t]! - startX, dy: y[t]! - startY }
}

/** Appends to what is kept, of which as many fall out at the beginning. */
function append(last: Float64Array, column: Float64Array, from: number, to: number): void {
  const count = to - from
  if (count < kept) last.copyWithin(0, count)
  for (let t = from; t < to; t++) last[kept - to + t] = column[t]!
}

/** A power of 2, by which a product is exact, and of which `size` together are at most 1, so that no sum of values overflows. */
function shareOf(size: number): number {
  return 2 ** -Math.ceil(Math.log2(size))
}
