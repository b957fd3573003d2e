import { expect, it } from 'vitest'
import { barred, scriptPieces, subscript, superscript } from './scripts'

it('cuts a text into what is plain, raised, lowered and barred', () => {
  expect(scriptPieces(`${barred(`v${subscript(12)}`)} = −2·10${superscript(-7)}`)).toEqual([
    { text: 'v', place: 'barred' },
    { text: '12', place: 'lowered' },
    { text: ' = −2·10', place: 'line' },
    { text: '−7', place: 'raised' },
  ])
  expect(scriptPieces('line')).toEqual([{ text: 'line', place: 'line' }])
  expect(scriptPieces('')).toEqual([])
})
