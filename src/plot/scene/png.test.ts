import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { png } from './png'

/** Reads what this project writes: no filters, no interlacing. */
function read(file: Uint8Array) {
  const view = new DataView(file.buffer)
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    chunks.set(type, file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const header = new DataView(Uint8Array.from(chunks.get('IHDR')!).buffer)
  const [columns, rows, type] = [header.getUint32(0), header.getUint32(4), header.getUint8(9)]
  // Throws where the stream or its checksum is wrong.
  const bytes = inflateSync(chunks.get('IDAT')!)
  const depth = type === 3 ? 1 : 4
  const pixels: number[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * (depth * columns + 1) + 1 + depth * column
      const [r = 0, g = 0, b = 0, a = 0] =
        type === 3 ? entry(chunks, bytes[at]!) : bytes.subarray(at, at + 4)
      pixels.push(((a << 24) | (b << 16) | (g << 8) | r) >>> 0)
    }
  return { columns, rows, type, pixels }
}

function entry(chunks: ReadonlyMap<string, Uint8Array>, k: number): readonly number[] {
  const colours = chunks.get('PLTE')!
  return [...colours.subarray(3 * k, 3 * k + 3), chunks.get('tRNS')![k]!]
}

const image = (colour: fc.Arbitrary<number>, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([columns, rows]) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.constant(rows),
        pixels: fc
          .array(colour, { minLength: columns * rows, maxLength: columns * rows })
          .map((list) => Uint32Array.from(list)),
      }),
    )

describe('a PNG file', () => {
  it('holds the pixels of any image', () => {
    const few = fc.constantFrom(0, 0xff0000ff, 0xff00ff00, 0x80ffffff)
    const any = fc.integer({ min: 0, max: 0xffffffff })
    fc.assert(
      fc.property(fc.oneof(image(few, 40), image(any, 24)), ({ columns, rows, pixels }) => {
        const found = read(png(columns, rows, pixels))
        expect(found).toMatchObject({ columns, rows, pixels: [...pixels] })
      }),
      { numRuns: 60 },
    )
  })
  it('names the colours where they are few, and shortens what repeats', () => {
    const same = new Uint32Array(400 * 300).fill(0xff123456)
    const file = png(400, 300, same)
    expect(read(file)).toMatchObject({ type: 3, pixels: [...same] })
    // 120 300 bytes, of which about 259 at a time are one run of at most 21 bits.
    expect(file.length).toBeLessThan(2500)
    const many = Uint32Array.from({ length: 400 }, (_, k) => 0xff000000 + k)
    expect(read(png(20, 20, many))).toMatchObject({ type: 6, pixels: [...many] })
  })
  it('has the checksum of a chunk that the standard has', () => {
    // The end of every PNG file there is.
    expect([...png(1, 1, Uint32Array.of(0)).slice(-12)]).toEqual([
      0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ])
  })
})
