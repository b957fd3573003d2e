import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

interface Image {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of pixels in rows. */
  readonly data: Uint8Array
}

// The reader of pictures that Playwright brings, so that none need be installed.
const fromTest = createRequire(createRequire(import.meta.url).resolve('@playwright/test'))
const { PNG } = createRequire(fromTest.resolve('playwright'))(
  'playwright-core/lib/utilsBundle',
) as {
  readonly PNG: { readonly sync: { readonly read: (file: Buffer) => Image } }
}

/** Side of the squares that are compared, in pixels: about a line of letters, of which each engine draws its own. */
const side = 24

/** Differences of a square's mean colour, of 255, above which it shows something else. */
const told = 20

/**
 * The share of squares that may differ, where labels have a place of their own as letters are a little wider: engines that draw the same
 * come to a hundredth, and a picture of something else to a third.
 */
export const alike = 0.02

/** The share of squares that show something else than the picture `name` of the README, drawn by Chromium, does. */
export function shareUnlike(name: string, png: Buffer): number {
  const [one, other] = [png, readFileSync(resolve(`e2e/screenshots/${name}.png`))].map(squaresOf)
  const rows = Math.min(one!.length, other!.length)
  const differ = Array.from({ length: rows }, (_, row) =>
    one![row]!.map((colour, k) =>
      colour.some((c, at) => Math.abs(c - other![row]![k]![at]!) > told),
    ),
  ).flat()
  return differ.filter(Boolean).length / differ.length
}

/** Mean colours of the squares of a picture, row by row. */
function squaresOf(png: Buffer): readonly (readonly (readonly number[])[])[] {
  const { width, height, data } = PNG.sync.read(png)
  const across = Math.floor(width / side)
  const down = Math.floor(height / side)
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => {
      const sums = [0, 0, 0]
      for (let y = row * side; y < (row + 1) * side; y++)
        for (let x = column * side; x < (column + 1) * side; x++)
          for (let c = 0; c < 3; c++) sums[c]! += data[4 * (y * width + x) + c]!
      return sums.map((sum) => sum / side ** 2)
    }),
  )
}
