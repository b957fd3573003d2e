import { markerPath } from '../../plot/scene/markers'

/** The run's colour and shape, as its path carries them. */
export function RunMark({ index }: { readonly index: number }) {
  return (
    <svg className="run-mark" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={markerPath(index + 1, 90)} />
    </svg>
  )
}
