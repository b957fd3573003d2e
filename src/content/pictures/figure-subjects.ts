import type { Known } from '../../state/known'
import { runLabel } from '../words/run-label'
import { chartQuantities } from './chart-content'

/** The part of the page that a figure shows: all plots in a row, the plot of one run, that of all runs, the curve with its cobweb, or the chart. */
export type FigureSubject =
  | { readonly kind: 'panels' }
  | { readonly kind: 'overlay' }
  | { readonly kind: 'curve' }
  | { readonly kind: 'chart' }
  | { readonly kind: 'panel'; readonly run: number }

/** A figure that the page has to offer, with what it is called in a menu. */
export interface FigureOffer {
  readonly subject: FigureSubject
  readonly name: string
}

/** The figures offered: of the plots on show or the curve, and of the chart. */
export function figuresOffered(state: Known): readonly FigureOffer[] {
  const chart: FigureOffer = { subject: { kind: 'chart' }, name: chartName(state) }
  // Where the curve is shown, it stands in the place of the plots.
  if (state.curve) return [{ subject: { kind: 'curve' }, name: 'curve and cobweb' }, chart]
  if (state.layout === 'overlay')
    return [{ subject: { kind: 'overlay' }, name: 'plot of all runs' }, chart]
  const { runs } = state.experiment
  const panels = runs.map(
    (_, run): FigureOffer => ({
      subject: { kind: 'panel', run },
      name: `plot of ${runLabel(state, run)}`,
    }),
  )
  const row: FigureOffer = { subject: { kind: 'panels' }, name: 'all plots' }
  return [...(runs.length > 1 ? [row] : []), ...panels, chart]
}

/** The chart is called by its quantity where f along the step stands in its place. */
function chartName({ chart: { along, quantity } }: Known): string {
  const shown = chartQuantities.find(({ id }) => id === quantity)
  return along && shown ? `chart of ${shown.label}` : 'chart'
}
