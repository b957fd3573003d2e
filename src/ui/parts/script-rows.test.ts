import katex from 'katex'
import { expect, test } from 'vitest'
import { type Box, giveRows } from './script-rows'

const { __renderToDomTree: boxOf } = katex as unknown as {
  readonly __renderToDomTree: (
    tex: string,
    options: katex.KatexOptions,
  ) => Box & {
    readonly toMarkup: () => string
  }
}

test.each([
  [String.raw`2/\lambda_{\max}`, /<msub><mi>λ<\/mi><mrow><mi>max<\/mi><mo>.<\/mo><\/mrow><\/msub>/],
  [String.raw`a_{\min}^2`, /<msubsup><mi>a<\/mi><mrow><mi>min<\/mi><mo>.<\/mo><\/mrow><mn>2<\/mn>/],
  ['x_{t+1}', /<msub><mi>x<\/mi><mrow><mi>t<\/mi>/],
])('scripts of %s are one element each', (tex, valid) => {
  const box = boxOf(tex, { throwOnError: true })
  giveRows(box)
  expect(box.toMarkup()).toMatch(valid)
})
