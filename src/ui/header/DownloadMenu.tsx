import { useState } from 'react'
import type { DataFormat } from '../../state/actions/download'
import { useEtascope } from '../etascope'
import { Menu } from '../parts/Menu'
import { saveFile } from '../parts/save-file'
import { forms } from '../startup/forms-part'
import { useLoaded } from '../startup/use-part'

const formats: readonly { readonly id: DataFormat; readonly label: string }[] = [
  { id: 'csv', label: 'CSV' },
  { id: 'json', label: 'JSON' },
]

/** Files to take away: every iterate as data, and what is on show as figures. */
export function DownloadMenu() {
  const { download } = useEtascope()
  const [busy, setBusy] = useState(false)

  async function save(format: DataFormat, close: () => void): Promise<void> {
    if (busy) return
    setBusy(true)
    const data = await download(format)
    setBusy(false)
    close()
    if (data) saveFile(data, `etascope.${format}`)
  }

  return (
    <Menu label="Download" icon="download" className="download-menu" control="download">
      {(close) => (
        <>
          <p className="menu-caption">Every iterate</p>
          {formats.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className="menu-item"
              // Disabled, it would lose the focus.
              aria-disabled={busy}
              onClick={() => save(id, close)}
            >
              {label}
            </button>
          ))}
          {busy && (
            <p role="status" className="menu-note">
              Waiting for the runs to finish…
            </p>
          )}
          <Figures onSaved={close} />
        </>
      )}
    </Menu>
  )
}

function Figures(props: { readonly onSaved: () => void }) {
  const loaded = useLoaded(forms)
  return loaded && <loaded.FigureItems {...props} />
}
