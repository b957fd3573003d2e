import { expect, it } from 'vitest'
import { methods } from '../../core/methods/registry'
import { scheduleKinds } from '../../core/records/schedule'
import { spokenTex } from './spoken-tex'

it.each([
  [
    String.raw`\mathbf w_{t+1} = \mathbf w_t - \eta\,\nabla f(\mathbf w_t)`,
    'w t plus 1, equals w t, minus eta gradient of f (w t)',
  ],
  ['x^2 + 10^{-3} y', 'x squared plus 10 to the power minus 3, y'],
  [String.raw`\frac{1}{2}`, '1 over 2'],
  [String.raw`\sqrt{x^2 + y^2}`, 'root of x squared plus y squared, end of root'],
  [String.raw`\left(x - 1\right)^2`, '(x minus 1) squared'],
  [String.raw`H(\mathbf w)^{-1}`, 'H (w) inverse'],
  [String.raw`\lvert x\rvert`, 'absolute value of (x)'],
])('says %s', (tex, said) => {
  expect(spokenTex(tex)).toBe(said)
})

const rules = [
  ...methods.map(({ id, tex }) => [id, tex] as const),
  ...Object.entries(scheduleKinds).map(([id, { tex }]) => [id, tex] as const),
]

it.each(rules)('leaves no markup in the rule of %s', (_, tex) => {
  expect(spokenTex(tex)).toMatch(/^[\w\s.,;()[\]]+$/)
  expect(spokenTex(tex)).not.toMatch(/begin|end\b(?! of)|mathbf|left|right\b|\bquad/)
})
