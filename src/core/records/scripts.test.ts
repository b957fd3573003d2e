import { expect, it } from 'vitest'
import { barred, scriptPieces, subscript, superscript } from './scripts'

it('cuts a text into what is plain, raised, lowered and barred', () => {
  expect(scriptPieces(`${barred(`v${subscript(12)}`)} = −2·10${superscript(-7)}`)).toEqual([
    { text: 'v', level: 'barred' },
    { text: '12', level: 'lowered' },
    { text: ' = −2·10', level: 'plain' },
    { text: '−7', level: 'raised' },
  ])
  expect(scriptPieces('plain')).toEqual([{ text: 'plain', level: 'plain' }])
  expect(scriptPieces('')).toEqual([])
})
