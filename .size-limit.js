import { readFileSync } from 'node:fs'

const chunks = JSON.parse(readFileSync(new URL('src/build/chunks.json', import.meta.url), 'utf8'))
const fileOf = (name) => `dist/assets/${name}-*.js`

export default [
  {
    name: 'initial JavaScript',
    path: ['dist/assets/*.js', ...Object.keys(chunks).map((name) => `!${fileOf(name)}`)],
    gzip: true,
    limit: '144 kB',
  },
  ...Object.entries(chunks).map(([name, { holds, limit }]) => ({
    name: holds,
    path: fileOf(name),
    gzip: true,
    limit,
  })),
]
