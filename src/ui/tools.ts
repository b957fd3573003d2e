// In one file, because each is small.
export { ConvexityBadge } from './layers/convexity/ConvexityBadge'
export { Announcer } from './parts/Announcer'
export { ContourScale } from './picture/ContourScale'
export { PlotTools } from './picture/PlotTools'
export { followTitle } from './startup/follow-title'
export { keepFocus } from './startup/keep-focus'
export { preparePrinting } from './startup/printing'
