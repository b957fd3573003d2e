/** A part of a formula as KaTeX lays it out before there are nodes; a MathML element has a type, a fragment of some has none. */
export interface Box {
  readonly type?: string
  readonly children?: Box[]
  readonly attributes?: Record<string, string>
  readonly toNode: () => Node
}

const scripts = ['msub', 'msup', 'msubsup']

/**
 * Gives a script of several elements a row of its own. KaTeX writes `\lambda_{\max}` with three children of `msub`, one of them the sign
 * of a function that is applied, which Firefox calls invalid and draws as an error.
 */
export function giveRows({ type = '', children = [] }: Box): void {
  for (const [k, child] of children.entries()) {
    giveRows(child)
    const parts = child.children ?? []
    if (!scripts.includes(type) || child.type !== undefined || parts.length < 2) continue
    const like = parts.find((part) => part.type !== undefined)
    if (!like) continue
    const row = { type: 'mrow', attributes: {}, children: parts, classes: [] }
    children[k] = Object.assign(Object.create(Object.getPrototypeOf(like)) as Box, row)
  }
}
