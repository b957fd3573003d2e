import { create, type MathNode, parseDependencies } from 'mathjs/number'
import { formulaLength } from '../records/experiment'
import type { FormulaError } from '../records/formula-error'
import { grouped } from '../records/number-format'
import { buildTree } from './build-tree'
import { functions, isChosenConstant, isConstantName, isFreeName } from './names'
import { FormulaProblem } from './problem'
import { checkCalled } from './reading/called-letters'
import { missingBrackets } from './reading/missing-brackets'
import { checkNesting } from './reading/nesting'
import { noVariable } from './reading/no-variable'
import { normalise } from './reading/normalise'
import { plainly } from './reading/reading'
import { checkRoots } from './reading/roots'
import { shortened } from './reading/shortened'
import type { Context } from './reading/step'
import { endsValue, type Token, tokenise } from './reading/tokens'
import { unknownName } from './reading/unknown-name'
import { remarks } from './remarks'
import { toTex } from './tex'
import type { Expression } from './tree'
import { isTypesettable } from './typesettable'

const { parse } = create(parseDependencies!)

export type ParsedFormula =
  | {
      readonly ok: true
      readonly expression: Expression
      /** Empty where it would be too much for a typesetter. */
      readonly tex: string
      /** Sentences on what was read as something else, and on where the formula has no value. */
      readonly notes: readonly string[]
      /** Names of the inputs, in the order in which they are written. */
      readonly constants: readonly string[]
    }
  | { readonly ok: false; readonly error: FormulaError }

/**
 * Reads a formula as mathjs would, in the language of `operations`. Throws when the names of parameters or columns clash.
 *
 * @param columns of the data that the formula is about, by name
 * @param named constants of more than a letter, whose values are chosen; null where unknown letters are none either
 */
export function parseFormula(
  text: string,
  parameters: readonly [string, string],
  columns: readonly string[] = [],
  named: readonly string[] | null = null,
): ParsedFormula {
  checkNamed([...parameters, ...columns])
  try {
    const notes: string[] = []
    const note = (sentence: string) => notes.push(sentence)
    const constants: string[] = []
    const context = { parameters, columns, constants: named, note }
    const expression = read(text, context, (name) => {
      if (!constants.includes(name)) constants.push(name)
    })
    const tex = toTex(expression)
    return {
      ok: true,
      expression,
      tex: isTypesettable(tex) ? tex : '',
      notes: [...notes, ...remarks(expression)],
      constants,
    }
  } catch (problem) {
    if (problem instanceof FormulaProblem) return { ok: false, error: problem.error }
    throw problem
  }
}

function read(text: string, context: Context, onConstant: (name: string) => void): Expression {
  const names = [...context.parameters, ...context.columns]
  if (text.length > formulaLength) {
    throw new FormulaProblem(
      `A formula has at most ${grouped(formulaLength)} characters; this one has ${grouped(text.length)}.`,
      formulaLength,
    )
  }
  checkRoots(text)
  const tokens = plainly(tokenise(normalise(text)), context)
  if (tokens.length === 0) throw new FormulaProblem('Write a formula, as in x^2 + y^2.', 0)
  const constants = new Set<string>()
  checkNames(tokens, names, context.constants, (name) => {
    constants.add(name)
    onConstant(name)
  })
  checkNesting(tokens)
  if (
    constants.size > 0 &&
    !tokens.some(({ kind, text }) => kind === 'name' && names.includes(text))
  )
    throw noVariable(tokens, [...constants], context.parameters)
  return buildTree(structure(tokens, text.length), tokens, context)
}

function checkNamed(names: readonly string[]): void {
  for (const name of names) {
    if (!isFreeName(name)) throw new RangeError(`parameters: “${name}” cannot be a name`)
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new RangeError(`parameters: two are “${twice}”`)
}

function checkNames(
  tokens: readonly Token[],
  names: readonly string[],
  constants: Context['constants'],
  onConstant: (name: string) => void,
): void {
  tokens.forEach((token, index) => {
    const isJunction = token.kind === 'symbol' && (token.text === 'and' || token.text === 'or')
    if (isJunction && !endsValue(tokens[index - 1])) throw misplaced(tokens, index, token.position)
    if (token.kind !== 'name') return
    const next = tokens[index + 1]
    const called = next?.text === '('
    if (functions.has(token.text)) {
      if (!called) throw new FormulaProblem(missingBrackets(tokens, index), token.position)
    } else if (!names.includes(token.text) && !isConstantName(token.text)) {
      if (isChosenConstant(token.text, constants)) {
        if (called && !constants!.includes(token.text)) checkCalled(tokens, index, names)
        onConstant(token.text)
        return
      }
      // The letters of a name such as ax may be a constant and a parameter.
      const letters = token.text.length === 2 ? [...token.text] : []
      const chosen = letters.filter(
        (letter) => !names.includes(letter) && isChosenConstant(letter, constants),
      )
      const values = chosen.length === 1 ? [...names, ...chosen] : names
      throw new FormulaProblem(
        chosen.length === 1 && names.some((name) => letters.includes(name))
          ? unknownName(token.text, called, values)
          : unknownName(token.text, called, names),
        token.position,
      )
    }
  })
}

/**
 * mathjs's tree of the tokens, in which every number and name stands as the index of its token: so nothing the
 * user named ever reaches mathjs, and its nodes, which have no positions, tell where they came from.
 */
function structure(tokens: readonly Token[], end: number): MathNode {
  let text = ''
  const starts = tokens.map((token, index) => {
    const start = text.length + 1
    text += `${standIn(token, index)} `
    return start
  })
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('char' in error)) throw error
    const index = starts.findIndex((start) => start >= Number(error.char))
    throw misplaced(tokens, index < 0 ? tokens.length : index, end)
  }
}

function standIn(token: Token, index: number): string {
  switch (token.kind) {
    case 'number':
      return String(index)
    case 'name':
      // The brackets keep y(1 - x) a product.
      return functions.has(token.text) ? `t${index}` : `(t${index})`
    case 'symbol':
    case 'command':
      return token.text
    default:
      throw token.kind satisfies never
  }
}

function misplaced(tokens: readonly Token[], index: number, end: number): FormulaProblem {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token) {
    return new FormulaProblem(`Something is missing after “${shortened(before?.text ?? '')}”.`, end)
  }
  if (before?.text === '(' && token.text === ')') {
    return new FormulaProblem('There is nothing between these brackets.', token.position)
  }
  const startsValue = token.kind !== 'symbol' || token.text === '('
  return new FormulaProblem(
    startsValue
      ? `An operator is missing before “${shortened(token.text)}”, as in x*2.`
      : `A number, a name or “(” is missing before “${token.text}”.`,
    token.position,
  )
}
