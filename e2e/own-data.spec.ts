import { readFile, writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { dropFile } from './drop'
import { etascopeOn } from './page'
import { expect, test } from './test'

const picture = (page: Page) => page.getByRole('img', { name: /^Data: / })
const dataSet = (page: Page) => page.getByRole('combobox', { name: 'Data set' })
const form = (page: Page) => page.getByRole('form', { name: 'Data of your own' })
const rows = (page: Page) => form(page).getByRole('textbox', { name: /Paste rows/ })

async function openField(page: Page): Promise<void> {
  // Columns of one size settle in few steps, whatever their units.
  await etascopeOn(page).openStill('#loss=linear&scaling=standard')
  await expect(picture(page)).toBeAttached()
  await dataSet(page).selectOption('Your own…')
  await expect(rows(page)).toBeFocused()
}

/** Drops a file on the page, which takes files once it is alive. */
async function drop(page: Page, text: string, name?: string): Promise<void> {
  await expect(etascopeOn(page).zoom.first()).toBeAttached()
  await dropFile(page, page.locator('body'), text, name)
}

/** Pastes cells as people do that have copied them. */
async function paste(where: Locator, text: string): Promise<void> {
  await where.evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    const options = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', options))
  }, text)
}

/** Lines of numbers below names. */
function many(count: number): string {
  const lines = Array.from({ length: count }, (_, k) => `${k / 1000},${(k * 7919) % 1009}`)
  return `x,y\n${lines.join('\n')}`
}

test('learns from rows that are typed, says how they were read, and puts them in the link', async ({
  page,
  etascope,
}) => {
  await openField(page)
  await rows(page).fill('Height (cm);Weight;Age\n170;65,5;31\n180;75;40\n165;55,25;25\n')
  await expect(form(page).getByRole('status')).toContainText('Commas are read as decimal points.')
  await expect(form(page).getByRole('status')).toContainText('“Height (cm)” is called Height_cm.')
  await expect(picture(page)).toHaveAccessibleName(/^Data: 3 points, Weight by Height_cm\./)
  await expect
    .poll(etascope.link)
    .toContain('data=Height_cm,Weight,Age%0A170,65.5,31%0A180,75,40%0A165,55.25,25')
  await expectNoViolations(page, { include: ['data panel'] })

  await page.getByRole('combobox', { name: 'Target' }).selectOption('Age')
  await expect(picture(page)).toHaveAccessibleName(/Age by Height_cm/)
  await page.getByRole('combobox', { name: 'Input', exact: true }).selectOption('Weight')
  await expect.poll(etascope.link).toContain('columns=Weight,Age')
  await page.reload()
  await expect(picture(page)).toHaveAccessibleName(/^Data: 3 points, Age by Weight\./)
})

const refused: readonly (readonly [what: string, text: string, said: RegExp])[] = [
  ['a missing value', 'x,y\n1,2\n3,\n5,6', /Row 3, column “y”: the cell is empty\. Fill it in/],
  ['NaN', 'x,y\n1,2\n3,NaN\n5,6', /Row 3, column “y”: “NaN” is no finite number/],
  ['an infinity', 'x,y\n1,2\n3,-inf\n5,6', /Row 3, column “y”: “-inf” is no finite number/],
  ['too large a number', 'x,y\n1,2\n3,1e999\n5,6', /“1e999” is too large/],
  ['one row', 'x,y\n1,2', /Only one row of numbers is left\. Give at least two\./],
  ['one column', 'y\n1\n2\n3', /There is only one column\. Two at least are needed/],
  ['rows of several lengths', 'x,y\n1,2\n3,4,5\n', /Row 3 has 3 cells, the first row 2/],
  ['an open quote', 'x,y\n"1,2\n3,4', /A quotation mark of row 2 is never closed/],
  ['thousands apart', 'x;y\n1;1,234\n2;5,678\n', /“1,234” could be 1234 or 1\.234/],
]

test('refuses what cannot be read, one thing after another, and keeps the data there were', async ({
  page,
}, info) => {
  await openField(page)
  const before = await picture(page).getAttribute('aria-label')
  for (const [what, text, said] of refused)
    await test.step(what, async () => {
      await rows(page).fill(text)
      await expect(form(page).getByRole('alert')).toContainText(said)
      expect(await picture(page).getAttribute('aria-label')).toBe(before)
    })
  await test.step('a file of 50 MB, at once', async () => {
    const chosen = page.waitForEvent('filechooser')
    await form(page).getByText('Open a file…').click()
    const path = info.outputPath('long.csv')
    await writeFile(path, Buffer.alloc(50 * 2 ** 20, '1,2\n'))
    await (await chosen).setFiles(path)
    await expect(form(page).getByRole('alert')).toContainText(/This is too long to be read/)
  })
  await test.step('a cell that is no number, whose row may be left out', async () => {
    await rows(page).fill('x,y\n1,2\n2,abc\n3,4\n5,7')
    const alert = form(page).getByRole('alert')
    await expect(alert).toContainText('Row 3, column “y”: “abc” is no number.')
    await expect(rows(page)).toHaveAttribute('aria-invalid', 'true')
    expect(await picture(page).getAttribute('aria-label')).toBe(before)
    await expectNoViolations(page, { include: ['data panel'] })
    await alert.getByRole('button', { name: 'Leave such rows out' }).click()
    await expect(picture(page)).toHaveAccessibleName(/^Data: 3 points, y by x\./)
    await expect(form(page).getByRole('status')).toContainText('Row 3')
  })
})

