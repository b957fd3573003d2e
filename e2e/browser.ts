import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export interface Browser {
  /** Undefined for Playwright's own. */
  readonly executablePath?: string
  readonly args: readonly string[]
}

/** A Chrome or Chromium of this machine that starts, Playwright's own for choice; null where there is none. */
export function findBrowser(): Browser | null {
  const own: Browser = { args: [] }
  if (existsSync(chromium.executablePath()) && starts(own)) return own
  const others = candidates().filter((path) => existsSync(path))
  const usable = others.find((executablePath) => starts({ executablePath, args: [] }))
  return usable === undefined ? null : { executablePath: usable, args: systemArguments() }
}

/** Whether it can be started, which a browser that lacks a library of the system cannot. */
function starts({ executablePath = chromium.executablePath() }: Browser): boolean {
  // Only on Linux does the option end the browser, and only there do libraries lack.
  if (process.platform !== 'linux') return true
  return spawnSync(executablePath, ['--version'], { stdio: 'ignore' }).status === 0
}

function candidates(): readonly string[] {
  const { env, platform } = process
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium']
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')]
    return folders.flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    const programs = [join('Google', 'Chrome'), 'Chromium']
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        programs.map((program) => join(folder, program, 'Application', 'chrome.exe')),
      )
  }
  const names = [
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
  ]
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** A system's browser would otherwise update itself and call home, which disturbs what is measured. */
function systemArguments(): readonly string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  // Chromium refuses to run as root within its sandbox.
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet
}
