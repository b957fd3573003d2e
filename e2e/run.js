// Runs the browser tests in every engine that this machine has or can get: `npm run e2e`.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { argv, execPath, exit } from 'node:process'
import { runnerImport } from 'vite'

const { module } = await runnerImport('/e2e/engines/install.ts', { configFile: false })
const projects = ['desktop', 'phone', ...module.otherEngines()]
const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli')
const args = ['test', ...projects.map((name) => `--project=${name}`), ...argv.slice(2)]
const { status } = spawnSync(execPath, [playwright, ...args], { stdio: 'inherit' })
exit(status ?? 1)
