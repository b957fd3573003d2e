import type { Late } from './late'

/**
 * The trend of the late part of a descent. `falls`: f does. `settles`: what falls is the energy of a swing, f +
 * ‖Δ**w**‖²/2η, or the length of steps that go to and fro, while f goes up and down. `climbs`: f rises and ‖∇f‖ falls, as
 * on the way of Newton's method to a saddle. `rises`: f does, and nothing falls. `reverses`: f falls by ever less, while the
 * steps go to and fro at a length that they keep. `none`: nothing beyond its own scatter.
 */
export type Trend = 'falls' | 'settles' | 'climbs' | 'rises' | 'reverses' | 'none'

/** Most steps reverse the one before where a descent zigzags, hardly any where it swings. */
const mostSwing = 0.3
const mostZigzag = 0.5

export function trendOf(late: Late, learningRate: number): Trend {
  const { falls, rises, reversals, steps, means, motion, slope, highs } = late
  if (falls > 0 && rises === 0) return hasComeToReversing(late) ? 'reverses' : 'falls'
  if (hasGivenUpRising(late)) return 'falls'
  const own = directionOf(means, sure)
  if (own < 0 && leadsOn(late, means, -1)) return 'falls'
  const reversing = reversals / steps
  if (reversing < mostSwing) {
    const energy = new Float64Array(means.length)
    for (let k = 0; k < energy.length; k++) energy[k] = means[k]! + motion[k]! / (2 * learningRate)
    if (directionOf(energy, likely) < 0 && leadsOn(late, energy, -1)) return 'settles'
  }
  const rising = (rises > 0 && falls === 0) || (own > 0 && leadsOn(late, means, 1))
  if (rising) {
    if (directionOf(slope, sure) < 0) return 'climbs'
    if (hasLevelledOff(late) || !risesMostly(means)) return 'none'
    const quarter = Math.ceil(highs.length / 4)
    // A swing is on its way up for half of its time.
    const isRecord = Math.max(...highs.subarray(-quarter)) >= Math.max(...highs)
    return isRecord && (reversing > mostZigzag || falls === 0) ? 'rises' : 'none'
  }
  const isToAndFro = reversing > mostZigzag || (isUpAndDown(late) && dies(motion))
  return isToAndFro && directionOf(motion, sure) < 0 && shrinks(motion) ? 'settles' : 'none'
}

/**
 * Share of the late steps, and multiple of f's longest fall before, for which f has to fall at the
 * end.
 */
const atLast = 0.25
const asEver = 1.25

/** Whether f has risen late, and falls since, for so long that it is no swing: as one thrown out of a well that comes to another. */
function hasGivenUpRising({ steps, fall, longestFall }: Late): boolean {
  return fall >= atLast * steps && fall >= asEver * longestFall
}

/** Standard deviations by which a trend has to exceed what chance makes of values in random order. */
const sure = 3.3
const likely = 2.4

/** −1, 0 or 1: the rank test of Mann (1945) and Kendall, for which neither a single record nor a single spike counts. */
function directionOf(values: Float64Array, deviations: number): number {
  const count = values.length
  const sum = ranked(values, 0)
  const all = (count * (count - 1)) / 2
  return Math.abs(sum) >= Math.min(all, deviations * scatter(count)) ? Math.sign(sum) : 0
}

/** Number of standard deviations of chance by which the ranks of the values rise, or fall. */
export function rankTrend(values: Float64Array): number {
  return values.length > 2 ? ranked(values, 0) / scatter(values.length) : 0
}

/** Pairs of which the later is greater, less those of which it is less. */
function ranked(values: Float64Array, from: number): number {
  let sum = 0
  for (let i = from; i < values.length; i++)
    for (let j = i + 1; j < values.length; j++) {
      if (values[j]! > values[i]!) sum++
      else if (values[j]! < values[i]!) sum--
    }
  return sum
}

/** The standard deviation of `ranked` for independent values in random order. */
function scatter(count: number): number {
  return Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18)
}

/** Share of f that is more than the last digits of a mean. */
const rounding = 1e-14
/** Blocks below which there are no quarters to compare. */
const fewest = 8

/** Whether a trend goes on to the end, and has more to come than a fiftieth of what f does anyway. */
function leadsOn({ lows, highs }: Late, values: Float64Array, direction: 1 | -1): boolean {
  const blocks = values.length
  if (blocks < fewest) return true
  const [earlier, before, last] = quarters(values)
  const change = direction * (last - before)
  const changeBefore = direction * (before - earlier)
  const half = Math.floor(blocks / 2)
  if (!(change > 0 && changeBefore > 0)) return false
  if (direction * ranked(values, blocks - half) < scatter(half)) return false
  let [low, high] = [Infinity, -Infinity]
  for (let block = blocks - Math.floor(blocks / 4); block < blocks; block++) {
    low = Math.min(low, lows[block]!)
    high = Math.max(high, highs[block]!)
  }
  const noticed = Math.max(1e-4 * (high - low), rounding * Math.max(Math.abs(low), Math.abs(high)))
  return change >= noticed && toCome(change, changeBefore) >= 0.02 * (high - low)
}

