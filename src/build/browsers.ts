/** The oldest versions of the browsers that the page is built for; the README tells them. */
export const oldestBrowsers = { chrome: 111, firefox: 121, safari: 16.4 } as const

export type Browser = keyof typeof oldestBrowsers

/** Browsers as the build wants them: chrome111, … */
export const buildTarget: string[] = Object.entries(oldestBrowsers).map(
  ([browser, version]) => `${browser}${version}`,
)
