import { expect, test } from './test'

test('the title names the experiment, and what links to the page finds its pictures', async ({
  page,
  etascope,
  request,
  baseURL,
}) => {
  await etascope.openStill('#t=7')
  await expect(page).toHaveTitle('η = 0.0185 on Himmelblau · Etascope')
  await etascope.enter('Learning rate η of good, as a number', '1e-7')
  await expect(page).toHaveTitle('η = 10⁻⁷ on Himmelblau · Etascope')
  const named = await page
    .locator('meta[property="og:image"], link[rel="apple-touch-icon"], link[rel="manifest"]')
    .evaluateAll((nodes) =>
      nodes.map((node) => node.getAttribute('content') ?? node.getAttribute('href') ?? ''),
    )
  expect(named).toHaveLength(3)
  const icons = await (await request.get('./manifest.webmanifest')).json()
  for (const file of [...named, ...icons.icons.map(({ src }: { src: string }) => src)]) {
    const response = await request.get(file)
    expect(response.ok(), file).toBe(true)
    expect(new URL(response.url()).href.startsWith(baseURL ?? '?'), file).toBe(true)
    if (file.endsWith('.png'))
      expect((await response.body()).subarray(1, 4).toString(), file).toBe('PNG')
  }
})
