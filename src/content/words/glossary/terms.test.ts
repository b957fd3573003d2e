import { describe, expect, it, test } from 'vitest'
import { pictureSize, termPictures } from '../../pictures/term-pictures'
import { toldPieces } from './find-terms'
import { termPictureNames } from './term'
import { terms } from './terms'

const idsIn = (text: string) => toldPieces(text).flatMap(({ term }) => term?.id ?? [])

describe('a term', () => {
  test('is told once, in one sentence', () => {
    const ids = terms.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const said = terms.flatMap((term) => term.said)
    expect(said.filter((text, k) => said.indexOf(text) !== k)).toEqual([])
    for (const { id, means } of terms) expect(means, id).toMatch(/^[A-Z][^.]{20,}\.$/)
  })

  test('is found by each of its names', () => {
    for (const { id, said } of terms) for (const text of said) expect(idsIn(text)).toEqual([id])
  })

  test('has a picture that is used, within its frame', () => {
    const used = terms.flatMap(({ shown }) => ('picture' in shown ? shown.picture : []))
    expect(new Set(used)).toEqual(new Set(termPictureNames))
    for (const name of termPictureNames)
      for (const { d } of termPictures[name]) {
        expect(d).not.toMatch(/NaN|Infinity/)
        for (const [, x, y] of d.matchAll(/[ML](\S+) ([^A-Za-z]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x)).toBeLessThanOrEqual(pictureSize.width)
          expect(Number(y)).toBeGreaterThanOrEqual(0)
          expect(Number(y)).toBeLessThanOrEqual(pictureSize.height)
        }
      }
  })
})

describe('in a sentence', () => {
  it('marks the longest name, each term once, and leaves the text as it is', () => {
    const text =
      'η = 0.03 is above 2/λₘₐₓ = 0.0243, the limit of this minimum: η is too large, ‖∇f‖ = 4.'
    expect(idsIn(text)).toEqual(['learningRate', 'limit', 'gradientNorm'])
    expect(
      toldPieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
    expect(idsIn('a local minimum near a saddle, in a cycle')).toEqual(['localMinimum', 'saddle'])
  })

  it('marks no part of another word', () => {
    expect(idsIn('unlimited, convexity, multipoles, scheduled, flossing')).toEqual([])
    expect(idsIn('')).toEqual([])
  })
})
