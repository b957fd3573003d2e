import type { Field } from '../core/ground/field'
import { describeObjective } from '../core/objectives/describe'
import type { Point } from '../core/records/experiment'
import { widen } from '../core/records/viewport'
import { bandFill } from '../plot/scene/contours/band-fill'
import { useShared } from '../ui/etascope'
import type { PictureProps } from '../ui/picture/ContourPicture'

const symbol = 'first-field'

/** The contours, once for all the plots that show them. */
export function StillField({ field }: { readonly field: Field }) {
  const { bands, finite, width, height } = field
  return (
    <svg className="first-field" aria-hidden="true">
      <symbol id={symbol} viewBox={`0 0 ${width} ${height}`} overflow="visible">
        <path className="plot-floor" fill={bandFill(0, bands.length)} d={finite} />
        {bands.map(({ threshold, path }, k) => (
          <path
            key={threshold}
            className="plot-band"
            fill={bandFill(k + 1, bands.length)}
            d={path}
          />
        ))}
      </symbol>
    </svg>
  )
}

/** The field, minima, start and whole paths of the state, at whatever size the plot gets. */
export function StillPicture({ run }: PictureProps) {
  const { field, experiment, outcome, view } = useShared((state) => state)
  if (!field) throw new Error('A still picture needs a field.')
  const shown = widen(view, 1, 1)
  const unit = field.width / (field.viewport.x1 - field.viewport.x0)
  const place = ([x, y]: Point) =>
    `${((x - field.viewport.x0) * unit).toFixed(1)} ${((field.viewport.y1 - y) * unit).toFixed(1)}`
  const dot = (at: Point) => `M${place(at)}h0`
  const width = ((shown.x1 - shown.x0) * unit).toFixed(1)
  const height = ((shown.y1 - shown.y0) * unit).toFixed(1)
  const minima = describeObjective(experiment.objective)
    .globalMinima.map(({ at }) => `M${place(at)}m-9 0h18m-9 -9v18`)
    .join('')
  return (
    <div className="picture">
      <div className="plot">
        <div className="plot-area">
          <svg
            className="plot-layer first-picture"
            viewBox={`${place([shown.x0, shown.y1])} ${width} ${height}`}
            aria-hidden="true"
          >
            <use href={`#${symbol}`} width={field.width} height={field.height} />
            <path className="plot-minimum" d={minima} />
            {(outcome?.descents ?? []).map(({ trajectory: { x, y } }, index) => {
              if (run !== null && run !== index) return null
              const points = Array.from(x, (at, t): Point => [at, y[t] ?? Number.NaN])
              const path = `M${points.map(place).join('L')}`
              const head = points[points.length - 1]
              return (
                <g key={path} className={`run-${index + 1}`}>
                  <path className="first-casing" d={path} />
                  <path d={path} />
                  {head && <path className="first-head" d={dot(head)} />}
                </g>
              )
            })}
            <path className="first-start" d={dot(experiment.start)} />
          </svg>
        </div>
      </div>
    </div>
  )
}
