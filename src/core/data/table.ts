/** Rows of numbers under named columns. Nothing in it ever changes: a changed table is another one, with another key. */
export interface Table {
  /** Each once, in the order of the file. */
  readonly names: readonly string[]
  /** One for each name, each of `rows` finite numbers; written to by nobody. */
  readonly columns: readonly Float64Array[]
  /** An integer in [1, `mostRows`]. */
  readonly rows: number
  /** The same for the same names and numbers in the same order, on every machine; of other contents another one. */
  readonly key: string
}

export const mostRows = 10_000
/** Size of a number that is read for data, at most: a loss sums its square over the rows, of which a double holds no more. */
export const largestNumber = 1e150

/**
 * A table of copies of the columns. A −0 becomes 0, which is how text would give it back. Throws a RangeError where names
 * repeat, columns differ in length, or a number is not finite.
 */
export function createTable(columns: readonly (readonly [string, ArrayLike<number>])[]): Table {
  const names = columns.map(([name]) => name)
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) throw new RangeError(`columns: '${repeated}' is there twice`)
  const rows = columns[0]?.[1].length ?? 0
  if (rows < 1 || rows > mostRows) {
    throw new RangeError(`columns: expected 1 to ${mostRows} rows, got ${rows}`)
  }
  const copies = columns.map(([name, values]) => copyOf(name, values, rows))
  return { names, columns: copies, rows, key: hashOf(names, copies) }
}

function copyOf(name: string, values: ArrayLike<number>, rows: number): Float64Array {
  if (values.length !== rows) {
    throw new RangeError(`columns: '${name}' has ${values.length} rows, the first one ${rows}`)
  }
  return Float64Array.from(values, (value, row) => {
    if (Number.isFinite(value)) return value + 0
    throw new RangeError(`columns: '${name}' has ${value} in row ${row + 1}`)
  })
}

/** The column of this name. Throws a RangeError where there is none. */
export function columnOf(table: Table, name: string): Float64Array {
  const column = table.columns[table.names.indexOf(name)]
  if (!column) throw new RangeError(`name: no column '${name}' among ${table.names.join(', ')}`)
  return column
}

/** 64 bits of the names and of the numbers to their last bit: two lanes of MurmurHash3, apart by their seeds. */
function hashOf(names: readonly string[], columns: readonly Float64Array[]): string {
  const lanes = new Int32Array([0x9747b28c, 0x3c6ef372])
  let words = 0
  const take = (word: number) => {
    words++
    const mixed = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
    for (let lane = 0; lane < 2; lane++) {
      lanes[lane] = Math.imul(rotate(lanes[lane]! ^ mixed, 13), 5) + 0xe6546b64
    }
  }
  for (const name of names) {
    take(name.length)
    for (let i = 0; i < name.length; i++) take(name.charCodeAt(i))
  }
  // Little-endian whatever the machine, so that a key is the same on all of them.
  const double = new DataView(new ArrayBuffer(8))
  for (const column of columns)
    for (const value of column) {
      double.setFloat64(0, value, true)
      take(double.getInt32(0, true))
      take(double.getInt32(4, true))
    }
  return Array.from(lanes, (lane) => hexOf(finished(lane ^ words))).join('')
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function finished(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

function hexOf(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