/** Share of the late steps that go up, and that go down, at least, for f to go up and down. */
const some = 0.2

/** Whether f rises at last, and has fallen before but once, or hardly: no swing, which would fall again. */
export function risesAtLast(late: Late): boolean {
  const { falls, rises, fall, longestFall } = late
  const hardlyFalls = !isUpAndDown(late) && rises > falls
  return rises > 0 && fall === 0 && (longestFall === falls || hardlyFalls)
}

function isUpAndDown({ falls, rises, steps }: Late): boolean {
  return Math.min(falls, rises) >= some * steps
}

/** Share of what swings were, a quarter of the descent earlier, that is left of them at most where they become smaller. */
const smaller = 0.5

/** Whether f goes up and down, and by less and less, while what it does on the whole is fall. */
export function swingsLess(late: Late): boolean {
  const { means, lows, highs } = late
  if (!isUpAndDown(late) || means.length < fewest) return false
  // The share of the fall in what a block spans is no swing.
  const swings = means.map((_, block) => {
    const [before, after] = [Math.max(0, block - 1), Math.min(means.length - 1, block + 1)]
    return highs[block]! - lows[block]! - (means[before]! - means[after]!) / (after - before)
  })
  const [earlier, before, last] = quarters(swings)
  return last > 0 && last <= smaller * before && before <= smaller * earlier
}

/**
 * Share that is left at the end of swings that die, of what they were; as where the energy is not that of f, but of f with
 * a decay of weights.
 */
const left = 0.1

function dies(motion: Float64Array): boolean {
  if (motion.length < fewest) return false
  const [earlier, before, last] = quarters(motion)
  return last <= left * before && before <= left * earlier
}

/** Whether what falls falls towards 0, rather than to a level that is all but reached. */
function shrinks(values: Float64Array): boolean {
  if (values.length < fewest) return true
  const [earlier, before, last] = quarters(values)
  const change = before - last
  // A value that halves from quarter to quarter falls towards 0, by whatever ratios.
  if (change >= last) return true
  return change >= 1e-3 * last && toCome(change, earlier - before) >= last / 20
}

/** The change to come of changes that shrink by one ratio from quarter to quarter: a geometric series. */
function toCome(change: number, changeBefore: number): number {
  const ratio = change / changeBefore
  return ratio < 1 ? (change * ratio) / (1 - ratio) : Infinity
}

/** Share of what steps are that they may lose over a quarter and be the same: as much as iterates that repeat may differ by. */
const alike = 1e-9

/**
 * Whether the steps go to and fro, have all but reached the length that they keep, and f the value: it may fall at each of them, as at
 * η = 2/λmax, where the way along the valley comes to its end and the one across it does not.
 */
function hasComeToReversing({ reversals, steps, motion, means }: Late): boolean {
  if (reversals <= mostZigzag * steps || motion.length < fewest) return false
  const [earlier, before, last] = quarters(motion)
  const change = before - last
  const keeps =
    change <= alike * last || (change < last && toCome(change, earlier - before) < last / 20)
  const [highest, high, low] = quarters(means)
  // By less than that f falls as well where a rate is at the limit but for its last digits.
  const isLevel = high - low <= alike * Math.abs(low)
  return last > 0 && keeps && (isLevel || toCome(high - low, highest - high) <= high - low)
}

/** Whether most values are higher than the one before, so that it is no wave that has come to a crest at the end. */
function risesMostly(values: Float64Array): boolean {
  let rises = 0
  for (let k = 1; k < values.length; k++) if (values[k]! > values[k - 1]!) rises++
  return rises >= mostly * (values.length - 1)
}

/** Share of all that is most. */
const mostly = 2 / 3

/** Share of f that is not seen in its first three digits. */
const unseen = 1e-3

/** Whether f rises by ever less, and has all but reached the value that this leads to: as on its way to a cycle. */
function hasLevelledOff({ means }: Late): boolean {
  if (means.length < fewest) return false
  const [earlier, before, last] = quarters(means)
  return toCome(last - before, before - earlier) <= unseen * Math.abs(last)
}

/** Means over the last three quarters. */
function quarters(values: Float64Array): readonly [earlier: number, before: number, last: number] {
  const size = Math.floor(values.length / 4)
  const level = (quarter: number) => {
    let mean = 0
    const from = values.length - quarter * size
    for (let block = from; block < from + size; block++) mean += values[block]! / size
    return mean
  }
  return [level(3), level(2), level(1)]
}
