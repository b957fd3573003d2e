import { useState } from 'react'
import type { DataFormat } from '../../state/actions/download'
import { useEtascope } from '../etascope'
import { Menu } from '../parts/Menu'

const formats: readonly { readonly id: DataFormat; readonly label: string }[] = [
  { id: 'csv', label: 'CSV' },
  { id: 'json', label: 'JSON' },
]

export function DownloadMenu() {
  const { download } = useEtascope()
  const [busy, setBusy] = useState(false)

  async function save(format: DataFormat, close: () => void): Promise<void> {
    if (busy) return
    setBusy(true)
    const data = await download(format)
    setBusy(false)
    close()
    if (!data) return
    const anchor = document.createElement('a')
    anchor.href = URL.createObjectURL(data)
    anchor.download = `etascope.${format}`
    anchor.click()
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
  }

  return (
    <Menu label="Download" name="Download data" className="download-menu" control="download">
      {(close) => (
        <>
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
        </>
      )}
    </Menu>
  )
}
