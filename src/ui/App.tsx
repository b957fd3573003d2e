import { describeObjective } from '../core/objectives/describe'
import { isGroundKnown } from '../state/known'
import { useShared } from './etascope'
import { Header } from './header/Header'
import { BlindfoldPlace } from './layers/blindfold/BlindfoldPlace'
import { useLandscape } from './layers/use-landscape'
import { Guarded } from './parts/Guarded'
import { Notices } from './parts/Notices'
import { Plots } from './picture/Plots'
import { Progress } from './player/Progress'
import { glossary } from './startup/glossary-part'
import { tools } from './startup/parts'
import { useLoaded } from './startup/use-part'
import { useWhole } from './startup/whole'

export function App() {
  const embed = useShared((state) => state.embed)
  const blindfolded = !useShared(isGroundKnown)
  const surface = useShared(({ experiment }) => describeObjective(experiment.objective).name)
  const whole = useWhole()
  const landscape = useLandscape()
  const told = useLoaded(tools)
  const words = useLoaded(glossary, !embed)
  return (
    <div className={`page${embed ? ' page-embed' : ''}${blindfolded ? ' blindfolded' : ''}`}>
      {embed && <h1 className="visually-hidden">{`Etascope: ${surface}`}</h1>}
      {!embed && (
        <Guarded part="The top of the page">
          <Header />
        </Guarded>
      )}
      <main>
        <Notices />
        {blindfolded && (
          <Guarded part="The bar of the blindfold">
            <BlindfoldPlace />
          </Guarded>
        )}
        <Guarded part="The row of plots">
          <Plots
            playing={
              <>
                {landscape && <landscape.LandscapeBelow />}
                <div className="playing">
                  <Progress />
                  {whole && (
                    <Guarded part="The player">
                      <whole.Player />
                    </Guarded>
                  )}
                </div>
              </>
            }
            chart={whole && !embed && <whole.Below />}
            side={whole && !embed && <whole.BelowSide />}
          />
        </Guarded>
        {whole && !embed && landscape && <landscape.LandscapePanels />}
      </main>
      {told && <told.Announcer />}
      {told && !embed && <told.DropPlace />}
      {words && <words.TermCards />}
    </div>
  )
}
