export { AlongPanel } from './AlongPanel'
export { AlongRay } from './AlongRay'
