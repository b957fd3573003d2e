import { select } from 'd3'
import type { Field } from '../../core/ground/field'
import { bandFill } from '../scene/contours/band-fill'
import { blankPattern, contourStroke } from '../scene/contours/field-marks'
import { fieldPlace } from '../scene/contours/field-place'
import { themed } from '../scene/palette'
import type { Projection } from '../scene/projection'
import { stroked } from '../styled'

/** The contours: filled bands and the lines between them. The one layer that is costly to paint, and rarely is. */
export interface ContourLayer {
  setField(field: Field | null): void
  setDescription(text: string): void
  draw(projection: Projection): void
}

const line = contourStroke(themed)
const blank = blankPattern(themed)

let layers = 0

export function contourLayer(node: HTMLElement): ContourLayer {
  layers += 1
  const hatch = `plot-hatch-${layers}`
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-field')
    .attr('aria-hidden', 'true')
  const pattern = svg
    .append('defs')
    .append('pattern')
    .attr('id', hatch)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', `rotate(${blank.turn})`)
    .attr('width', blank.side)
    .attr('height', blank.side)
  stroked(pattern.append('path'), blank.stroke).attr('d', blank.d)
  const hatched = svg
    .append('rect')
    .attr('class', 'plot-placed plot-blank')
    .attr('fill', `url(#${hatch})`)
  // A nested svg clips what it shows to its own rectangle.
  const frame = svg
    .append('svg')
    .attr('class', 'plot-placed')
    .attr('role', 'presentation')
    .attr('preserveAspectRatio', 'none')
  let field: Field | null = null
  let stale = true
  let drawnFor: Projection | null = null
  /** Number of bands that are coloured, which while f is dragged stays the same for many fields. */
  let coloured = -1

  function fill(): void {
    const bands = field?.bands ?? []
    const finite = field?.finite ? [{ path: field.finite }] : []
    const paths = frame
      .selectAll('path')
      .data([...finite, ...bands])
      .join((enter) =>
        stroked(enter.append('path'), line)
          .attr('fill-rule', 'evenodd')
          .attr('vector-effect', 'non-scaling-stroke'),
      )
      .attr('d', ({ path }) => path)
    if (bands.length === coloured) return
    coloured = bands.length
    paths
      // The lowest is what lies below all bands, and is bounded by no contour.
      .attr('stroke', (_, k) => (k === 0 ? 'none' : line.colour))
      .attr('class', (_, k) => (k === 0 ? 'plot-floor' : 'plot-band'))
      .attr('fill', (_, k) => bandFill(themed, k, bands.length))
  }

  function place(projection: Projection): void {
    const at = field && fieldPlace(field, projection)
    const isBlank = at !== null && field?.finiteEverywhere === false
    frame.attr('display', at ? null : 'none')
    hatched.attr('display', isBlank ? null : 'none')
    if (!field || !at) return
    svg
      .selectAll('.plot-placed')
      .attr('x', at.x)
      .attr('y', at.y)
      .attr('width', at.width)
      .attr('height', at.height)
    frame.attr('viewBox', `0 0 ${field.width} ${field.height}`)
  }

  return {
    setField(next) {
      if (next === field) return
      field = next
      stale = true
    },
    setDescription(text) {
      svg
        .attr('aria-hidden', text ? null : 'true')
        .attr('role', text ? 'img' : null)
        .attr('aria-label', text || null)
    },
    draw(projection) {
      if (stale) fill()
      if (stale || projection !== drawnFor) place(projection)
      stale = false
      drawnFor = projection
    },
  }
}
