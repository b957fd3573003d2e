import { Icon } from './Icon'

interface Props {
  /** Accessible name, such as “Close the table”. */
  readonly label: string
  readonly onClick: () => void
}

/** The cross that closes a panel, a card or a notice. */
export function CloseButton({ label, onClick }: Props) {
  return (
    <button type="button" className="icon-button" aria-label={label} onClick={onClick}>
      <Icon name="close" />
    </button>
  )
}
