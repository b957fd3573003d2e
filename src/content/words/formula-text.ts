import { describeObjective } from '../../core/objectives/describe'
import { isOverData } from '../../core/objectives/kinds'
import type { Axis } from '../../core/records/axis'
import type { ObjectiveReference } from '../../core/records/experiment'
import { exact } from '../../core/records/number-format'

/** A formula as it is read where nothing sets it as mathematics, without what it is a function of. */
export function plainObjective(objective: ObjectiveReference): string {
  const { parameters, formula } = describeObjective(objective)
  if (!isOverData(objective)) return plainFormula(formula)
  const penalty =
    objective.l2 === 0
      ? ''
      : ` + ${objective.l2}/2*(${parameters.map((name) => `${name}^2`).join(' + ')})`
  return plainFormula(`mean of ${formula}${penalty}`)
}

function plainFormula(formula: string): string {
  return formula
    .replaceAll('^2', '²')
    .replaceAll('^3', '³')
    .replaceAll('-', '−')
    .replaceAll('*', '·')
}

/** The limit that a method writes as TeX, in plain text. */
export function plainLimit(tex: string): string {
  return tex
    .replaceAll(String.raw`\lambda_{\max}`, 'λₘₐₓ')
    .replaceAll(String.raw`\eta`, 'η')
    .replaceAll(String.raw`\beta`, 'β')
    .replaceAll(String.raw`\,`, '\u2009')
}

/** The name of an objective with what it is a function of: f(x, y), or of a formula in one variable f(x). */
export function functionName(objective: ObjectiveReference, only: Axis | null): string {
  const { parameters } = describeObjective(objective)
  return `f(${only === null ? parameters.join(', ') : parameters[only]})`
}

/** The surface's formula with what it is a function of: f(x, y) = x² + y². */
export function formulaText(objective: ObjectiveReference, only: Axis | null): string {
  const { words } = describeObjective(objective)
  const values = Object.entries(words.let ?? {}).map(([name, value]) => `${name} = ${exact(value)}`)
  return [`${functionName(objective, only)} = ${plainObjective(objective)}`, ...values].join(', ')
}
