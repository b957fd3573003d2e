import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The oldest Firefox that Playwright's commands have been seen to drive: 140 has too few of them. */
const oldest = 153

/** The Firefox of this machine, as the path of its program; null where there is none that can be driven. */
export function findFirefox(): string | null {
  const found = candidates().find((path) => existsSync(path) && versionOf(path) >= oldest)
  return found ?? null
}

function versionOf(path: string): number {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return Number(/Firefox (\d+)/.exec(stdout)?.[1] ?? 0)
}

function candidates(): readonly string[] {
  const { env, platform } = process
  // The stand-in that Playwright starts in its place is a script with a first line for a shell.
  if (platform === 'win32') return []
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox']
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)))
}
