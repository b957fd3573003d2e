/**
 * An image as a PNG file (ISO/IEC 15948): every pixel by its place in a table of the colours where there are at most 256 of
 * them, and otherwise by its four channels. Pixels are those of an `ImageMark`.
 */
export function png(columns: number, rows: number, pixels: Uint32Array): Uint8Array {
  const table = coloursOf(pixels)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, columns)
  view.setUint32(4, rows)
  header.set([8, table ? 3 : 6], 8)
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(table ? tableChunks(table) : []),
    chunk('IDAT', deflated(table ? indexed(pixels, columns, table) : plain(pixels, columns))),
    chunk('IEND', new Uint8Array()),
  ])
}

type Table = ReadonlyMap<number, number>

/** Null where there are too many for one byte. */
function coloursOf(pixels: Uint32Array): Table | null {
  const table = new Map<number, number>()
  for (const pixel of pixels) {
    if (table.has(pixel)) continue
    if (table.size === 256) return null
    table.set(pixel, table.size)
  }
  return table
}

function tableChunks(table: Table): readonly Uint8Array[] {
  const colours = [...table.keys()]
  const rgb = colours.flatMap((pixel) => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255])
  const alpha = colours.map((pixel) => pixel >>> 24)
  return [chunk('PLTE', Uint8Array.from(rgb)), chunk('tRNS', Uint8Array.from(alpha))]
}

/** Rows, each after a byte that says that it is not filtered. */
function indexed(pixels: Uint32Array, columns: number, table: Table): Uint8Array {
  const rows = pixels.length / columns
  const bytes = new Uint8Array(rows * (columns + 1))
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      bytes[row * (columns + 1) + 1 + column] = table.get(pixels[row * columns + column]!)!
  return bytes
}

function plain(pixels: Uint32Array, columns: number): Uint8Array {
  const rows = pixels.length / columns
  const bytes = new Uint8Array(rows * (4 * columns + 1))
  for (const [k, pixel] of pixels.entries()) {
    const at = Math.floor(k / columns) * (4 * columns + 1) + 1 + 4 * (k % columns)
    bytes.set([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255, pixel >>> 24], at)
  }
  return bytes
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (const [k, letter] of [...type].entries()) bytes[4 + k] = letter.charCodeAt(0)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)))
  return bytes
}

/**
 * The bytes as a zlib stream (RFC 1950) of one block with fixed codes (RFC 1951), in which only runs of one byte are
 * shortened.
 */
function deflated(bytes: Uint8Array): Uint8Array {
  const bits = bitWriter()
  // The last block, and with fixed codes.
  bits.write(0b011, 3)
  for (let k = 0; k < bytes.length; ) {
    const byte = bytes[k]!
    literal(bits, byte)
    let run = 1
    while (run < 259 && bytes[k + run] === byte) run++
    const repeated = run - 1
    if (repeated >= 3) repeat(bits, repeated)
    k += repeated >= 3 ? run : 1
  }
  code(bits, 0, 7)
  const [a, b] = adler(bytes)
  return joined([
    Uint8Array.of(0x78, 0x01),
    bits.bytes(),
    Uint8Array.of(b >> 8, b & 255, a >> 8, a & 255),
  ])
}

type BitWriter = ReturnType<typeof bitWriter>

function bitWriter() {
  const bytes: number[] = []
  let [held, count] = [0, 0]
  return {
    /** The lowest bit first. */
    write(value: number, length: number): void {
      held |= value << count
      count += length
      for (; count >= 8; count -= 8) {
        bytes.push(held & 255)
        held >>>= 8
      }
    },
    bytes: () => Uint8Array.from(count > 0 ? [...bytes, held & 255] : bytes),
  }
}

/** A code is written with its highest bit first. */
function code(bits: BitWriter, value: number, length: number): void {
  for (let k = length - 1; k >= 0; k--) bits.write((value >> k) & 1, 1)
}

function literal(bits: BitWriter, byte: number): void {
  if (byte < 144) code(bits, 0x30 + byte, 8)
  else code(bits, 0x190 + byte - 144, 9)
}

/** The first length of each code from 257 on, and how many bits say what is beyond it. */
const lengths: readonly (readonly [first: number, extra: number])[] = [
  ...[3, 4, 5, 6, 7, 8, 9, 10].map((first) => [first, 0] as const),
  ...[11, 13, 15, 17].map((first) => [first, 1] as const),
  ...[19, 23, 27, 31].map((first) => [first, 2] as const),
  ...[35, 43, 51, 59].map((first) => [first, 3] as const),
  ...[67, 83, 99, 115].map((first) => [first, 4] as const),
  ...[131, 163, 195, 227].map((first) => [first, 5] as const),
  [258, 0],
]

/** The byte before again, `length` times. */
function repeat(bits: BitWriter, length: number): void {
  const place = lengths.findLastIndex(([first]) => first <= length)
  const [first, extra] = lengths[place]!
  const symbol = 257 + place
  if (symbol < 280) code(bits, symbol - 256, 7)
  else code(bits, 0xc0 + symbol - 280, 8)
  bits.write(length - first, extra)
  // A distance of 1.
  code(bits, 0, 5)
}

function adler(bytes: Uint8Array): readonly [a: number, b: number] {
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return [a, b]
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let k = 0; k < 8; k++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) rest = remainders[(rest ^ byte) & 255]! ^ (rest >>> 8)
  return (rest ^ 0xffffffff) >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
