import { describeObjective } from '../../core/objectives/describe'
import type { ObjectiveReference } from '../../core/records/experiment'
import { exact } from '../../core/records/number-format'

/** A formula as it is read where nothing sets it as mathematics. */
export function plainFormula(formula: string): string {
  return formula
    .replaceAll('^2', '²')
    .replaceAll('^3', '³')
    .replaceAll('-', '−')
    .replaceAll('*', '·')
}

/** What the methods write of their limits, without TeX. */
export function plainLimit(tex: string): string {
  return tex
    .replaceAll(String.raw`\lambda_{\max}`, 'λₘₐₓ')
    .replaceAll(String.raw`\eta`, 'η')
    .replaceAll(String.raw`\beta`, 'β')
    .replaceAll(String.raw`\,`, '\u2009')
}

/** The surface's formula with what it is a function of: f(x, y) = x² + y². */
export function formulaText(objective: ObjectiveReference): string {
  const { parameters, formula, words } = describeObjective(objective)
  const values = Object.entries(words.let ?? {}).map(([name, value]) => `${name} = ${exact(value)}`)
  return [`f(${parameters.join(', ')}) = ${plainFormula(formula)}`, ...values].join(', ')
}
