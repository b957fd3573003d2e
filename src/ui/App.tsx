import { useDeferredValue } from 'react'
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

export function App() {
  const embed = useShared((state) => state.embed)
  // The contours come first, and then what is below them, or a notice of why there are none.
  const begun = useShared(({ field, notices }) => field !== null || notices.length > 0)
  const whole = useDeferredValue(begun)
  useKeys()
  return (
    <div className={embed ? 'page page-embed' : 'page'}>
      {!embed && <Header />}
      <main>
        <Notices />
        <Plots />
        <Progress />
        <Player />
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
