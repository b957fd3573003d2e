import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './test'

async function download(page: Page, item: 'CSV' | 'JSON'): Promise<string> {
  await page.getByRole('button', { name: 'Download', exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: item, exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe(`etascope.${item.toLowerCase()}`)
  return readFile(await file.path(), 'utf8')
}

test('CSV has every iterate of every run, to the last digit', async ({ page, etascope }) => {
  await etascope.open('#surface=rosenbrock&start=-1.2,1&run=gd,0.001&run=gd,0.002&steps=50')
  const lines = (await download(page, 'CSV')).trimEnd().split('\n')
  expect(lines[0]).toBe('run,method,learningRate,step,x,y,f,dfdx,dfdy,stepLength')
  expect(lines[1]).toBe(
    '1,gd,0.001,0,-1.2,1,24.199999999999996,-215.59999999999997,-87.99999999999999,0.001',
  )
  expect(lines).toHaveLength(1 + 2 * 51)
})

test('JSON has the experiment, the stop reasons and the verdicts', async ({ page, etascope }) => {
  await etascope.open()
  const data = JSON.parse(await download(page, 'JSON'))
  expect(JSON.stringify(data)).toContain('himmelblau')
  expect(data.descents).toHaveLength(3)
  expect(JSON.stringify(data.descents[1])).toContain('gradientNorm')
  expect(JSON.stringify(data.descents[1])).toContain('converged')
})
