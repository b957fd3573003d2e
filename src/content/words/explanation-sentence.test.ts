import { describe, expect, it } from 'vitest'
import { sentence } from './explanation-sentence'

const beside = { learningRate: 0.03, limit: 0.0243059818, tex: String.raw`2/\lambda_{\max}` }
const at = [3, 2] as const

describe('the reason in words', () => {
  it('names the minimum and its limit', () => {
    expect(sentence({ kind: 'aboveLimit', where: 'circled', ...beside, at })).toBe(
      'η = 0.03 is above 2/λₘₐₓ = 0.0243, the limit of the minimum (3, 2) that it circles: it cannot settle there.',
    )
    const tex = String.raw`2(1 + \beta)/((1 + 2\beta)\,\lambda_{\max})`
    expect(sentence({ kind: 'aboveLimit', where: 'ahead', ...beside, tex, at })).toContain(
      'above 2(1 + β)/((1 + 2β)\u2009λₘₐₓ) = 0.0243, the limit of the minimum (3, 2) ahead',
    )
  })
  it('never says that a run which converged cannot', () => {
    const said = sentence({ kind: 'endsAboveLimit', ...beside, at })
    expect(said).not.toContain('cannot')
    expect(said).toContain('has come to rest all the same')
  })
  it('has the digits that tell a rate from its limit', () => {
    const near = { ...beside, learningRate: 0.02431, limit: 0.024306, at }
    expect(sentence({ kind: 'aboveLimit', where: 'circled', ...near })).toMatch(
      /^η = 0\.02431 is above .* = 0\.024306, the/,
    )
  })
  it('says how little a step does where that is the reason', () => {
    const slow = { kind: 'slow', learningRate: 2e-4, at } as const
    expect(sentence({ ...slow, direction: 'flattest', factor: 0.9949, curvature: 25.716 })).toBe(
      'It heads for the minimum (3, 2). Near it, each step cuts the distance along the flattest direction by only 0.51\u00a0%: ηλₘᵢₙ = 0.00514.',
    )
  })
  it('far from a minimum, gives the curvature along the gradient', () => {
    expect(sentence({ kind: 'tooSteep', step: 1, learningRate: 0.3, curvature: 98 })).toBe(
      'The step from 1 to 2 overshoots and ends higher: η times the curvature along ∇f is 29.4, above 2.',
    )
  })
})
