import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { etascopeOn } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

/** The figure that the menu saves under a name of its own, with the name of the file. */
async function figure(page: Page, format: 'SVG' | 'PNG, 2×', of: string) {
  await page.getByRole('button', { name: 'Download', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Figure (${format}) of ${of}`, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), data: await readFile(await download.path()) }
}

const settled = (page: Page) => expect(etascopeOn(page).verdicts.first()).toContainText('200 steps')

test('a plot is saved as a drawing of the step on show, with its verdict', async ({ page }) => {
  await page.goto('./#t=7&layout=panels')
  await settled(page)
  const { name, data } = await figure(page, 'SVG', 'plot of good')
  expect(name).toBe('etascope-himmelblau-good-step-7.svg')
  const svg = data.toString()
  for (const said of ['step 7 of 200', 'Converged', 'minimum', 'start', 'η = 0.0185'])
    expect(svg).toContain(said)
  expect(svg).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")/)
})

test('a figure is as dark as the page, and twice as sharp as an image', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('./#t=7&layout=panels')
  await settled(page)
  const drawing = await figure(page, 'SVG', 'all plots')
  expect(drawing.data.toString()).toContain('<rect width="100%" height="100%" fill="#14171a"/>')
  const [, width = '', height = ''] =
    /width="(\d+)" height="(\d+)"/.exec(drawing.data.toString()) ?? []
  const image = await figure(page, 'PNG, 2×', 'all plots')
  expect(image.name).toBe('etascope-himmelblau-plots-step-7.png')
  // Width and height of a PNG stand in its header, four bytes each, after sixteen others.
  expect(image.data.readUInt32BE(16)).toBe(2 * Number(width))
  expect(image.data.readUInt32BE(20)).toBe(2 * Number(height))
})

test('whatever a run is called, its figure is well formed and holds no script', async ({
  page,
}) => {
  await page.goto('./#t=7&layout=overlay&run=gd,0.0002,name=%3Cscript%3E%26%22&run=gd,0.0185')
  await settled(page)
  for (const of of ['plot of all runs', 'chart']) {
    const { data } = await figure(page, 'SVG', of)
    const found = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml')
      const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent)
      return {
        errors: document.querySelectorAll('parsererror').length,
        scripts: document.querySelectorAll('script').length,
        isNamed: texts.some((each) => each?.includes('<script>&"')),
      }
    }, data.toString())
    expect(found).toEqual({ errors: 0, scripts: 0, isNamed: true })
  }
})
