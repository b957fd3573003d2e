import { useEtascope } from '../etascope'
import { useRoom } from '../room'
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

/**
 * The header: what can be done, and below it the surface that it is done on. Where there is no room for that, both come in other rows; the order of
 * the page is that of the screen in each.
 */
export function Header() {
  const { suggestRates } = useEtascope()
  const whole = useWhole()
  const room = useRoom()
  const isTiny = room === 'tiny'
  const isNarrow = isTiny || room === 'narrow'
  const picker = <SurfacePicker />
  const formula = <Formula />
  const constants = whole && <whole.Constants />
  const signs = (
    <>
      <ThemeButton />
      <HelpButton />
    </>
  )
  const handingOn = (
    <>
      <ShareButton />
      <DownloadMenu />
    </>
  )
  const actions = (
    <>
      <button type="button" className="action" onClick={() => suggestRates()}>
        Suggest rates
      </button>
      <RunsMenu />
      <LandscapeMenu />
      <LayoutSwitch />
      {!isTiny && handingOn}
    </>
  )
  return (
    <header className="header">
      <h1 className="brand">
        Etascope <small>see what a learning rate does</small>
      </h1>
      {isNarrow ? (
        <>
          {!isTiny && picker}
          <div className="actions">
            <HistoryButtons />
            {signs}
            {isTiny && handingOn}
          </div>
          {isTiny && picker}
          {formula}
          {constants}
          <div className="actions">{actions}</div>
        </>
      ) : (
        <>
          <div className="actions">
            <HistoryButtons />
            {actions}
            <FullScreenButton />
            {signs}
          </div>
          <div className="surface">
            <div className="surface-line">
              {picker}
              {formula}
            </div>
            <Lesson place="above" />
            {constants}
          </div>
        </>
      )}
    </header>
  )
}
