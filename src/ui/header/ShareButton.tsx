import { useState } from 'react'
import { carriesData } from '../../experiment/share-link/data-words'
import { useEtascope, useShared } from '../etascope'
import { Menu } from '../parts/Menu'

/** Copies the link to what is on show; where the browser does not allow that, shows it to be copied by hand. */
export function ShareButton() {
  const { shareLink } = useEtascope()
  const [copied, setCopied] = useState(false)
  const [link, setLink] = useState('')
  const isCarried = useShared(({ experiment }) => carriesData(experiment.objective))

  async function share(): Promise<void> {
    const address = shareLink()
    setLink(address)
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  return (
    <Menu label="Share" icon="share" className="share-menu" control="share" onOpen={share}>
      <div className="menu-note">
        <p role="status">{copied ? 'Link copied.' : 'Copy this link:'}</p>
        <input
          aria-label="Share link"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        {!isCarried && (
          <p>
            This link does not carry the data. Below them, the experiment can be saved as a file.
          </p>
        )}
      </div>
    </Menu>
  )
}
