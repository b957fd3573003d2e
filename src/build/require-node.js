// Says in one line what is missing, where npm would go on and fail in a hundred. Written for Node of any age.
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const wanted = engines.node.replace('>=', '')
const [major, minor] = wanted.split('.').map(Number)
const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number)
if (hasMajor < major || (hasMajor === major && hasMinor < minor)) {
  process.stderr.write(
    `Etascope needs Node.js ${wanted} or newer; this is ${process.versions.node}. Newer ones are at https://nodejs.org.\n`,
  )
  process.exit(1)
}
