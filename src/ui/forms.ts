// In one file, because each is small.

export { suggestedRate } from '../state/actions/suggested-rate'
export { FigureItems } from './header/FigureItems'
export { FormulaField } from './header/FormulaField'
export { RunsChoices } from './header/RunsChoices'
export { EveryRateCard } from './run/EveryRateCard'
export { MethodFields } from './run/MethodFields'
export { RunActions } from './run/RunActions'
