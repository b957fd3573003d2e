/** Commands that are a word or a sign; those not listed that name a function are said by their name. */
const words: Readonly<Record<string, string>> = {
  nabla: 'gradient of',
  le: 'is at most',
  ge: 'is at least',
  ne: 'is not',
  land: 'and',
  lor: 'or',
  cdot: 'times',
  cdots: 'and so on to',
  dots: 'and so on',
  leftarrow: 'becomes',
  to: 'to',
  infty: 'infinity',
  top: 'transposed',
  bmod: 'modulo',
  sum: 'sum',
  varepsilon: 'epsilon',
  sin: 'sine of',
  cos: 'cosine of',
  tan: 'tangent of',
  exp: 'exponential of',
  ln: 'natural logarithm of',
  log: 'logarithm of',
  max: 'maximum',
  min: 'minimum',
}

/** Commands that only tell how what follows them is set. */
const silent =
  /^(?:left|right|[bB]ig+[lr]?|mathopen|mathclose|displaystyle|mathrm|mathbf|mathit|operatorname|text|quad|qquad|limits|[,;:! ]|hat)$/

const signs: Readonly<Record<string, string>> = {
  '=': 'equals',
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'over',
  '<': 'is less than',
  '>': 'is greater than',
  '&': '',
  '~': '',
}

const token = /\\begin\{\w+\}|\\end\{\w+\}|\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|\S/g

/**
 * A formula as it is read aloud: “w, t plus 1, equals w t minus eta gradient of f (w t)”. For voices that know no
 * mathematics; those that do have the MathML.
 */
export function spokenTex(tex: string): string {
  const tokens = tex.match(token) ?? []
  let at = 0
  return tidy(sequence())

  /** Up to the end of a group, or of all. */
  function sequence(): string {
    const said: string[] = []
    while (at < tokens.length && tokens[at] !== '}') said.push(next())
    return said.join(' ')
  }

  /** A group in braces, or a single sign. */
  function group(): string {
    if (tokens[at] !== '{') return next()
    at++
    const inner = sequence()
    at++
    return inner
  }

  function next(): string {
    const sign = tokens[at++] ?? ''
    if (sign === '{') {
      at--
      return group()
    }
    if (sign === '^') return raised()
    if (sign === '_') return `${group()},`
    if (sign.startsWith('\\begin')) return /cases/.test(sign) ? 'either ' : ''
    if (sign.startsWith('\\end')) return ''
    if (sign === '\\\\') return ';'
    if (/^\\[a-zA-Z]/.test(sign) || /^\\./.test(sign)) return command(sign.slice(1))
    return signs[sign] ?? sign
  }

  function raised(): string {
    const exponent = group().trim()
    if (exponent === '2') return 'squared'
    if (exponent === '3') return 'cubed'
    if (exponent === 'transposed') return exponent
    return exponent === 'minus 1' ? 'inverse' : `to the power ${exponent},`
  }

  function command(name: string): string {
    switch (name) {
      case 'frac':
      case 'tfrac':
      case 'dfrac': {
        const [numerator, denominator] = [group(), group()]
        const isShort = [numerator, denominator].every((part) => !part.trim().includes(' '))
        return isShort
          ? `${numerator} over ${denominator}`
          : `the fraction ${numerator} over ${denominator}, end of fraction,`
      }
      case 'sqrt': {
        if (tokens[at] === '[') {
          at += 3
          return `cube root of ${group()}, end of root,`
        }
        const inner = group()
        return inner.trim().includes(' ') ? `root of ${inner}, end of root,` : `root of ${inner}`
      }
      case 'lvert':
        return 'absolute value of ('
      case 'lVert':
        return 'norm of ('
      case 'lfloor':
        return 'floor of ('
      case 'lceil':
        return 'ceiling of ('
      case 'rvert':
      case 'rVert':
      case 'rfloor':
      case 'rceil':
        return ')'
      default:
        return silent.test(name) ? '' : (words[name] ?? name)
    }
  }
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,;)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/,(?: ?,)+/g, ',')
    .replace(/,([;)])/g, '$1')
    .replace(/,$/, '')
    .trim()
}
