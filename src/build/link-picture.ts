import { widen } from '../core/records/viewport'
import { resolveObjective } from '../core/resolve-objective'
import { palettes } from '../plot/scene/palettes'
import { png } from '../plot/scene/png'
import { firstState } from './first-state'

/** A way through the picture, as pairs of pixels, in the order of the iterates. */
type Line = readonly (readonly [x: number, y: number])[]

/** Half the width of a path and of the casing around it, as shares of the picture's height. */
const [half, casing] = [0.005, 0.0095] as const

/**
 * The rectangle that is to be seen at the least: with the start, and the minimum that the paths
 * head for.
 */
const around = { x0: -1, x1: 4.4, y0: -0.2, y1: 3.4 } as const

/** Shades at the edge of a line: so few that all colours have room in the table of a PNG. */
const edgeSteps = 3

/**
 * The default screen in one picture, as a PNG file: contours of its surface, and the path of each of its runs. Without
 * letters, which a build has no fonts to draw with.
 */
export async function linkPicture(width: number, height: number): Promise<Uint8Array> {
  const { experiment, field, outcome } = await firstState(width / height)
  const resolved = resolveObjective(experiment.objective)
  if (!resolved.ok || !outcome) throw new Error('The default experiment has no picture.')
  const { x0, x1, y0, y1 } = widen(around, width, height)
  const thresholds = field.bands.map(({ threshold }) => threshold)
  const colours = [0, 1, 2, 3, 4].map((k) => rgb(palettes.light(`contour-${k}` as 'contour-0')))
  const pixels = new Uint32Array(width * height)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const x = x0 + ((column + 0.5) / width) * (x1 - x0)
      const y = y1 - ((row + 0.5) / height) * (y1 - y0)
      const value = resolved.objective.f.value(x, y)
      const below = thresholds.filter((threshold) => threshold <= value).length
      pixels[row * width + column] = packed(shade(colours, below / thresholds.length))
    }
  const paper = rgb(palettes.light('paper'))
  // The run that converges lies on top.
  const drawn = [...outcome.descents.entries()].toSorted(
    ([, a], [, b]) =>
      Number(a.verdict.kind === 'converged') - Number(b.verdict.kind === 'converged'),
  )
  for (const [index, { trajectory }] of drawn) {
    const line: Line = Array.from(trajectory.x, (x, t) => [
      ((x - x0) / (x1 - x0)) * width,
      ((y1 - trajectory.y[t]!) / (y1 - y0)) * height,
    ])
    draw(pixels, width, line, casing * height, paper)
    draw(pixels, width, line, half * height, rgb(palettes.light(`run-${index + 1}` as 'run-1')))
  }
  return png(width, height, pixels)
}

type Colour = readonly [red: number, green: number, blue: number]

function rgb(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function packed([red, green, blue]: Colour): number {
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0
}

/** The colour at a fraction of the way from the first to the last. */
function shade(colours: readonly Colour[], fraction: number): Colour {
  const at = fraction * (colours.length - 1)
  const from = colours[Math.floor(at)]!
  const to = colours[Math.ceil(at)]!
  return mixed(from, to, at - Math.floor(at))
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  const mix = (channel: 0 | 1 | 2) =>
    Math.round(from[channel] + share * (to[channel] - from[channel]))
  return [mix(0), mix(1), mix(2)]
}

/** Paints whatever lies within `reach` pixels of the line, with an edge a pixel wide. */
function draw(pixels: Uint32Array, width: number, line: Line, reach: number, colour: Colour): void {
  const height = pixels.length / width
  const cover = new Float32Array(pixels.length)
  for (const [index, [x, y]] of line.entries()) {
    const [fromX, fromY] = line[index - 1] ?? [x, y]
    const [left, right] = [Math.min(x, fromX) - reach - 1, Math.max(x, fromX) + reach + 1]
    const [top, bottom] = [Math.min(y, fromY) - reach - 1, Math.max(y, fromY) + reach + 1]
    for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, bottom); row++)
      for (let column = Math.max(0, Math.floor(left)); column < Math.min(width, right); column++) {
        const away = distance(column + 0.5, row + 0.5, fromX, fromY, x, y)
        const covered = Math.min(1, Math.max(0, reach + 0.5 - away))
        const at = row * width + column
        if (covered > cover[at]!) cover[at] = covered
      }
  }
  for (const [at, covered] of cover.entries()) {
    if (covered === 0) continue
    const pixel = pixels[at]!
    const below: Colour = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
    pixels[at] = packed(mixed(below, colour, Math.round(covered * edgeSteps) / edgeSteps))
  }
}

/** Distance of a point from the stretch between two others. */
function distance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
