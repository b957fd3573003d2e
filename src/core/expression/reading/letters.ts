import { constantNames, functions } from '../names'
import { FormulaProblem } from '../problem'
import { isForeignName } from './foreign-names'
import type { Step } from './step'

/** Letters that look like another. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({ х: 'x', Х: 'x', χ: 'x', Χ: 'x', у: 'y', У: 'y', Υ: 'y', е: 'e' }),
)
const alphabets: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'Cyrillic'],
  [/\p{Script=Greek}/u, 'Greek'],
]

/** Reads X, the Cyrillic х and the Greek χ as x, Sin as sin and PI as pi, where nothing else can be meant. */
export const letters: Step = (tokens, { parameters, columns, note }) => {
  const values = [...parameters, ...columns]
  const used = new Set(tokens.filter(({ kind }) => kind === 'name').map(({ text }) => text))
  const known = (name: string) =>
    values.includes(name) || functions.has(name) || constantNames.has(name)
  const told = new Set<string>()
  return tokens.map((token) => {
    const { text } = token
    if (token.kind !== 'name' || known(text) || isForeignName(text)) return token
    const plain = lookAlikes.get(text) ?? text.toLowerCase()
    if (plain === text || !(known(plain) || isForeignName(plain))) return token
    const isLetter = values.includes(plain) || plain === 'e'
    if (isLetter && used.has(plain)) {
      throw new FormulaProblem(
        `“${text}”${scriptOf(text)} is another letter than “${plain}”, and both are here: write one of them.`,
        token.position,
      )
    }
    if (isLetter && !told.has(text)) note(`“${text}”${scriptOf(text)} is read as ${plain}.`)
    told.add(text)
    return { ...token, text: plain }
  })
}

function scriptOf(letter: string): string {
  const script = alphabets.find(([pattern]) => pattern.test(letter))?.[1]
  return script ? `, a ${script} letter,` : ''
}
