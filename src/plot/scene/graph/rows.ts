/** A place in the drawing: a node in its layer, or where an edge passes through a layer between. */
export interface Slot {
  readonly layer: number
  /** Slots of the layer before that lead here. */
  readonly before: readonly number[]
}

/** Times that layers are put in order by what they are joined to, forth and back. */
const sweeps = 12

/**
 * The row of each slot, a whole number from 0 on, no two of a layer in one: such that few edges cross, and that they go as
 * straight as can be (barycentres of K. Sugiyama, S. Tagawa and M. Toda, 1981).
 */
export function rowsOf(slots: readonly Slot[]): readonly number[] {
  const columns = columnsOf(slots)
  const after = slots.map((): number[] => [])
  for (const [slot, { before }] of slots.entries()) for (const one of before) after[one]!.push(slot)
  const height = Math.max(...columns.map((column) => column.length))

  let orders = columns.map((column) => [...column])
  let best = orders
  let fewest = crossings(orders, after)
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    orders = swept(orders, slots, after, sweep % 2 === 0)
    const count = crossings(orders, after)
    if (count < fewest) [best, fewest] = [orders, count]
  }
  return straightened(best, slots, after, height)
}

function columnsOf(slots: readonly Slot[]): readonly (readonly number[])[] {
  const count = 1 + Math.max(...slots.map(({ layer }) => layer))
  const columns = Array.from({ length: count }, (): number[] => [])
  for (const [slot, { layer }] of slots.entries()) columns[layer]!.push(slot)
  return columns
}

function swept(
  orders: readonly (readonly number[])[],
  slots: readonly Slot[],
  after: readonly (readonly number[])[],
  forth: boolean,
): number[][] {
  const next = orders.map((order) => [...order])
  const layers = [...next.keys()]
  for (const layer of forth ? layers : layers.reverse()) {
    const beside = next[forth ? layer - 1 : layer + 1]
    if (!beside) continue
    const places = new Map(beside.map((slot, place) => [slot, place]))
    const wish = (slot: number, own: number) => {
      const joined = forth ? slots[slot]!.before : after[slot]!
      return joined.length === 0 ? own : mean(joined.map((one) => places.get(one)!))
    }
    const wishes = new Map(next[layer]!.map((slot, own) => [slot, wish(slot, own)]))
    next[layer]!.sort((a, b) => wishes.get(a)! - wishes.get(b)!)
  }
  return next
}

function crossings(
  orders: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
): number {
  let count = 0
  for (const [layer, order] of orders.entries()) {
    const places = new Map(orders[layer + 1]?.map((slot, place) => [slot, place]))
    const ends = order.flatMap((slot, from) =>
      after[slot]!.map((to) => [from, places.get(to)!] as const),
    )
    for (const [i, [from, to]] of ends.entries())
      for (const [otherFrom, otherTo] of ends.slice(i + 1))
        if ((from - otherFrom) * (to - otherTo) < 0) count++
  }
  return count
}

/** Rows in the given orders, near to the rows of what each slot is joined to. */
function straightened(
  orders: readonly (readonly number[])[],
  slots: readonly Slot[],
  after: readonly (readonly number[])[],
  height: number,
): readonly number[] {
  const rows = slots.map(() => 0)
  for (const order of orders) {
    const margin = Math.floor((height - order.length) / 2)
    for (const [place, slot] of order.entries()) rows[slot] = margin + place
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const forth = sweep % 2 === 0
    for (const order of forth ? orders : orders.toReversed()) {
      const wishes = order.map((slot) => {
        const both = [...slots[slot]!.before, ...after[slot]!]
        const joined = sweep < sweeps - 2 ? both : forth ? slots[slot]!.before : both
        return joined.length === 0 ? rows[slot]! : mean(joined.map((one) => rows[one]!))
      })
      for (const [place, row] of apart(wishes, height).entries()) rows[order[place]!] = row
    }
  }
  return rows
}

/** Whole rows in [0, height), each beyond the one before, near to the wishes: by pooling those that stand in each other's way. */
function apart(wishes: readonly number[], height: number): readonly number[] {
  const pools: { sum: number; count: number }[] = []
  for (const [place, wish] of wishes.entries()) {
    pools.push({ sum: wish - place, count: 1 })
    for (;;) {
      const [last, before] = [pools.at(-1)!, pools.at(-2)]
      if (!before || before.sum / before.count <= last.sum / last.count) break
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  const free = height - wishes.length
  const shifts = pools.flatMap(({ sum, count }) =>
    new Array<number>(count).fill(Math.min(free, Math.max(0, Math.round(sum / count)))),
  )
  return shifts.map((shift, place) => shift + place)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
