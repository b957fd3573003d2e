import { useLandscape } from '../use-landscape'

/** Keeps room above the plots, so that they stay where they are when the bar comes. */
export function BlindfoldPlace() {
  const landscape = useLandscape()
  return <div className="blindfold-place">{landscape && <landscape.BlindfoldBar />}</div>
}
