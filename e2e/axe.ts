import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Drawing, drawings, type Piece, pieces } from './parts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Scope {
  /** The pieces or drawings that are looked at; the whole page by default. */
  readonly include?: readonly (Drawing | Piece)[]
  /** The rules to check: those of WCAG 2.2 at level AA, or all that axe knows of good practice. */
  readonly rules?: 'wcag' | 'all'
  /** Rules that are not asked, as what they ask is tried in another way, or cannot be told in what is on show. */
  readonly without?: readonly string[]
}

/** The rules of axe that colours decide. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** Fails with the markup of whatever axe finds fault with. */
export async function expectNoViolations(
  page: Page,
  { include, rules = 'wcag', without = [] }: Scope = {},
): Promise<void> {
  await expectNone(page, include, (axe) =>
    (rules === 'wcag' ? axe.withTags(wcag) : axe).disableRules([...without]),
  )
}

/** As `expectNoViolations`, in the theme on show and then in the dark one, which differs in its colours alone. */
export async function expectNoViolationsInEitherTheme(page: Page, scope?: Scope): Promise<void> {
  await expectNoViolations(page, scope)
  // Nothing is looked at on its way from one colour to another.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Firefox changes no page that it shows for another scheme of the system's.
  await page.locator('html').evaluate((root) => {
    root.dataset['theme'] = 'dark'
  })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(20, 23, 26)')
  await expectNone(page, scope?.include, (axe) => axe.withRules(colourRules))
  await page.locator('html').evaluate((root) => {
    delete root.dataset['theme']
  })
}

async function expectNone(
  page: Page,
  include: Scope['include'],
  narrow: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  const axe = narrow(new AxeBuilder({ page }))
  for (const part of include ?? []) axe.include({ ...drawings, ...pieces }[part])
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
