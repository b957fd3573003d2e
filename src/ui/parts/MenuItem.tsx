import { useId } from 'react'

interface Props {
  readonly title: string
  readonly note?: string
  /** The reason that it cannot be chosen now, which is said in place of the note. */
  readonly off?: string | false
  readonly onChoose: () => void
}

/** An item to choose in a menu. Greyed it keeps the focus, so that whoever comes to it by keys learns why. */
export function MenuItem({ title, note, off = false, onChoose }: Props) {
  const id = useId()
  return (
    <button
      type="button"
      className="menu-item"
      aria-disabled={off !== false}
      aria-describedby={off ? id : undefined}
      onClick={() => off === false && onChoose()}
    >
      {title}{' '}
      {off ? (
        <small id={id} aria-hidden="true">
          {off}
        </small>
      ) : (
        note && <small>{note}</small>
      )}
    </button>
  )
}
