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
import { useFollow, useKnown } from '../etascope'

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
  const read = useKnown()
  const node = useRef<HTMLDivElement>(null)
  const [track, setTrack] = useState<SpectrumTrack | null>(null)

  useLayoutEffect(() => {
    const slider = node.current?.parentElement
    if (!node.current || !slider) return
    const made = spectrumTrack(node.current, slider, (fraction) => {
      const { rateRange, spectra } = read()
      return readoutOf(spectra[index], rateScale(...rateRange).fromFraction(fraction))
    })
    setTrack(made)
    return () => made.destroy()
  }, [read, index])

  const drawBars = () => track?.setSpectrum(spectrumViewOf(read(), index))
  const drawMarks = () => track?.setMarks(marksOf(read(), index))
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
