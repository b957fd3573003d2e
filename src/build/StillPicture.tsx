import { plotContentOf } from '../content/pictures/plot-content'
import type { Field } from '../core/ground/field'
import { bandMarks } from '../plot/scene/contours/field-marks'
import { areaMarks } from '../plot/scene/contours/plot-scene'
import { measure } from '../plot/scene/measure'
import { themed } from '../plot/scene/palette'
import { project } from '../plot/scene/projection'
import { useShared } from '../ui/etascope'
import type { PictureProps } from '../ui/picture/ContourPicture'
import { Painted } from './Painted'

const symbol = 'first-field'

/** The contours, once for all the plots that show them. */
export function StillField({ field }: { readonly field: Field }) {
  return (
    <svg className="first-field" aria-hidden="true">
      <symbol id={symbol} viewBox={`0 0 ${field.width} ${field.height}`} overflow="visible">
        <Painted marks={bandMarks(field, themed)} prefix="first-bands-" />
      </symbol>
    </svg>
  )
}

/** The side of a plot that has about the size of most, in pixels: its letters and markers are scaled with it. */
const side = { panel: 318, overlay: 340 } as const

/** A still of the plot of a run, or of all, at whatever size it gets. */
export function StillPicture({ run }: PictureProps) {
  const state = useShared((shared) => shared)
  const { field, view } = state
  if (!field) throw new Error('A still picture needs a field.')
  const length = run === null ? side.overlay : side.panel
  const projection = project(view, length, length)
  const { x0, x1, y0, y1 } = field.viewport
  const [left, top] = [projection.x(x0), projection.y(y1)]
  const medium = { palette: themed, measure }
  const marks = areaMarks({ ...plotContentOf(state, run), field: null }, projection, medium)
  return (
    <div className="picture">
      <div className="plot">
        <div className="plot-area">
          <svg
            className="plot-layer first-picture"
            viewBox={`0 0 ${length} ${length}`}
            aria-hidden="true"
          >
            <use
              href={`#${symbol}`}
              x={left.toFixed(1)}
              y={top.toFixed(1)}
              width={(projection.x(x1) - left).toFixed(1)}
              height={(projection.y(y0) - top).toFixed(1)}
            />
            <Painted marks={marks} prefix={`first-${run ?? 'all'}-`} />
          </svg>
        </div>
      </div>
    </div>
  )
}
