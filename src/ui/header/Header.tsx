import { useEtascope } from '../etascope'
import { useWhole } from '../startup/whole'
import { DownloadMenu } from './DownloadMenu'
import { Formula } from './Formula'
import { FullScreenButton } from './FullScreenButton'
import { HelpButton } from './HelpButton'
import { HistoryButtons } from './HistoryButtons'
import { LandscapeMenu } from './LandscapeMenu'
import { LayoutSwitch } from './LayoutSwitch'
import { Lesson } from './Lesson'
import { RunsMenu } from './RunsMenu'
import { ShareButton } from './ShareButton'
import { SurfacePicker } from './SurfacePicker'
import { ThemeButton } from './ThemeButton'

/** The header: what can be done, and below it the surface that it is done on. */
export function Header() {
  const { suggestRates } = useEtascope()
  const whole = useWhole()
  return (
    <header className="header">
      <h1 className="brand">
        Etascope <small>see what a learning rate does</small>
      </h1>
      <div className="actions">
        <HistoryButtons />
        <button type="button" className="action" onClick={() => suggestRates()}>
          Suggest rates
        </button>
        <RunsMenu />
        <LandscapeMenu />
        <LayoutSwitch />
        <ShareButton />
        <DownloadMenu />
        <FullScreenButton />
        <ThemeButton />
        <HelpButton />
      </div>
      <div className="surface">
        <div className="surface-line">
          <SurfacePicker />
          <Formula />
        </div>
        <Lesson place="above" />
        {whole && <whole.Constants />}
      </div>
    </header>
  )
}
