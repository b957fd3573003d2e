// In one file, because each is small.

export { stepped } from '../experiment/number-step'
export { readTyped } from '../experiment/typed-numbers'
