import type { TermPicture } from '../words/glossary/term'

/** A stroke or a shape of a tiny picture, as SVG path data. */
export interface PictureStroke {
  readonly d: string
  readonly kind: 'line' | 'faint' | 'dashed' | 'shade' | 'dots'
}

/** Size of every tiny picture, in pixels. */
export const pictureSize = { width: 96, height: 48 } as const

const { width, height } = pictureSize
const margin = 4

type Curve = (x: number) => number

/** Maps [−1, 1] × [0, 1], y upwards, to the picture. */
const px = (x: number) => width / 2 + x * (width / 2 - margin)
const py = (y: number) => height - margin - y * (height - 2 * margin)
const at = (x: number, y: number) => `${px(x).toFixed(1)} ${py(y).toFixed(1)}`

function polyline(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${at(x, y)}`).join('')
}

function samples(from: number, to: number): readonly number[] {
  return Array.from({ length: 41 }, (_, k) => from + ((to - from) * k) / 40)
}

function curve(f: Curve, from = -1, to = 1): string {
  return polyline(samples(from, to).map((x) => [x, f(x)] as const))
}

/** A path of no length with round ends is a dot. */
function dots(points: readonly (readonly [x: number, y: number])[]): PictureStroke {
  return { kind: 'dots', d: points.map(([x, y]) => `M${at(x, y)}h0`).join('') }
}

function line(d: string, kind: PictureStroke['kind'] = 'line'): PictureStroke {
  return { kind, d }
}

/** Two wells, of which the one on the right is deeper. */
const wells: Curve = (x) => 0.47 - 0.16 * x + 1.9 * x ** 4 - 1.55 * x ** 2
/** Places where its derivative vanishes, found by Newton's method from nearby. */
const [leftWell, ridge, rightWell] = [-0.6, 0, 0.65].map((near) => {
  let x = near
  for (let k = 0; k < 20; k++) x -= (7.6 * x ** 3 - 3.1 * x - 0.16) / (22.8 * x ** 2 - 3.1)
  return x
}) as [number, number, number]

const bowl: Curve = (x) => 0.02 + 0.94 * x ** 2

/** Gradient descent in a bowl, whose every step multiplies the distance to its minimum by `factor`. */
function descent(start: number, factor: number, steps: number): readonly PictureStroke[] {
  const places = Array.from({ length: steps + 1 }, (_, t) => start * factor ** t)
  const path = places.map((x) => [x, bowl(x)] as const)
  return [line(curve(bowl), 'faint'), line(polyline(path)), dots(path)]
}

function ellipse(rx: number, ry: number): string {
  const [across, down] = [rx * (px(1) - px(0)), ry * (py(0) - py(1))]
  const [fromX, y] = [px(0) - across, py(0.5)]
  const arc = (by: number) => `a${across.toFixed(1)} ${down.toFixed(1)} 0 0 1 ${by.toFixed(1)} 0`
  return `M${fromX.toFixed(1)} ${y.toFixed(1)}${arc(2 * across)}${arc(-2 * across)}`
}

/** Starts spread as evenly as seeds in the head of a sunflower. */
const seeds = Array.from({ length: 24 }, (_, k) => {
  const [radius, angle] = [0.42 * Math.sqrt((k + 0.5) / 24), 2.399963 * k]
  return [0.5 * radius * 2 * Math.cos(angle), 0.5 + radius * Math.sin(angle)] as const
})

/** The pictures of the glossary. Whatever can be computed in them is. */
export const termPictures: Readonly<Record<TermPicture, readonly PictureStroke[]>> = {
  basin: [
    line(`${curve(wells, -0.95, ridge)}L${at(ridge, 0)}L${at(-0.95, 0)}z`, 'shade'),
    line(curve(wells, -0.95, 0.95)),
    dots([[leftWell, wells(leftWell)]]),
  ],
  contours: [
    ...[0.25, 0.55, 0.9].map((size) => line(ellipse(size, 0.5 * size), 'faint')),
    line(`M${at(0, 0.5 + 0.5 * 0.55)}L${at(0, 0.5 + 0.5 * 0.55 + 0.2)}`),
    dots([[0, 0.5 + 0.5 * 0.55]]),
  ],
  crawling: descent(-0.95, 0.93, 4),
  converging: descent(-0.95, 0.45, 5),
  oscillating: descent(-0.8, -1, 3),
  diverging: descent(-0.35, -1.4, 3),
  globalMinimum: [line(curve(wells, -0.95, 0.95)), dots([[rightWell, wells(rightWell)]])],
  localMinimum: [line(curve(wells, -0.95, 0.95)), dots([[leftWell, wells(leftWell)]])],
  noiseBall: [line(ellipse(0.5, 0.5), 'dashed'), dots(seeds)],
  pole: [
    line(
      curve((x) => 0.02 / x ** 2, -1, -0.145),
      'line',
    ),
    line(
      curve((x) => 0.02 / x ** 2, 0.145, 1),
      'line',
    ),
    line(`M${at(0, 0)}L${at(0, 1)}`, 'dashed'),
  ],
  saddle: [
    // f = x² − y² on contours of ±1/16 and ±1/3.
    ...[1 / 16, 1 / 3].flatMap((c) => [
      line(
        polyline(samples(-0.5, 0.5).map((y) => [-Math.sqrt(c + y ** 2), 0.5 + y] as const)),
        'faint',
      ),
      line(
        polyline(samples(-0.5, 0.5).map((y) => [Math.sqrt(c + y ** 2), 0.5 + y] as const)),
        'faint',
      ),
    ]),
    ...[1, -1].map((side) =>
      line(
        polyline(
          samples(-0.43, 0.43).map((x) => [x, 0.5 + side * Math.sqrt(1 / 16 + x ** 2)] as const),
        ),
        'faint',
      ),
    ),
    dots([[0, 0.5]]),
  ],
}
