import { Announcer } from './Announcer'
import { ChartPanel } from './ChartPanel'
import { useShared } from './etascope'
import { Header } from './Header'
import { useKeys } from './keys'
import { Notices } from './Notices'
import { Player } from './Player'
import { Plots } from './Plots'
import { Progress } from './Progress'
import { Setup } from './Setup'
import { StepNumbers } from './StepNumbers'
import { useWhole } from './whole'

export function App() {
  const embed = useShared((state) => state.embed)
  const whole = useWhole()
  useKeys()
  return (
    <div className={embed ? 'page page-embed' : 'page'}>
      {!embed && <Header />}
      <main>
        <Notices />
        <Plots />
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
      </main>
      <Announcer />
    </div>
  )
}