test('refuses too many rows, pasted into the field or anywhere else', async ({
  page,
  etascope,
}) => {
  await openField(page)
  const said = 'There are more than 10 000 rows. Take some of them'
  await paste(rows(page), many(10_001))
  await expect(form(page).getByRole('alert')).toContainText(said)
  await expect(rows(page)).toHaveValue('')
  await paste(page.locator('body'), many(10_001))
  await expect(etascope.notices).toContainText(said)
  await expect(picture(page)).toHaveAccessibleName(/^Data: 20 points/)
})

test('takes whatever separates cells, and marks that nobody sees', async ({ page }) => {
  await openField(page)
  const texts = [
    '\ufeffu,v\r\n1,2\r\n3,4\r\n5,6.5\r\n',
    'u\tv\n1\t2\n3\t4\n5\t6.5',
    'u;v\n1;2\n3;4\n5;6,5',
    '"u","v"\n"1","2"\n"3","4"\n"5","6.5"',
  ]
  for (const text of texts) {
    await rows(page).fill('x,y\n1,1\n2,2')
    await expect(picture(page)).toHaveAccessibleName(/y by x/)
    await rows(page).fill(text)
    await expect(picture(page)).toHaveAccessibleName(/^Data: 3 points, v by u\./)
  }
})

test('says of which column all values are the same where it is to be standardised', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#loss=linear&data=x,y%0A1,2%0A1,3%0A1,4&run=gd,0.1')
  await page.getByRole('button', { name: 'standardised' }).click()
  await expect(
    etascope.told('All values of “x” are the same, so that it cannot be standardised.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'raw', exact: true }).click()
  await expect(etascope.told('cannot be standardised')).toHaveCount(0)
})

test('says how much less the condition number is once the inputs are centred and standardised', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#loss=linear&data=question&run=gd,0.0005')
  const data = page.getByRole('region', { name: 'Data', exact: true })
  // The reference has 16148.7, 269.14 and 1.
  await expect(data).toContainText('condition number 16\u202f149')
  await page.getByRole('button', { name: 'centred' }).click()
  await expect(data).toContainText('condition number 269.14')
  await page.getByRole('button', { name: 'standardised' }).click()
  await expect(data.getByText('condition number 1', { exact: true })).toBeVisible()
})

test('draws no heading as anything but text', async ({ page, etascope }) => {
  await openField(page)
  await rows(page).fill('<img src=x onerror=alert(1)>,constructor,__proto__\n1,2,3\n4,5,7\n9,8,1')
  await expect(picture(page)).toHaveAccessibleName(/^Data: 3 points, /)
  await expect(page.locator('#app img[src="x"]')).toHaveCount(0)
  await expect.poll(etascope.link).toContain('constructor')
  await page.reload()
  await expect(picture(page)).toHaveAccessibleName(/^Data: 3 points, /)
  await expect(etascope.notices).toHaveCount(0)
})

test('takes rows that are pasted and files that are dropped on the page, whatever is on show', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#surface=sphere')
  await paste(page.locator('body'), 'p\tq\n1\t2\n2\t3\n3\t5')
  await expect(picture(page)).toHaveAccessibleName(/^Data: 3 points, q by p\./)
  await expect.poll(etascope.link).toContain('loss=linear')
  await drop(page, 'h,c\n-2,0\n-1,0\n0.5,1\n-0.5,1\n2,1\n')
  await expect(picture(page)).toHaveAccessibleName(/^Data: 5 points, c by h\./)
  await drop(page, 'h,c\n-2,0\n-1,oops\n3,3\n7,3')
  await expect(etascope.notices).toContainText('Row 3, column “c”: “oops” is no number.')
  await expect(picture(page)).toHaveAccessibleName(/^Data: 5 points, c by h\./)
})

test('says that a link does not carry many rows, and saves and opens a file that does', async ({
  page,
  etascope,
}) => {
  await openField(page)
  await paste(rows(page), many(3000))
  await expect(picture(page)).toHaveAccessibleName(/^Data: 3.?000 points/)
  const panel = page.getByRole('region', { name: 'Data', exact: true })
  await expect(panel).toContainText('The link to this page does not carry the data.')
  await etascope.button('Share').click()
  await expect(page.getByText('This link does not carry the data.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(etascope.link).toMatch(/data=rows-[0-9a-f]{16}/)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  const saved = await readFile(await file.path(), 'utf8')

  await page.reload()
  await expect(etascope.notices).toContainText('This link does not carry the data.')
  await expect(picture(page)).toHaveAccessibleName(/^Data: 20 points/)
  await drop(page, saved, file.suggestedFilename())
  await expect(picture(page)).toHaveAccessibleName(/^Data: 3.?000 points/)
  await expect(etascope.notices).toHaveCount(0)
})
