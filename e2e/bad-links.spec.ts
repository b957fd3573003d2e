import type { Etascope } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

test('a malformed link is told of, and the page goes on', async ({ etascope }) => {
  const links: readonly (readonly [link: string, said: string])[] = [
    ['surface=__proto__', 'surface: There is no surface “__proto__”'],
    ['start=1', 'start: “1” is not 2 numbers'],
    ['start=NaN,2', 'start: “NaN” is not a decimal number'],
    ['run=gd', 'η: The number is missing'],
    ['run=gd,-1', 'η: “-1” is out of range'],
    ['run=muon,0.1', '“muon” is not a method'],
    ['run=momentum,0.1,momentum=1', 'momentum: “1” is out of range'],
    ['run=gd,0.1,schedule=maybe', 'schedule: “maybe” is not constant'],
    [Array.from({ length: 50 }, () => 'run=gd,0.01').join('&'), 'run: There are 50'],
    ['steps=1e999', 'steps: “1e999” is too large'],
    ['stop=gradient:-1', 'stop: gradient: “-1” is out of range'],
    ['view=1,1,0,2', 'view: “1,1,0,2” is no rectangle'],
    ['t=-3', 't: “-3” is out of range'],
    ['sample=(w*x%2Bb-y)^2%2Bc*w^2&data=line', 'sample: A loss has two parameters here, and these'],
    ['run=gd,0.01&select=2', 'select: There is no run 2.'],
    ['layout=round', 'layout: “round” is not panels'],
    ['embed=maybe', 'embed: “maybe” is not 0 or 1'],
    ['show=foo', 'show: “foo”: not one of'],
    ['show=%E0%A4%A', 'show: “%E0%A4%A” is not percent-encoded'],
    [`show=${'x,'.repeat(50_000)}`, 'show: “x”: not one of'],
    [`show=${Array.from({ length: 17_000 }, (_, k) => `x${k}`).join()}`, 'and 16 996 more'],
    ['surface=%E0%A4%A', 'surface: “%E0%A4%A” is not percent-encoded'],
    ['nonsense=1', '“nonsense”: not known here'],
    [`f=${'x'.repeat(100_000)}`, 'has 100 000 characters'],
  ]
  for (const [link, said] of links)
    await test.step(`#${link.slice(0, 40)}`, async () => {
      await etascope.open(`#${link}`)
      await expect(etascope.notices).toContainText(said)
      await expect(etascope.verdicts.first()).not.toContainText('Descending…')
      await expect(etascope.drawn('area').first()).toBeVisible()
    })
})

test('a link with many faults has each named, in a notice that is dismissed at once', async ({
  etascope,
}) => {
  await etascope.open('#surface=nowhere&start=1&steps=0&view=1,1,0,2&layout=round&nonsense=1')
  const notice = etascope.notices
  await expect(notice).toHaveCount(1)
  for (const said of [/^surface:/, /^start:/, /^steps:/, /^view:/, /^layout:/, /^“nonsense”:/])
    await expect(notice.getByRole('listitem').filter({ hasText: said })).toHaveCount(1)
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notice).toHaveCount(0)
})

test.describe('layers that a link shows', () => {
  const layers = ['gradient', 'flow', 'critical', 'basins', 'blindfold', 'surface'] as const

  /** Goes to the end, from which the link that is written is whole again. */
  async function toEnd(etascope: Etascope): Promise<void> {
    await expect(etascope.step).toHaveText(/^step 31 /)
    await etascope.button('To end').click()
  }

  test('each alone, and in the link that is written', async ({ page, etascope }) => {
    for (const layer of layers)
      await test.step(layer, async () => {
        // A run has to have come to its end for a blindfolded walker to be told of it.
        await etascope.open(`#show=${layer}&t=31`)
        await toEnd(etascope)
        await expect(page).toHaveURL(new RegExp(`&show=${layer}$`))
        await expect(etascope.notices).toHaveCount(0)
      })
  })

  test('all at once, none, and what of a link is not to be understood', async ({
    page,
    etascope,
  }) => {
    const checked = page.getByRole('checkbox', { checked: true })
    await etascope.open(`#show=${layers.join()}&t=31`)
    await etascope.button('Landscape').click()
    await expect(etascope.checkbox(/^Blindfold/)).toBeVisible()
    await expect(page.getByRole('checkbox', { checked: false })).toHaveCount(0)
    await expect(etascope.notices).toHaveCount(0)

    await test.step('none where it names none, and that is no fault', async () => {
      await etascope.open('#show=&t=31')
      await expect(checked).toHaveCount(0)
      await expect(etascope.notices).toHaveCount(0)
    })
    await test.step('those of the first where it has several', async () => {
      await etascope.open('#show=blindfold&show=flow&show=foo&t=31')
      await expect(etascope.notices).toContainText(
        'show: It is given 3 times. Only the first counts.',
      )
      await expect(checked).toHaveCount(1)
      await expect(etascope.checkbox(/^Blindfold/)).toBeChecked()
    })
    await test.step('named ten thousand times over', async () => {
      await etascope.open(`#show=${'blindfold,'.repeat(10_000)}foo&t=31`)
      await expect(etascope.notices).toContainText('show: “foo”: not one of')
      await expect(etascope.checkbox(/^Blindfold/)).toBeChecked()
    })
    await test.step('those it names well; the others are named in a notice', async () => {
      await etascope.open('#show=foo,blindfold,bar&t=31')
      await expect(etascope.notices).toContainText('show: “foo”, “bar”: not one of gradient, flow,')
      await expect(etascope.checkbox(/^Blindfold/)).toBeChecked()
      // On a small screen the menu lies over the player.
      await etascope.button('Landscape').press('Escape')
      await toEnd(etascope)
      await expect(page).toHaveURL(/&show=blindfold$/)
    })
  })
})
