import type { ObjectiveRecord } from '../core/objectives/objective'
import { resolveObjective } from '../core/resolve-objective'
import { bandMarks } from '../plot/scene/contours/field-marks'
import { themed } from '../plot/scene/palette'
import { project } from '../plot/scene/projection'
import { svgPainter } from '../plot/scene/svg'
import { stillAspect, stillGround } from './still-ground'

/** Side of the square that a ground is drawn for, in units of its own. */
const side = 300

/**
 * The contours of a surface of the catalogue at its usual view, as a symbol of an SVG file, for a page to show in the colours of
 * its own theme: in the square that fits the view, and beyond it as far as a plot wider than high will show.
 */
export function groundPicture({ id }: ObjectiveRecord): string {
  const resolved = resolveObjective({ kind: 'catalogue', id })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const ground = stillGround(objective, objective.view, stillAspect)
  const { viewport } = ground
  const projection = project(objective.view, side, side)
  const [left, top] = [projection.x(viewport.x0), projection.y(viewport.y1)]
  const across = (projection.x(viewport.x1) - left) / ground.width
  const down = (projection.y(viewport.y0) - top) / ground.height
  const scaled = `translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${across.toFixed(4)} ${down.toFixed(4)})`
  const bands = svgPainter('ground-', true).paint(bandMarks(ground, themed))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg">`,
    `<symbol id="ground" viewBox="0 0 ${side} ${side}" overflow="visible">`,
    `<g transform="${scaled}">${bands}</g>`,
    `</symbol></svg>`,
  ].join('')
}
