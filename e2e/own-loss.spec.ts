import { expect, test } from './test'

test.use({ onePage: true })

test('takes a loss of one row in the names of the columns, and puts it in the link', async ({
  page,
  etascope,
}) => {
  const { button, formulaField, formulaForm, link } = etascope
  await etascope.openStill('#loss=linear&data=height,weight%0A1,2%0A2,3%0A3,5%0A4,4')
  await button('Type a loss of one row').click()
  await expect(formulaField).toHaveValue('(w*height + b - weight)^2')
  await expect(formulaForm).toContainText('the columns height, weight')
  await formulaField.fill('(w*height^2 + b - weight)^2')
  await expect.poll(link).toContain('sample=(w*height^2%20+%20b%20-%20weight)^2')
  await formulaField.press('Enter')
  await expect(formulaForm).toHaveCount(0)
  await expect(
    page.getByRole('img', { name: /^Data: 4 points, weight by height\. The prediction/ }),
  ).toBeAttached()
  await page.reload()
  await button('Type a loss of one row').click()
  await expect(formulaField).toHaveValue('(w*height^2 + b - weight)^2')
})

test('says of a column that is not there which there are, and keeps what was on show', async ({
  etascope,
}) => {
  const { button, formulaField, formulaForm, link } = etascope
  await etascope.openStill('#loss=linear&data=line')
  const before = await link()
  await button('Type a loss of one row').click()
  await formulaField.fill('(w*weight + b - y)^2')
  await expect(formulaForm.getByRole('alert')).toContainText(
    'A loss has two parameters here, and these are 3: w, weight and b. The columns here are x and y.',
  )
  await formulaField.fill('(w*x - y)^2')
  await expect(formulaForm.getByRole('alert')).toContainText('here is only w')
  await formulaField.fill('(w*x + b - y)^')
  await expect(formulaField).toHaveAttribute('aria-invalid', 'true')
  await button('Close the formula field').click()
  expect(await link()).toBe(before)
})

test('is offered among the losses, whatever is on show', async ({ page, etascope }) => {
  const { formulaField, link } = etascope
  await etascope.openStill('#surface=sphere')
  await page.getByRole('combobox', { name: 'Surface' }).selectOption('Your own loss…')
  await expect(formulaField).toHaveValue('(w*x + b - y)^2')
  await formulaField.fill('abs(w*x + b - y)^1.5')
  await formulaField.press('Enter')
  await expect.poll(link).toContain('sample=abs(w*x%20')
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('own loss')
  await page.getByRole('combobox', { name: 'Surface' }).selectOption('Your own formula…')
  await expect(formulaField).toHaveValue('x^2 + 3*y^2')
  await formulaField.press('Enter')
  await expect.poll(link).toContain('f=x^2')
})
