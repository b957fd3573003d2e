// In one file, because each is small.
export { FormulaField } from './header/FormulaField'
export { MethodFields } from './run/MethodFields'
