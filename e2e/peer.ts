import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

/** A page of d3 alone, that draws the contours of Rosenbrock's function and nothing else: the least that a peer can do. */
const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>d3 alone</title>
  <svg width="600" height="600"></svg>
  <script src="d3.min.js"></script>
  <script>
    const n = 128
    const values = Float64Array.from({ length: n * n }, (_, i) => {
      const x = -2 + (4 * (i % n)) / (n - 1)
      const y = -1 + (4 * Math.floor(i / n)) / (n - 1)
      return Math.log(1e-3 + (1 - x) ** 2 + 100 * (y - x * x) ** 2)
    })
    const thresholds = d3.ticks(...d3.extent(values), 24)
    const colour = d3.scaleSequential(d3.extent(thresholds), d3.interpolateViridis)
    const path = d3.geoPath(d3.geoIdentity().scale(600 / n))
    d3.select('svg')
      .selectAll('path')
      .data(d3.contours().size([n, n]).thresholds(thresholds)(values))
      .join('path')
      .attr('fill', (contour) => colour(contour.value))
      .attr('d', path)
  </script>
</html>`

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  json: 'application/json',
}

/**
 * Serves it, at `peer/`, and the built page, by one and the same server, so that neither has a slower one; returns its
 * address, and what stops it.
 */
export async function serveWithPeer(): Promise<{ readonly address: string; stop(): void }> {
  const d3 = readFileSync('node_modules/d3/dist/d3.min.js')
  const fileOf = (path: string) => {
    if (path === '/peer/') return page
    if (path === '/peer/d3.min.js') return d3
    return readFileSync(`dist${path === '/' ? '/index.html' : path}`)
  }
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://localhost')
    const ending = pathname.endsWith('/') ? 'html' : extname(pathname).slice(1)
    try {
      const file = fileOf(pathname)
      response.setHeader('Content-Type', types[ending] ?? 'application/octet-stream')
      response.end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, stop: () => void server.close() }
}
