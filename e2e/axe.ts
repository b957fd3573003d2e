import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Scope {
  /** A CSS selector of what is looked at; the whole page by default. */
  readonly include?: string
  /** The rules to check: those of WCAG 2.2 at level AA, or all that axe knows of good practice. */
  readonly rules?: 'wcag' | 'all'
}

/** Fails with the markup of whatever axe finds fault with. */
export async function expectNoViolations(
  page: Page,
  { include, rules = 'wcag' }: Scope = {},
): Promise<void> {
  const axe = new AxeBuilder({ page })
  if (include !== undefined) axe.include(include)
  if (rules === 'wcag') axe.withTags(wcag)
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
