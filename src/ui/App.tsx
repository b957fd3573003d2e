import { Announcer } from './Announcer'
import { useShared } from './etascope'
import { Header } from './Header'
import { useKeys } from './keys'
import { LossPanel } from './LossPanel'
import { Notices } from './Notices'
import { Player } from './Player'
import { Plots } from './Plots'
import { Progress } from './Progress'
import { Setup } from './Setup'
import { StepNumbers } from './StepNumbers'

export function App() {
  const embed = useShared((state) => state.embed)
  useKeys()
  return (
    <div className={embed ? 'page page-embed' : 'page'}>
      {!embed && <Header />}
      <main>
        <Notices />
        <Plots />
        <Progress />
        <Player />
        {!embed && (
          <div className="lower">
            <LossPanel />
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
