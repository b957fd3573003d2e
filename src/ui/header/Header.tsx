import { useEtascope } from '../etascope'
import { DownloadMenu } from './DownloadMenu'
import { Formula } from './Formula'
import { HelpButton } from './HelpButton'
import { LandscapeMenu } from './LandscapeMenu'
import { LayoutSwitch } from './LayoutSwitch'
import { RunsMenu } from './RunsMenu'
import { ShareButton } from './ShareButton'
import { SurfacePicker } from './SurfacePicker'
import { ThemeButton } from './ThemeButton'

export function Header() {
  const { suggestRates } = useEtascope()
  return (
    <header className="header">
      <h1 className="brand">
        Etascope <small>see what a learning rate does</small>
      </h1>
      <SurfacePicker />
      <Formula />
      <div className="actions">
        <button type="button" className="action" onClick={() => suggestRates()}>
          Suggest rates
        </button>
        <RunsMenu />
        <LandscapeMenu />
        <LayoutSwitch />
        <ShareButton />
        <DownloadMenu />
        <ThemeButton />
        <HelpButton />
      </div>
    </header>
  )
}
