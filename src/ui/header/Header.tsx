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
  const room = useRoom()
  return (
    <header className="header">
      <h1 className="brand">
        Etascope <small>see what a learning rate does</small>
      </h1>
      {room === 'tiny' && <InTiny />}
      {room === 'narrow' && <InNarrow />}
      {(room === 'medium' || room === 'wide') && <InWide />}
    </header>
  )
}

function InWide() {
  return (
    <>
      <div className="actions">
        <HistoryButtons />
        <Actions />
        <HandingOn />
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
        <ConstantsPlace />
      </div>
    </>
  )
}

/** Name, surface and signs in one row, the formula in the next, and words in a third. */
function InNarrow() {
  return (
    <>
      <SurfacePicker />
      <div className="actions">
        <HistoryButtons />
        <ThemeButton />
        <HelpButton />
      </div>
      <Formula />
      <ConstantsPlace />
      <div className="actions">
        <Actions />
        <HandingOn />
      </div>
    </>
  )
}

function InTiny() {
  return (
    <>
      <div className="actions">
        <HistoryButtons />
        <ThemeButton />
        <HelpButton />
        <HandingOn />
      </div>
      <SurfacePicker />
      <Formula />
      <ConstantsPlace />
      <div className="actions">
        <Actions />
      </div>
    </>
  )
}

function Actions() {
  const { suggestRates } = useEtascope()
  return (
    <>
      <button type="button" className="action" onClick={() => suggestRates()}>
        Suggest rates
      </button>
      <RunsMenu />
      <LandscapeMenu />
      <LayoutSwitch />
    </>
  )
}

function HandingOn() {
  return (
    <>
      <ShareButton />
      <DownloadMenu />
    </>
  )
}

function ConstantsPlace() {
  const whole = useWhole()
  return whole && <whole.Constants />
}
