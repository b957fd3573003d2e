import { useEtascope, useShared } from './etascope'
import { Icon } from './Icon'

export function Notices() {
  const { dismissNotice } = useEtascope()
  const notices = useShared((state) => state.notices)
  return (
    <div className="notices" role="status">
      {notices.map(({ id, text, items }) => (
        <div key={id} className="notice">
          <div className="notice-text">
            {text}
            {items && (
              <ul>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss this notice"
            onClick={() => dismissNotice(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
