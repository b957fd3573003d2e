import { expect, type Locator, type Page } from '@playwright/test'

/** Drops a file on a part of the page, as people do, once the page invites to it. */
export async function dropFile(
  page: Page,
  target: Locator,
  text: string,
  name = 'rows.csv',
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([content, called]) => {
      const data = new DataTransfer()
      data.items.add(new File([content!], called!))
      return data
    },
    [text, name],
  )
  await target.dispatchEvent('dragover', { dataTransfer })
  await expect(page.getByText('Drop data, or an experiment that was saved.')).toBeVisible()
  await target.dispatchEvent('drop', { dataTransfer })
}
