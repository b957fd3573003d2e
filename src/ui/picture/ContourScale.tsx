import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { ContourSpacing } from '../../core/ground/thresholds'
import { type ScaleLegend, scaleLegend } from '../../plot/contours/scale-legend'
import type { Wish } from '../../plot/floating/place'
import { useEtascope, useFollow, useShared } from '../etascope'
import { Menu } from '../parts/Menu'
import { mathematics } from '../parts/mathematics'
import './contour-scale.css'

interface Spacing {
  readonly id: ContourSpacing
  readonly name: string
  readonly note: string
}

const spacings: readonly Spacing[] = [
  { id: 'fitted', name: 'adaptive', note: 'closer together where f is flat' },
  { id: 'linear', name: 'linear', note: 'the same step of f from each to the next' },
  { id: 'log', name: 'log', note: 'the same factor, of f above its lowest value' },
  { id: 'area', name: 'equal area', note: 'the same share of the view between any two' },
]

/** The place of the menu: over the contours, which are what it changes. */
const aboveAtEnd: Wish = { side: 'above', align: 'end' }

/** The key of the contours' shades, and the choice of how the contours are spaced. */
export function ContourScale() {
  const { setContourScale } = useEtascope()
  const spacing = useShared((state) => state.contourScale)
  const group = useId()
  const name = spacings.find(({ id }) => id === spacing)?.name ?? ''
  return (
    <>
      <Legend />
      {/* The label is short, so that there is room for it below the scale. */}
      <Menu
        label="levels"
        name={`Contour levels: ${name}`}
        className="contour-spacing"
        wish={aboveAtEnd}
        control="contourSpacing"
      >
        <fieldset>
          <legend className="caption">Contours</legend>
          {spacings.map(({ id, name, note }) => (
            <label key={id} className="menu-item">
              <input
                type="radio"
                name={group}
                checked={id === spacing}
                onChange={() => setContourScale(id)}
              />
              <span>
                {name} <small>{note}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <Legend />
      </Menu>
    </>
  )
}

function Legend() {
  const node = useRef<HTMLDivElement>(null)
  const [legend, setLegend] = useState<ScaleLegend | null>(null)
  useLayoutEffect(() => {
    if (!node.current) return
    const made = scaleLegend(node.current)
    setLegend(made)
    return () => made.destroy()
  }, [])
  useFollow(
    (state) => state.field,
    (field) => legend?.setField(field),
  )
  return <div ref={node} className="contour-legend" {...mathematics} />
}
