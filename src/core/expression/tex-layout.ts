/** TeX of a part of a formula, and what its neighbours must know of it. */
export interface Piece {
  readonly tex: string
  /** The rank of how tightly it holds together; `ratio` is a fraction written with a slash. */
  readonly level: 'sum' | 'ratio' | 'product' | 'power' | 'atom'
  /** Taller than a line, as a fraction is. */
  readonly tall?: boolean | undefined
  /** Begins with a minus sign. */
  readonly signed?: boolean | undefined
  readonly startsWithDigit?: boolean | undefined
  readonly endsInDigit?: boolean | undefined
  readonly fraction?: boolean | undefined
  /** The two halves of a function that is raised to a power by its name, as in sin²(x). */
  readonly head?: string
  readonly argument?: string
}

export function wrap({ tex, tall }: Piece): string {
  return tall ? `\\left(${tex}\\right)` : `(${tex})`
}

export function sum(operator: '+' | '-', a: Piece, b: Piece): Piece {
  const bare = !b.signed && (operator === '+' || b.level !== 'sum')
  return {
    tex: `${a.tex} ${operator} ${bare ? b.tex : wrap(b)}`,
    level: 'sum',
    tall: a.tall || b.tall,
    signed: a.signed,
  }
}

export function product(a: Piece, b: Piece): Piece {
  const left = factor(a)
  const right = b.signed ? bracketed(b) : factor(b)
  // A number before a fraction would read as a mixed number.
  const dot = right.startsWithDigit || (left.endsInDigit && right.fraction)
  return {
    tex: left.tex + (dot ? ' \\cdot ' : gap(left.tex, right.tex)) + right.tex,
    level: 'product',
    tall: a.tall || b.tall,
    signed: left.signed,
    startsWithDigit: left.startsWithDigit,
    endsInDigit: right.endsInDigit,
    fraction: left.fraction,
  }
}

export function quotient(a: Piece, b: Piece, script: boolean): Piece {
  if (!script)
    return { tex: `\\frac{${a.tex}}{${b.tex}}`, level: 'product', tall: true, fraction: true }
  const top = a.level === 'sum' ? bracketed(a) : a
  const bottom = b.level === 'atom' || b.level === 'power' ? b : bracketed(b)
  return {
    tex: `${top.tex}/${bottom.tex}`,
    level: 'ratio',
    tall: a.tall || b.tall,
    signed: top.signed,
    startsWithDigit: top.startsWithDigit,
    endsInDigit: bottom.endsInDigit,
  }
}

export function power(base: Piece, exponent: Piece): Piece {
  const raised = /^[0-9A-Za-z]$/.test(exponent.tex) ? `^${exponent.tex}` : `^{${exponent.tex}}`
  if (base.head !== undefined && base.argument !== undefined) {
    const custom = /^[1-9]\d*$/.test(exponent.tex)
    const tex = custom ? base.head + raised + base.argument : wrap(base) + raised
    return { tex, level: 'power', tall: base.tall }
  }
  const bottom = base.level === 'atom' ? base : bracketed(base)
  return {
    tex: bottom.tex + raised,
    level: 'power',
    tall: base.tall,
    startsWithDigit: bottom.startsWithDigit,
  }
}

function factor(piece: Piece): Piece {
  return piece.level === 'sum' || piece.level === 'ratio' ? bracketed(piece) : piece
}

function bracketed(piece: Piece): Piece {
  return { tex: wrap(piece), level: 'atom', tall: piece.tall }
}

// A command eats the letters that follow it.
function gap(left: string, right: string): string {
  return /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? ' ' : ''
}
