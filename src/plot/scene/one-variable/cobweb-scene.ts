import { labelFont } from '../font'
import { labelLetters } from '../label-mark'
import { cased, type Mark } from '../mark'
import { type Palette, runColour } from '../palette'
import { scripted } from '../scripts'
import { planeMarks } from './axis-marks'
import type { CurveContent, CurveRest } from './curve-content'
import { circle, dot, fadedSteps, marker } from './curve-scene'
import { graphPath, isInside, linePath, type Plane, planeX, planeY } from './plane'
import { stepsDrawn } from './steps-drawn'

const margin = { left: 44, right: 40, top: 26, bottom: 26 } as const
/** Half of the length of a tangent to the map, in pixels. */
const reach = 46

/** A square, so that slopes look as they are. */
export function cobwebPlane(
  { low, high }: Pick<CurveContent, 'low' | 'high'>,
  size: { readonly width: number; readonly height: number },
): Plane {
  const side = Math.max(
    1,
    Math.min(size.width - margin.left - margin.right, size.height - margin.top - margin.bottom),
  )
  const left = Math.max(margin.left, (size.width - margin.right + margin.left - side) / 2)
  const range = [low, high] as const
  return { left, top: margin.top, width: side, height: side, across: range, up: range }
}

/** The part that stays while the playhead moves: the diagonal, the map and its fixed points, with the slope of the one that counts. */
export function cobwebGround(
  { name, low, high, next, rests, focus }: CurveContent,
  plane: Plane,
  palette: Palette,
): readonly Mark[] {
  const muted = palette('muted')
  const middle = focus === null ? undefined : rests[focus]
  return [
    ...planeMarks(plane, [`${name}ₜ`, `${name}ₜ₊₁`], palette),
    {
      kind: 'path',
      d: linePath(plane, low, low, high, high),
      stroke: { colour: muted, width: 1.25 },
    },
    ...(next
      ? [
          ...(middle ? limitMarks(middle, plane, palette) : []),
          {
            kind: 'path' as const,
            d: graphPath(plane, next),
            stroke: { colour: palette('ink'), width: 2 },
          },
        ]
      : []),
    ...rests
      .filter(({ at }) => isInside(plane, at, at))
      .map(({ at, slope }): Mark => {
        const attracts = slope !== null && Math.abs(slope) < 1
        return circle(planeX(plane, at), planeY(plane, at), palette, attracts)
      }),
  ]
}

/** Lines of slope −1 and of the map's own slope through a fixed point. */
function limitMarks({ at, slope }: CurveRest, plane: Plane, palette: Palette): readonly Mark[] {
  const line = (slope: number, length: number) => {
    const along = (length / plane.width) * (plane.across[1] - plane.across[0])
    const run = along / Math.hypot(1, slope)
    return linePath(plane, at - run, at - slope * run, at + run, at + slope * run)
  }
  const limit: Mark = {
    kind: 'path',
    d: line(-1, 4 * reach),
    stroke: { colour: palette('muted'), width: 1.5, dash: [2, 5] },
  }
  if (slope === null) return [limit]
  const own: Mark = {
    kind: 'path',
    d: line(slope, reach),
    stroke: { colour: palette.faded('ink', 0.25), width: 8 },
  }
  return [limit, own]
}

/** The slopes at the fixed points, which stand above the stairs. */
function labelsOf(rests: readonly CurveRest[], plane: Plane, palette: Palette): readonly Mark[] {
  return rests
    .filter(({ at, label }) => label !== '' && isInside(plane, at, at))
    .map(({ at, label }): Mark => {
      const [x, y] = [planeX(plane, at), planeY(plane, at)]
      const isLeft = x > plane.left + 0.7 * plane.width
      return {
        kind: 'text',
        x: x + (isLeft ? -14 : 14),
        y: y + (isLeft ? -10 : 18),
        text: scripted(label),
        font: labelFont,
        ...labelLetters(palette),
        ...(isLeft ? { anchor: 'end' as const } : {}),
      }
    })
}

/** The iterates of the selected run up to t, each over the one before: as stairs between map and diagonal, or where there is no map as dots. */
export function cobwebTrail(
  { runs, selected, next, rests }: CurveContent,
  plane: Plane,
  t: number,
  palette: Palette,
): readonly Mark[] {
  const run = runs[selected]
  if (!run) return []
  const { at, colour } = run
  const own = runColour(palette, colour)
  const shown = Math.min(t, at.length - 1)
  let [older, stairs, dots] = ['', '', '']
  for (const { from, to, isLatest } of stepsDrawn(shown))
    for (let k = from; k < to; k++) {
      const [a, b] = [at[k]!, at[k + 1]!]
      const stair = next ? linePath(plane, a, a, a, b) + linePath(plane, a, b, b, b) : ''
      if (isLatest) stairs += stair
      else older += stair
      if (isInside(plane, a, b)) dots += dot(planeX(plane, a), planeY(plane, b), 2.5)
    }
  const here = at[shown] ?? Number.NaN
  return [
    fadedSteps(older, colour, palette),
    ...cased(stairs, { colour: own, width: 1.5 }, { colour: palette('paper'), width: 3.5 }),
    { kind: 'path', d: dots, fill: own },
    ...(isInside(plane, here, here) ? [marker(plane, here, here, colour, palette)] : []),
    ...labelsOf(rests, plane, palette),
  ]
}
