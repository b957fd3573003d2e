import type { SeenIn } from '../../content/words/glossary/term'
import type { Actions } from '../../state/etascope'
import type { Controls } from '../controls'

/** Shows where on the page a term is to be seen. */
export function see(where: SeenIn, app: Actions, controls: Controls, run: number): void {
  if ('layer' in where) app.showLayer(where.layer, true)
  else if ('chart' in where) {
    app.showChart({ quantity: where.chart })
    controls.focus('chart')
  } else controls.act(where.control, run)
}
