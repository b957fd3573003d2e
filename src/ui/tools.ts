// In one file, because each is small.
export { ConvexityBadge } from './layers/convexity/ConvexityBadge'
export { ContourScale } from './picture/ContourScale'
export { PlotTools } from './picture/PlotTools'
export { preparePrinting } from './startup/printing'
