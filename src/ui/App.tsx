import { lazy, Suspense } from 'react'
import { isBlindfolded } from '../state/landscape'
import { Announcer } from './Announcer'
import { ChartPanel } from './ChartPanel'
import { useShared } from './etascope'
import { Header } from './Header'
import { useKeys } from './keys'
import { BlindfoldPlace } from './landscape/BlindfoldPlace'
import { Notices } from './Notices'
import { Player } from './Player'
import { Plots } from './Plots'
import { Progress } from './Progress'
import { Setup } from './Setup'
import { StepNumbers } from './StepNumbers'
import { useWhole } from './whole'

const LandscapePanels = lazy(() =>
  import('./landscape/LandscapeLayers').then((module) => ({ default: module.LandscapePanels })),
)
const LandscapeBelow = lazy(() =>
  import('./landscape/LandscapeLayers').then((module) => ({ default: module.LandscapeBelow })),
)

export function App() {
  const embed = useShared((state) => state.embed)
  const blindfolded = useShared(isBlindfolded)
  const whole = useWhole()
  const hasLayers = useShared((state) => state.layers.length > 0)
  useKeys()
  return (
    <div className={`page${embed ? ' page-embed' : ''}${blindfolded ? ' blindfolded' : ''}`}>
      {!embed && <Header />}
      <main>
        <Notices />
        {blindfolded && <BlindfoldPlace />}
        <Plots />
        {hasLayers && (
          <Suspense>
            <LandscapeBelow />
          </Suspense>
        )}
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
        {whole && !embed && hasLayers && (
          <Suspense>
            <LandscapePanels />
          </Suspense>
        )}
      </main>
      <Announcer />
    </div>
  )
}
