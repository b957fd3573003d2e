import { expect, it } from 'vitest'
import { continuumWords, placeOf, settlingRates, startOffered, startTaken } from './critical-card'

it('a critical point has its place and its value', () => {
  expect(placeOf({ where: '(3, 2)', f: 0 })).toBe('at (3, 2), f = 0')
})

it('the rates that settle are told of a minimum with a Hessian alone', () => {
  const found = {
    at: [0, 0],
    f: 0,
    gradientNorm: 0,
    rounding: 0,
    smooth: true,
    kind: 'minimum',
    hessian: [4, 0, 10],
    eigenvalues: [4, 10],
    directions: null,
    degenerate: false,
    narrow: false,
  } as const
  expect(settlingRates({ kind: 'minimum', found })).toBe(
    'Gradient descent settles here only below η = 0.2.',
  )
  expect(settlingRates({ kind: 'saddle', found })).toBeNull()
  expect(settlingRates({ kind: 'minimum', found: null })).toBeNull()
})

it('a start near a saddle is off the line that leads into it', () => {
  expect(startOffered({ kind: 'minimum' }, [1, 2])).toBe('at (1, 2)')
  expect(startOffered({ kind: 'saddle' }, [1, 2])).toBe(
    'at (1, 2), off the line that leads into it',
  )
  expect(startTaken([1, 2])).toBe('Started at (1, 2).')
})

it('a set of critical points is told with some of its points', () => {
  expect(continuumWords({ title: 'valley floor', f: 0, where: ['(0, 1)', '(1, 0)'] })).toBe(
    'A valley floor at f = 0: critical points that are not isolated, among them (0, 1), (1, 0).',
  )
})
