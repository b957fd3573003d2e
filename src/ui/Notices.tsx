import { useEtascope, useShared } from './etascope'
import { Icon } from './Icon'

export function Notices() {
  const { dismissNotice } = useEtascope()
  const notices = useShared((state) => state.notices)
  return (
    <div className="notices" role="status">
      {notices.map(({ id, text }) => (
        <p key={id} className="notice">
          <span>{text}</span>
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss this notice"
            onClick={() => dismissNotice(id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  )
}
