import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, oldestBrowsers } from './browsers.ts'

/** A part of MDN's compatibility data: a feature, and those within it. */
interface Feature {
  readonly [part: string]: Feature
}

interface Compat {
  readonly support: Readonly<Record<string, Support | readonly Support[]>>
}

/** The record of the feature itself, rather than of its parts. */
function compatOf(feature: Feature | undefined): Compat | undefined {
  return feature?.['__compat'] as unknown as Compat | undefined
}

interface Support {
  readonly version_added: string | boolean | null
  readonly prefix?: string
  readonly alternative_name?: string
  readonly flags?: unknown
}

const require = createRequire(import.meta.url)

const data: Feature = JSON.parse(readFileSync(require.resolve('@mdn/browser-compat-data'), 'utf8'))

/** Features without which a browser shows the page a little less finely, and nothing is missing; each with its reason. */
const graceful: Readonly<Record<string, string>> = {
  '::-moz-range-progress': 'the track of each engine has its own name, and all are styled',
  '::-moz-range-thumb': 'as above',
  '::-moz-range-track': 'as above',
  '::-webkit-slider-runnable-track': 'as above',
  '::-webkit-slider-thumb': 'as above',
  '@page': 'margins of paper',
  'accent-color': 'colour of a check box',
  'field-sizing': 'a list is as wide as its longest entry',
  'forced-color-adjust': 'of the engines that force colours',
  mask: 'a fading edge',
  'mask-image': 'a fading edge',
  'overscroll-behavior': 'where scrolling stops',
  'paint-order': 'text with a casing',
  'print-color-adjust': 'shades on paper',
  'scrollbar-color': 'colour of a scroll bar',
  'scrollbar-width': 'width of a scroll bar',
  'text-wrap': 'where lines break',
  'user-select': 'what a drag selects',
  '-webkit-user-select': 'what a drag selects',
  '-webkit-tap-highlight-color': 'colour of a tap',
  zoom: 'scale of what is printed',
}

/** Names of methods that libraries have as well as young parts of the language, where only theirs are called. */
const ofLibraries =
  /^(dispose|drop|escape|pause|take|union|use|waitAsync|concat|from|error|toArray)$/

const browsers = Object.keys(oldestBrowsers) as readonly Browser[]

/**
 * Features of the built files that a browser the page is built for does not know: properties, rules, selectors and
 * functions of the style sheets, and methods of scripts whose name no older part of the language has.
 */
export function unsupported(styles: string, scripts: string): readonly string[] {
  const { css, javascript } = data
  const found = (pattern: RegExp, text: string) =>
    new Set([...text.matchAll(pattern)].map((match) => match[1]!))
  const faults: string[] = []
  const ask = (name: string, ...features: (Feature | undefined)[]) => {
    const known = features.filter((feature) => compatOf(feature) !== undefined)
    if (known.length > 0 && !(name in graceful) && !known.some(isSupported)) faults.push(name)
  }
  for (const name of found(/[;{]\s*([a-z-]+)\s*:/g, styles)) ask(name, css!['properties']?.[name])
  for (const name of found(/@([a-z-]+)/g, styles)) ask(`@${name}`, css!['at-rules']?.[name])
  for (const name of found(/(::?[a-z-]+)(?=[\s(,{:.>)[])/g, styles))
    ask(name, css!['selectors']?.[name.replace(/^::?/, '')])
  for (const name of found(/([a-z-]+)\(/g, styles))
    ask(`${name}()`, css!['types']?.[name], css!['types']?.['color']?.[name])
  const types: readonly Feature[] = Object.values(javascript!['builtins']!)
  for (const name of found(/\.([a-zA-Z]{3,})\(/g, scripts))
    if (!ofLibraries.test(name)) ask(`${name}()`, ...types.map((type) => type[name]))
  return faults.sort()
}

function isSupported(feature: Feature | undefined): boolean {
  return browsers.every((browser) => {
    const support = compatOf(feature)?.support[browser]
    const [newest] = [support ?? []].flat() as readonly Support[]
    if (!newest || newest.flags || newest.prefix || newest.alternative_name) return false
    const { version_added: since } = newest
    return (
      typeof since === 'string' &&
      Number.parseFloat(since.replace('≤', '')) <= oldestBrowsers[browser]
    )
  })
}
