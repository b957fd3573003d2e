import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { findBrowser } from './browser'

const debian = existsSync('/etc/debian_version')
const root = process.getuid?.() === 0
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')

/** Runs once before all tests: where there is no browser that starts, gets one. */
export default function installBrowser(): void {
  if (usable()) return
  say('No Chrome or Chromium found: installing Playwright’s Chromium.')
  const libraries = debian && root ? ['--with-deps'] : []
  run(process.execPath, [playwright, 'install', ...libraries, 'chromium'])
  if (usable()) return
  if (debian && root) {
    say('Installing Debian’s Chromium instead.')
    const got = (name: string) => run('apt-get', ['install', '-y', name]) && usable()
    // The one without windows is there for tests, and quicker.
    if (run('apt-get', ['update']) && (got('chromium-headless-shell') || got('chromium'))) return
  }
  throw new Error(
    'The browser tests need Chrome or Chromium, and none could be installed. Please install one, or run `npx playwright install --with-deps chromium`.',
  )
}

function usable(): boolean {
  return findBrowser() !== null
}

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
