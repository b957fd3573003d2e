import {
  type ComponentType,
  createContext,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { marksOf } from '../../content/pictures/rate-marks'
import { spectrumViewOf } from '../../content/pictures/spectrum-view'
import { needleOf } from '../../content/pictures/track-content'
import { readoutOf } from '../../content/words/rate-meaning'
import { rateScale } from '../../plot/scene/track/rate-scale'
import { type SpectrumTrack, spectrumTrack } from '../../plot/track/spectrum-track'
import { useEtascope, useFollow } from '../etascope'

export interface RateTrackProps {
  readonly index: number
}

/** What draws the track of a slider: the live one, or at build time a still of it. */
export const RateTrackContext = createContext<ComponentType<RateTrackProps>>(LiveTrack)

/** What every learning rate of a run's slider would do, below the slider's thumb. */
export function RateTrack(props: RateTrackProps) {
  const Drawn = useContext(RateTrackContext)
  return <Drawn {...props} />
}

function LiveTrack({ index }: RateTrackProps) {
  const { store } = useEtascope()
  const node = useRef<HTMLDivElement>(null)
  const [track, setTrack] = useState<SpectrumTrack | null>(null)

  useLayoutEffect(() => {
    const slider = node.current?.parentElement
    if (!node.current || !slider) return
    const made = spectrumTrack(node.current, slider, (fraction) => {
      const { rateRange, spectra } = store.getState()
      return readoutOf(spectra[index], rateScale(...rateRange).fromFraction(fraction))
    })
    setTrack(made)
    return () => made.destroy()
  }, [store, index])

  const drawBars = () => track?.setSpectrum(spectrumViewOf(store.getState(), index))
  const drawMarks = () => track?.setMarks(marksOf(store.getState(), index))
  useFollow((state) => state.spectra, drawBars)
  useFollow(
    (state) => state.outcome,
    () => {
      drawBars()
      drawMarks()
    },
  )
  useFollow(
    (state) => state.rateRange,
    () => {
      drawBars()
      drawMarks()
    },
  )
  useFollow((state) => state.suggesting, drawMarks)
  useFollow(
    (state) => needleOf(state, index),
    (fraction) => track?.setNeedle(fraction),
  )
  return <div ref={node} className="spectrum" />
}
