import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The programs that together are a WebKit to test in: its driver, a browser around it, and a screen for that. */
export interface WebKit {
  readonly driver: string
  readonly browser: string
  readonly screen: string
}

/** WebKitGTK as Debian and Ubuntu package it; null where a part of it lacks. */
export function findWebKit(): WebKit | null {
  const [driver, screen, browser] = [inPath('WebKitWebDriver'), inPath('Xvfb'), miniBrowser()]
  if (driver === null || screen === null || browser === null) return null
  return { driver, browser, screen }
}

function inPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** The browser that comes with WebKitGTK, which lies in the folder of its version and of the processor. */
function miniBrowser(): string | null {
  const library = '/usr/lib'
  if (process.platform !== 'linux' || !existsSync(library)) return null
  const paths = readdirSync(library)
    .filter((name) => name.endsWith('-linux-gnu'))
    .flatMap((name) =>
      ['6.0', '4.1', '4.0'].map((version) =>
        join(library, name, `webkit2gtk-${version}`, 'MiniBrowser'),
      ),
    )
  return paths.find((path) => existsSync(path)) ?? null
}
