import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { it } from 'vitest'

const diffs = readdirSync('docs/how-to').filter((name) => name.endsWith('.diff'))

it.each(diffs)('the worked example %s fits the sources', (name) => {
  execFileSync('git', ['apply', '--check', `docs/how-to/${name}`], { stdio: 'pipe' })
})
