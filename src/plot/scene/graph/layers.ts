/** A graph's nodes, each by the nodes that it is computed from, which come before it. */
export type Operands = readonly (readonly number[])[]

/**
 * The layer of each node, from 0 on the left: behind all of its operands, and as near to what uses it as that makes fewer
 * edges pass by other nodes.
 *
 * @param given whether a node is no result of others
 */
export function layersOf(operands: Operands, given: readonly boolean[]): readonly number[] {
  const earliest: number[] = []
  for (const each of operands) {
    earliest.push(each.length === 0 ? 0 : 1 + Math.max(...each.map((one) => earliest[one]!)))
  }
  const layers = [...earliest]
  const users = usersOf(operands)
  for (let node = operands.length - 1; node >= 0; node--) {
    const computed = operands[node]!.filter((operand) => !given[operand])
    // A node with two computed operands stays: moving it would lengthen two edges to shorten one.
    const movesOn = !given[node] && computed.length <= 1 && users[node]!.length > 0
    if (movesOn) layers[node] = Math.min(...users[node]!.map((user) => layers[user]!)) - 1
  }
  return layers
}

export function usersOf(operands: Operands): readonly (readonly number[])[] {
  const users: number[][] = operands.map(() => [])
  for (const [node, each] of operands.entries()) for (const one of each) users[one]!.push(node)
  return users
}
