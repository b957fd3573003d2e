import type { ObjectiveRecord } from './objective'

export const peaks: ObjectiveRecord = {
  id: 'peaks',
  name: 'Peaks',
  group: 'manyMinima',
  formula:
    '3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2) - 1/3*exp(-(x + 1)^2 - y^2)',
  parameters: ['x', 'y'],
  domain: { x0: -3, x1: 3, y0: -3, y1: 3 },
  start: [-1.6, -1.8],
  steps: 100,
  globalMinima: [{ at: [0.22827892055636909, -1.6255349574999964], f: -6.551133332835837 }],
  localMinima: [
    { at: [-1.3473962443682108, 0.20451886609700518], f: -3.04984940280026 },
    { at: [0.2964455538468321, 0.32019624766683435], f: -0.06493586825552689 },
  ],
  convex: false,
  lesson:
    'Hills and hollows that fade into a plain: the same rate that converges in a hollow hardly moves on the plain.',
  sources: ['MATLAB peaks(x,y) (MathWorks documentation)'],
}
