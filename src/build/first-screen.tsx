import { renderToStaticMarkup } from 'react-dom/server'
import type { Engine } from '../engine/client'
import type { SurveyPool } from '../engine/pool'
import type { Page } from '../state/link'
import { spectraToJson } from '../state/spectrum-json'
import type { Layout, State } from '../state/state'
import { createEtascope } from '../state/store'
import { App } from '../ui/App'
import { EtascopeContext } from '../ui/etascope'
import { PictureContext } from '../ui/Picture'
import { RateTrackContext } from '../ui/RateTrack'
import { firstState } from './first-state'
import { StillField, StillPicture } from './StillPicture'
import { StillBars, StillTrack } from './StillTrack'

/** Nothing is asked of a still page. */
const noEngine: Engine = { call: () => Promise.reject(new Error('A still page has no engine.')) }

const noSurveys: SurveyPool = {
  survey: () => Promise.reject(new Error('A still page has no surveys.')),
}

const noPage: Page = {
  hash: () => '',
  push: () => {},
  replace: () => {},
  onNavigate: () => {},
  narrow: () => false,
  reducedMotion: () => true,
}

/** Of the contours, which reach beyond the view as far as a plot wider than high will show. */
const aspect = 1.3

/** The default screen as HTML in either layout, for the browser to draw before any script has run. */
export async function renderFirstScreen(): Promise<string> {
  const state = firstState(aspect)
  const field = renderToStaticMarkup(<StillField field={state.field} />)
  // The contours come last, as they are long: the browser can paint all else before it has read them.
  const spectra = `<script type="application/json" id="first-spectra">${spectraToJson(state.spectra)}</script>`
  const bars = renderToStaticMarkup(<StillBars state={state} />)
  return bars + screen(state, 'panels') + screen(state, 'overlay') + field + spectra
}

function screen(state: State, layout: Layout): string {
  return renderToStaticMarkup(
    <div className={`first-${layout}`}>
      <EtascopeContext value={createEtascope(noEngine, noSurveys, noPage, { ...state, layout })}>
        <PictureContext value={StillPicture}>
          <RateTrackContext value={StillTrack}>
            <App />
          </RateTrackContext>
        </PictureContext>
      </EtascopeContext>
    </div>,
  )
}
