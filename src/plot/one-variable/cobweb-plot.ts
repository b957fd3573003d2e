import { cobwebGround, cobwebPlane, cobwebTrail } from '../scene/one-variable/cobweb-scene'
import type { CurveContent } from '../scene/one-variable/curve-content'
import { type PlanePlot, planePlot } from './plane-plot'

export interface CobwebPlot extends PlanePlot<CurveContent> {
  setDescription(text: string): void
}

/** Each iterate over the one before. */
export function cobwebPlot(node: HTMLElement): CobwebPlot {
  const plot = planePlot<CurveContent>(node, 'plot-cobweb', {
    plane: cobwebPlane,
    ground: cobwebGround,
    trail: cobwebTrail,
  })
  plot.element.setAttribute('role', 'img')
  return Object.assign(plot, {
    setDescription: (text: string) => plot.element.setAttribute('aria-label', text),
  })
}
