import { create, type MathNode, parseDependencies } from 'mathjs/number'
import { formulaLength } from '../records/experiment'
import type { FormulaError } from '../records/formula-error'
import { grouped } from '../records/number-format'
import { buildTree } from './build-tree'
import { functions, isConstantName } from './names'
import { FormulaProblem } from './problem'
import { missingBrackets } from './reading/missing-brackets'
import { checkNesting } from './reading/nesting'
import { normalise } from './reading/normalise'
import { plainly } from './reading/reading'
import { checkRoots } from './reading/roots'
import { shortened } from './reading/shortened'
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
    }
  | { readonly ok: false; readonly error: FormulaError }

/** Reads a formula as mathjs would, in the language of `operations`. Throws when the parameters' names clash. */
export function parseFormula(text: string, parameters: readonly [string, string]): ParsedFormula {
  checkParameters(parameters)
  try {
    const notes: string[] = []
    const expression = read(text, parameters, (sentence) => notes.push(sentence))
    const tex = toTex(expression)
    return {
      ok: true,
      expression,
      tex: isTypesettable(tex) ? tex : '',
      notes: [...notes, ...remarks(expression)],
    }
  } catch (problem) {
    if (problem instanceof FormulaProblem) return { ok: false, error: problem.error }
    throw problem
  }
}

function read(
  text: string,
  parameters: readonly [string, string],
  note: (sentence: string) => void,
): Expression {
  if (text.length > formulaLength) {
    throw new FormulaProblem(
      `A formula has at most ${grouped(formulaLength)} characters; this one has ${grouped(text.length)}.`,
      formulaLength,
    )
  }
  checkRoots(text)
  const tokens = plainly(tokenise(normalise(text)), { parameters, note })
  if (tokens.length === 0) throw new FormulaProblem('Write a formula, as in x^2 + y^2.', 0)
  checkNames(tokens, parameters)
  checkNesting(tokens)
  return buildTree(structure(tokens, text.length), tokens, parameters)
}

function checkParameters(parameters: readonly [string, string]): void {
  for (const name of parameters) {
    if (!/^\p{L}\w*$/u.test(name) || functions.has(name) || isConstantName(name)) {
      throw new RangeError(`parameters: “${name}” cannot be the name of a parameter`)
    }
  }
  if (parameters[0] === parameters[1])
    throw new RangeError(`parameters: both are “${parameters[0]}”`)
}

function checkNames(tokens: readonly Token[], parameters: readonly [string, string]): void {
  tokens.forEach((token, index) => {
    const isJunction = token.kind === 'symbol' && (token.text === 'and' || token.text === 'or')
    if (isJunction && !endsValue(tokens[index - 1])) throw misplaced(tokens, index, token.position)
    if (token.kind !== 'name') return
    const next = tokens[index + 1]
    const called = next?.text === '('
    if (functions.has(token.text)) {
      if (!called) throw new FormulaProblem(missingBrackets(tokens, index), token.position)
    } else if (!parameters.includes(token.text) && !isConstantName(token.text)) {
      throw new FormulaProblem(unknownName(token.text, called, parameters), token.position)
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
