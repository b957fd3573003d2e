import { isBlindfolded } from '../state/landscape'
import { Announcer } from './Announcer'
import { ChartPanel } from './ChartPanel'
import { useShared } from './etascope'
import { Header } from './Header'
import { useKeys } from './keys'
import { BlindfoldPlace } from './landscape/BlindfoldPlace'
import { useLandscape } from './landscape/use-landscape'
import { Notices } from './Notices'
import { Player } from './Player'
import { Plots } from './Plots'
import { Progress } from './Progress'
import { Setup } from './Setup'
import { StepNumbers } from './StepNumbers'
import { useWhole } from './whole'

export function App() {
  const embed = useShared((state) => state.embed)
  const blindfolded = useShared(isBlindfolded)
  const whole = useWhole()
  const landscape = useLandscape(useShared((state) => state.layers.length > 0))
  useKeys()
  return (
    <div className={`page${embed ? ' page-embed' : ''}${blindfolded ? ' blindfolded' : ''}`}>
      {!embed && <Header />}
      <main>
        <Notices />
        {blindfolded && <BlindfoldPlace />}
        <Plots />
        {landscape && <landscape.LandscapeBelow />}
        <Progress />
        {whole && <Player />}
        {whole && !embed && (
          <div className="lower">
            <ChartPanel />
            <div className="lower-side">
              <StepNumbers />
              <Setup />
            </div>
          </div>
        )}
        {whole && !embed && landscape && <landscape.LandscapePanels />}
      </main>
      <Announcer />
    </div>
  )
}
