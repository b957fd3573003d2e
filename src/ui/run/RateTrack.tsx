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
import { type SpectrumTrack, spectrumTrack } from '../../plot/track/spectrum-track'
import { useEtascope, useFollow, useKnown } from '../etascope'
import { tools } from '../startup/parts'
import { useLoaded } from '../startup/use-part'

export interface RateTrackProps {
  readonly index: number
}

/** The component that draws the track of a slider: the live one, or at build time a still of it. */
export const RateTrackContext = createContext<ComponentType<RateTrackProps>>(LiveTrack)

/** The track of a run's slider, below its thumb: what every learning rate would do. */
export function RateTrack(props: RateTrackProps) {
  const Drawn = useContext(RateTrackContext)
  return <Drawn {...props} />
}

function LiveTrack({ index }: RateTrackProps) {
  const { setLearningRate } = useEtascope()
  const read = useKnown()
  const node = useRef<HTMLDivElement>(null)
  const [track, setTrack] = useState<SpectrumTrack | null>(null)
  const loaded = useLoaded(tools)

  useLayoutEffect(() => {
    if (!node.current) return
    const made = spectrumTrack(node.current, (rate) => setLearningRate(index, rate, 'end'))
    setTrack(made)
    return () => made.destroy()
  }, [index, setLearningRate])

  useLayoutEffect(() => {
    const slider = node.current?.parentElement
    if (!loaded || !track || !node.current || !slider) return
    track.addLabels(loaded.trackLabels(node.current, slider, loaded.labelsOf(read, index)))
  }, [loaded, track, read, index])

  const drawBars = () => track?.setSpectrum(spectrumViewOf(read(), index))
  const drawMarks = () => track?.setMarks(marksOf(read(), index))
  useFollow((state) => state.spectra, drawBars)
  useFollow((state) => state.spectra[index], drawMarks)
  useFollow(
    (state) => state.outcome,
    () => {
      drawBars()
      drawMarks()
    },
  )
  useFollow(
    (state) => state.rateRange,
    (rates) => {
      track?.setRates(...rates)
      drawBars()
      drawMarks()
    },
  )
  useFollow(
    (state) => state.selectedRun === index,
    () => track?.redraw(),
  )
  useFollow((state) => state.suggesting, drawMarks)
  useFollow(
    (state) => needleOf(state, index),
    (fraction) => track?.setNeedle(fraction),
  )
  return <div ref={node} className="spectrum" />
}
