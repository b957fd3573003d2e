import { useId } from 'react'
import { type FigureSubject, figuresOffered } from '../../content/pictures/figure-subjects'
import { useCoveredFieldNow, useEtascope, useKnown } from '../etascope'
import { saveFile } from '../parts/save-file'
import { figures } from '../startup/parts'
import type { FigureFormat } from './figure-file'
import { schemeInForce } from './theme'

const formats: readonly { readonly id: FigureFormat; readonly label: string }[] = [
  { id: 'svg', label: 'SVG' },
  { id: 'png', label: 'PNG, 2×' },
]

const undrawn = 'This figure could not be drawn: it may be larger than this browser can make.'

/** Figures of what is on show, each as a drawing and as an image; what draws them is loaded when one is wanted. */
export function FigureItems({ onSaved }: { readonly onSaved: () => void }) {
  const { addNotice, withdrawNotice } = useEtascope()
  const read = useKnown()
  const readField = useCoveredFieldNow()
  const caption = useId()

  async function save(subject: FigureSubject, format: FigureFormat): Promise<void> {
    try {
      const { figureFile } = await figures.load()
      const { data, name } = await figureFile(read(), readField(), {
        subject,
        format,
        scheme: schemeInForce(),
      })
      saveFile(data, name)
      withdrawNotice('file')
    } catch {
      addNotice('file', (!figures.loaded && figures.missing) || undrawn)
    }
    onSaved()
  }

  return (
    <fieldset className="figure-items" aria-labelledby={caption}>
      <p id={caption} className="menu-caption">
        Figure of the step on show
      </p>
      {figuresOffered(read()).map(({ subject, name }) => (
        <div key={name} className="figure-item">
          <span>{name}</span>
          {formats.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className="menu-item"
              aria-label={`Figure (${label}) of ${name}`}
              onClick={() => save(subject, id)}
            >
              {label}
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  )
}
