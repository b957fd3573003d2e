// In one file, because each is needed at once when the first contours and paths are there.
export { Below, BelowSide } from './below/Below'
export { Constants } from './header/constants/Constants'
export { Player } from './player/Player'
export { LimitFold } from './run/limits/LimitFold'
export { MethodMenu } from './run/MethodMenu'
export { RateSlider } from './run/RateSlider'
export { RunMenu } from './run/RunMenu'
export { VerdictLine } from './run/VerdictLine'
