import { alike, shareUnlike } from './engines/likeness'
import { expect, test } from './test'

// In a browser that has not drawn the pictures of the README.
test('looks as in the pictures that another engine has drawn', async ({
  page,
  etascope,
  faults,
}) => {
  for (const [name, link] of [
    ['desk-light', '#t=3'],
    ['basins', '#t=31&layout=overlay&show=flow,critical,basins'],
  ] as const) {
    await etascope.open(link)
    const picture = () => page.screenshot({ animations: 'allow', caret: 'initial' })
    await expect.poll(async () => shareUnlike(name, await picture()), name).toBeLessThan(alike)
  }
  // Before it takes a picture, Playwright writes a style into the page, which the page's policy forbids.
  for (const fault of faults.splice(0)) expect(fault).toContain('blocked an inline style')
})
