import { type GraphNode, isOfRow, type NodeOperation, type Rows } from './graph'

/**
 * Code that computes `outputs`, in order, but for what is `known`, to which it adds what it computes: one statement for each
 * operation, and for all means over the same rows together one loop, outside of which stands what no row changes.
 */
export function statements(
  outputs: readonly GraphNode[],
  known = new Set<GraphNode>(),
): readonly string[] {
  const needed = neededBy(outputs, known)
  const means = needed.filter((node) => node.kind === 'mean')
  const plain = needed.filter((node) => node.kind === 'operation' && !isOfRow(node))
  for (const node of [...means, ...plain]) known.add(node)
  if (means.length === 0) return plain.map(statement)
  const later = restingOn(means, plain)
  return [
    ...plain.filter((node) => !later.has(node)).map(statement),
    ...(['all', 'batch'] as const).flatMap((over) =>
      loop(
        over,
        means.filter((node) => node.over === over),
      ),
    ),
    ...plain.filter((node) => later.has(node)).map(statement),
  ]
}

/** The nodes of `nodes`, which come after their operands, that take any of `means`. */
export function restingOn(
  means: readonly GraphNode[],
  nodes: readonly GraphNode[],
): ReadonlySet<GraphNode> {
  const resting = new Set(means)
  for (const node of nodes) {
    if (node.kind !== 'operation') continue
    if (node.operands.some((operand) => resting.has(operand))) resting.add(node)
  }
  return resting
}

/** All that `outputs` take, operands first; what depends on the row is never known, as it is another number for every row. */
export function neededBy(
  outputs: readonly GraphNode[],
  known: ReadonlySet<GraphNode> = new Set(),
): readonly GraphNode[] {
  const found = new Set<GraphNode>()
  const pending = [...outputs]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (known.has(node) || found.has(node)) continue
    found.add(node)
    if (node.kind === 'operation') pending.push(...node.operands)
    else if (node.kind === 'mean') pending.push(node.operand)
  }
  return [...found].sort((a, b) => a.id - b.id)
}

/** Whether the code of `outputs` reads the rows of a batch. */
export function isOverBatch(outputs: readonly GraphNode[]): boolean {
  return neededBy(outputs).some((node) => node.kind === 'mean' && node.over === 'batch')
}

type Mean = Extract<GraphNode, { kind: 'mean' }>

function loop(over: Rows, means: readonly Mean[]): readonly string[] {
  if (means.length === 0) return []
  const body = neededBy(means.map(({ operand }) => operand)).filter(isOfRow)
  const names = means.map(nameOf)
  const columns = body.filter((node) => node.kind === 'column')
  const count = over === 'all' ? 'rows' : 'batch.length'
  return [
    `let ${names.map((name) => `${name} = 0`).join(', ')}`,
    over === 'all'
      ? 'for (let row = 0; row < rows; row++) {'
      : 'for (let k = 0; k < batch.length; k++) {\nconst row = batch[k]',
    ...columns.map((node) => `const ${nameOf(node)} = ${columnName(node.index)}[row]`),
    ...body.filter((node) => node.kind === 'operation').map(statement),
    ...means.map((mean) => `${nameOf(mean)} += ${nameOf(mean.operand)}`),
    '}',
    ...names.map((name) => `${name} /= ${count}`),
  ]
}

/** Brings into scope, from an argument `given`, what the code of `outputs` reads of it. */
export function givenByName(outputs: readonly GraphNode[]): readonly string[] {
  const nodes = neededBy(outputs)
  const columns = nodes.flatMap((node) => (node.kind === 'column' ? [node.index] : []))
  const inputs = nodes.flatMap((node) =>
    node.kind === 'input' && node.name.startsWith('$') ? [node.name] : [],
  )
  return [
    ...(columns.length > 0 ? ['const { rows } = given'] : []),
    ...columns.map((index) => `const ${columnName(index)} = given.columns[${index}]`),
    ...inputs.map((name) => `const ${name} = given.inputs[${JSON.stringify(name.slice(1))}]`),
  ]
}

function columnName(index: number): string {
  return `column${index}`
}

function statement(node: GraphNode): string {
  return `const ${nameOf(node)} = ${term(node)}`
}

/**
 * The text that stands for the node's value in code: a literal, `x` or `y`, the name of an input, or a letter and a number.
 */
export function nameOf(node: GraphNode): string {
  switch (node.kind) {
    case 'number':
      return literal(node.value)
    case 'variable':
      return node.index === 0 ? 'x' : 'y'
    case 'input':
      return node.name
    case 'column':
      return `c${node.index}`
    case 'mean':
    case 'operation':
      return `t${node.id}`
    default:
      throw node satisfies never
  }
}

function literal(value: number): string {
  if (Object.is(value, -0)) return '(-0)'
  return value < 0 ? `(${value})` : String(value)
}

const infix: { readonly [Operation in NodeOperation]?: string } = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
}

function term(node: GraphNode): string {
  if (node.kind !== 'operation') return nameOf(node)
  const operands = node.operands.map(nameOf)
  if (node.operation === 'negate') return `-${operands[0]}`
  const operator = infix[node.operation]
  return operator ? operands.join(` ${operator} `) : `${node.operation}(${operands.join(', ')})`
}
