import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findFirefox } from './firefox'
import { findWebKit } from './webkit'

const engines = [
  { project: 'firefox', name: 'Firefox', packages: ['firefox-esr'], find: findFirefox },
  { project: 'webkit', name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'], find: findWebKit },
]

/** Names the projects of other engines than Chromium that this machine can run, and installs what they need where it may. */
export function otherEngines(): readonly string[] {
  return engines.flatMap(({ project, name, packages, find }) => {
    if (find() === null) install(name, packages)
    if (find() !== null) return [project]
    say(`Skipped: the tests in ${name}, as there is none here that they can drive.`)
    return []
  })
}

/** Installs packages of Debian, where that is what this is and it is allowed. */
function install(engine: string, packages: readonly string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  say(`Installing Debian’s ${engine}.`)
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', ...packages])
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
