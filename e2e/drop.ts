import { expect, type Page } from '@playwright/test'

/** Drops a file on what a selector finds, as people do, once the page invites to it. */
export async function dropFile(
  page: Page,
  selector: string,
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
  await page.dispatchEvent(selector, 'dragover', { dataTransfer })
  await expect(page.getByText('Drop data, or an experiment that was saved.')).toBeVisible()
  await page.dispatchEvent(selector, 'drop', { dataTransfer })
}
