import { expect, test } from './test'

test.use({ onePage: true })

test('makes data up anew by their numbers, and leaves the rates as they are', async ({
  page,
  etascope,
}) => {
  const { button, enter, link, field } = etascope
  await etascope.openStill('#loss=linear&data=line&run=gd,0.01')
  const picture = page.getByRole('img', { name: /^Data: / })
  await expect(picture).toHaveAccessibleName(/^Data: 50 points/)
  await button('Made with…').click()
  await expect(field('Noise σ of the made-up data')).toHaveValue('0.5')
  await enter('Points of the made-up data', '8')
  await expect(picture).toHaveAccessibleName(/^Data: 8 points, y by x\./)
  await enter('Noise σ of the made-up data', '0')
  await enter('Slope of the made-up data', '-1')
  await enter('Intercept of the made-up data', '0')
  // Without noise every point is on the line, to the three decimals that are written.
  await expect
    .poll(async () => {
      const rows = /data=x,y%0A([^&]*)/.exec(await link())?.[1]?.split('%0A') ?? []
      const points = rows.map((row) => row.split(',').map(Number))
      return points.length === 8 && points.every(([x, y]) => Math.abs(x! + y!) < 0.0011)
    })
    .toBe(true)
  await expect.poll(link).toContain('run=gd,0.01')
  await enter('Seed of the made-up data', '2')
  const before = await link()
  await enter('Seed of the made-up data', '3')
  await expect.poll(link).not.toBe(before)
  // The same seed makes the same points.
  await enter('Seed of the made-up data', '2')
  await expect.poll(link).toBe(before)
  await enter('Points of the made-up data', '10001')
  await expect(picture).toHaveAccessibleName(/^Data: 8 points/)
})

test('frees two weights of a network, and takes others', async ({ page, etascope }) => {
  await etascope.openStill('#loss=network&run=gd,0.05')
  await expect(etascope.surface).toHaveValue('loss network')
  await page.getByLabel('Second free weight').selectOption('v3')
  await expect.poll(etascope.link).toContain('loss=network-w12-v3')
  await page.getByLabel('First free weight').selectOption('b2')
  await expect.poll(etascope.link).toContain('loss=network-b2-v3')
  await expect(
    page.getByLabel('First free weight').getByRole('option', { name: 'c' }),
  ).toBeDisabled()
  await expect(etascope.surface).toHaveValue('loss network')
  await expect(etascope.verdicts.first()).not.toBeEmpty()
})
