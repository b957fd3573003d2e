import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { catalogue } from '../core/objectives/catalogue'
import type { Engine } from '../engine/client'
import type { SurveyPool } from '../engine/pool'
import { known } from '../state/known'
import { memoryPage } from '../state/memory-page'
import { spectraToJson } from '../state/spectrum-json'
import type { State } from '../state/state'
import { createEtascope } from '../state/store'
import { App } from '../ui/App'
import { ControlsContext, createControls } from '../ui/controls'
import { EtascopeContext } from '../ui/etascope'
import { PictureContext } from '../ui/picture/Picture'
import { OverlayPicture } from '../ui/picture/Plots'
import { RateTrackContext } from '../ui/run/RateTrack'
import { whole } from '../ui/startup/whole-part'
import { firstState } from './first-state'
import { groundScript } from './ground-script'
import { layoutScript } from './layout-script'
import { StillField, StillPicture } from './StillPicture'
import { StillBars, StillTrack } from './StillTrack'
import { stillAspect } from './still-ground'

// A still page cannot wait for its parts, and what runs it imports nothing any more once this module is there.
await whole.load()

/** An engine of which nothing is asked, for a still page. */
const noEngine: Engine = { call: () => Promise.reject(new Error('A still page has no engine.')) }

const noSurveys: SurveyPool = {
  survey: () => Promise.reject(new Error('A still page has no surveys.')),
}

/** Ids of the surfaces whose contours the build has as files. */
export const surfaces = catalogue.map(({ id }) => id)

/** The scripts in the drawn-in screen, which the page's policy has to allow. */
export const scripts = [layoutScript, groundScript]

/** The default screen as HTML, for the browser to draw before any script has run. */
export async function renderFirstScreen(): Promise<string> {
  const state = await firstState(stillAspect)
  // The contours come last, as they are long: the browser can paint all else before it has read them.
  return [
    renderToStaticMarkup(<StillBars state={known(state)} />),
    inBothLayouts(renderStill(state, <App />), renderStill(state, <OverlayPicture />)),
    `<script>${groundScript}</script>`,
    renderToStaticMarkup(<StillField field={state.field} />),
    `<script type="application/json" id="first-spectra">${spectraToJson(state.spectra)}</script>`,
  ].join('')
}

function renderStill(state: State, shown: ReactNode): string {
  return renderToStaticMarkup(
    <EtascopeContext value={createEtascope(noEngine, noSurveys, memoryPage(), state)}>
      <ControlsContext value={createControls()}>
        <PictureContext value={StillPicture}>
          <RateTrackContext value={StillTrack}>{shown}</RateTrackContext>
        </PictureContext>
      </ControlsContext>
    </EtascopeContext>,
  )
}

/**
 * Puts the pictures of both layouts into the page: which of them are seen is for the styles to say, by what the script has
 * made of the plots.
 */
function inBothLayouts(page: string, overlayPicture: string): string {
  const [before, after, ...more] = page.split(/(?<=<div class="plots plots-panels"[^>]*>)/)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The first screen must have its plots once.')
  return `${before}<script>${layoutScript}</script>${overlayPicture}${after}`
}
