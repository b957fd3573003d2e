import { generatedFormula } from '../src/proof/generated-formulas'
import { randomNumbers } from '../src/proof/random-numbers'
import { expect, test } from './test'

test('formulas at random are told of, each from its link, without a fault', async ({
  page,
  etascope,
}) => {
  test.slow()
  const random = randomNumbers(20261129)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (let n = 0; n < 10; n++) {
    const formula = generatedFormula(random)
    await page.goto(`./?${n}#f=${encodeURIComponent(formula)}`)
    const verdict = etascope.verdicts.first()
    await expect(verdict, formula).toContainText(/step\s[\d\s]+:\sf\s=\s|Cannot start/)
  }
})

test('braces of any height are as wide as KaTeX has them, under the page’s own policy', async ({
  page,
  etascope,
}) => {
  const formula = 'if(x < 1, if(y < 1, x^2, if(x < y, y^2, x*y)), x^2 + y^2)'
  await page.goto(`./#f=${encodeURIComponent(formula)}`)
  const pieces = etascope.piece('typeset piece')
  await expect(pieces.first()).toBeVisible()
  const widths = await pieces.evaluateAll((all) =>
    all.map((piece) => {
      const size = Number.parseFloat(getComputedStyle(piece).fontSize)
      const written = Number.parseFloat(piece.getAttribute('width') ?? '')
      return piece.getBoundingClientRect().width / size / written
    }),
  )
  // Pixels are divided into 64 parts.
  for (const width of widths) expect(width).toBeCloseTo(1, 1)
})
