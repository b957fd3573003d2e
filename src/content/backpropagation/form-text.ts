import type { Form } from '../../core/backpropagation/computational-graph'
import { readable } from '../../core/records/number-format'
import { superscript } from '../../core/records/scripts'

type Call = Extract<Form, { kind: 'call' }>
type Operation = Call['operation']

/**
 * Ranks of how tightly a piece of text holds together: a sum, a product, a sign, a power, a single
 * thing.
 */
const binding = { comparison: 0, sum: 1, product: 2, sign: 3, power: 4, single: 5 } as const

const infix: Partial<Record<Operation, readonly [sign: string, binds: number]>> = {
  add: [' + ', binding.sum],
  subtract: [' − ', binding.sum],
  multiply: ['·', binding.product],
  divide: ['/', binding.product],
  less: [' < ', binding.comparison],
  lessEqual: [' ≤ ', binding.comparison],
  equal: [' = ', binding.comparison],
}

interface Written {
  readonly text: string
  readonly binds: number
}

/** The computation of a node as mathematics: (x² + y − 11)². */
export function formText(form: Form, nameOf: (node: number) => string): string {
  return written(form, nameOf).text
}

function written(form: Form, nameOf: (node: number) => string): Written {
  switch (form.kind) {
    case 'number':
      return number(form.value)
    case 'node':
      return { text: nameOf(form.node), binds: binding.single }
    case 'call':
      return call(
        form,
        form.operands.map((operand) => written(operand, nameOf)),
      )
    default:
      throw form satisfies never
  }
}

function number(value: number): Written {
  const text = readable(value, 4)
  const isProduct = text.includes('·') || text.includes('10⁻')
  return { text, binds: value < 0 ? binding.sign : isProduct ? binding.product : binding.single }
}

function call({ operation, operands }: Call, [a, b]: readonly Written[]): Written {
  const between = infix[operation]
  if (between && b) {
    const [sign, binds] = between
    // The operand after a minus or a fraction line is one thing, in brackets where it would fall
    // apart.
    const holds = operation === 'subtract' || operation === 'divide' ? binds + 1 : binds
    const second = within(b, b.text.startsWith('−') ? binding.power : holds)
    return { text: `${within(a!, binds)}${sign}${second}`, binds }
  }
  if (operation === 'negate')
    return { text: `−${within(a!, binding.product)}`, binds: binding.sign }
  if (operation === 'power' && b) return power(a!, b, operands[1]!)
  if (operation === 'abs') return { text: `|${a!.text}|`, binds: binding.single }
  const list = [a, b].flatMap((one) => (one ? [one.text] : [])).join(', ')
  return { text: `${operation}(${list})`, binds: binding.single }
}

function power(base: Written, exponent: Written, form: Form): Written {
  const isWhole = form.kind === 'number' && Number.isInteger(form.value)
  const raised = isWhole ? superscript(form.value) : `^${within(exponent, binding.single)}`
  return { text: `${within(base, binding.single)}${raised}`, binds: binding.power }
}

function within({ text, binds }: Written, least: number): string {
  return binds >= least ? text : `(${text})`
}

/** The text in the node of a single operation: its sign, with the number where one operand is a number. */
export function operationText({ operation, operands }: Call): string {
  const [a, b] = operands
  if (a?.kind === 'number') return withNumber(operation, a.value, true)
  if (b?.kind === 'number') return withNumber(operation, b.value, false)
  if (operation === 'negate') return '−( )'
  if (operation === 'abs') return '| |'
  if (operation === 'power') return '^'
  if (operation === 'multiply') return '×'
  return infix[operation]?.[0].trim() ?? operation
}

function withNumber(operation: Operation, value: number, isFirst: boolean): string {
  const text = readable(value, 4)
  switch (operation) {
    case 'add':
      return value < 0 ? `− ${text.slice(1)}` : `+ ${text}`
    case 'multiply':
      return `× ${text}`
    case 'subtract':
      return isFirst ? `${text} −` : value < 0 ? `+ ${text.slice(1)}` : `− ${text}`
    case 'divide':
      return isFirst ? `${text} /` : `/ ${text}`
    case 'power':
      if (isFirst) return `${text}^( )`
      return Number.isInteger(value) ? `( )${superscript(value)}` : `( )^${text}`
    default: {
      const list = isFirst ? `${text}, ·` : `·, ${text}`
      return `${operation}(${list})`
    }
  }
}
