import { isBlindfolded } from '../state/actions/landscape'
import { ChartPanel } from './below/ChartPanel'
import { Setup } from './below/Setup'
import { StepNumbers } from './below/StepNumbers'
import { useShared } from './etascope'
import { Header } from './header/Header'
import { BlindfoldPlace } from './layers/blindfold/BlindfoldPlace'
import { useLandscape } from './layers/use-landscape'
import { Announcer } from './parts/Announcer'
import { Notices } from './parts/Notices'
import { Plots } from './picture/Plots'
import { Player } from './player/Player'
import { Progress } from './player/Progress'
import { useWhole } from './startup/whole'

export function App() {
  const embed = useShared((state) => state.embed)
  const blindfolded = useShared(isBlindfolded)
  const whole = useWhole()
  const landscape = useLandscape()
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
