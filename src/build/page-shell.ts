import { resolve } from 'node:path'
import { type HtmlTagDescriptor, type Plugin, type Rolldown, runnerImport } from 'vite'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { earlyScript } from './early-script.ts'

const charset = '<meta charset="utf-8" />'
const firstScreenPlace = '<!--first-screen-->'
const stylesheet = /<link rel="stylesheet"[^>]*>/

/** Writes into index.html what has to be there before the page's own script is. */
export function pageShell(): Plugin {
  let root = ''
  return {
    name: 'page-shell',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const built = bundle !== undefined
        const screen = built ? await firstScreen(root) : noScreen
        const script = earlyScript(built ? workerUrl(Object.keys(bundle)) : null, screen.surfaces)
        const style = built ? styles(bundle) : ''
        const policy = built
          ? `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy([script, ...screen.scripts], style)}" />`
          : ''
        const head = `${charset}\n    ${policy}\n    <script>${script}</script>`
        const page = replaceOnce(replaceOnce(html, charset, head), firstScreenPlace, screen.html)
        return {
          html: built ? page.replace(stylesheet, () => `<style>${style}</style>`) : page,
          tags: built ? [...laterChunks(bundle)].map(preload) : [],
        }
      },
    },
  }
}

/** Relative to index.html, so that the page works from any folder of any host. */
function workerUrl(fileNames: readonly string[]): string {
  const workers = fileNames.filter((name) => /^assets\/worker-[\w-]+\.js$/.test(name))
  if (workers.length === 1) return `./${workers[0]}`
  throw new Error(`The build has ${workers.length} files assets/worker-*.js: ${fileNames}`)
}

/** The page's styles, to stand in the page itself: its first picture then waits for no second request. */
function styles(bundle: Rolldown.OutputBundle): string {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
  const [sheetName, ...more] =
    entry?.type === 'chunk' ? (entry.viteMetadata?.importedCss ?? []) : []
  const sheet = bundle[sheetName ?? '']
  if (sheet?.type !== 'asset' || more.length > 0)
    throw new Error(`The page’s script must have one style sheet, and has ${sheetName}, ${more}.`)
  delete bundle[sheet.fileName]
  // Addresses relative to the sheet in assets/ become relative to the page above it.
  return sheet.source.toString().replaceAll('url(./', 'url(./assets/').trim()
}

/** The modules that main.ts asks for one after the other, the first of them once the page has been painted. */
const asked = /\/src\/ui\/startup\/(react\.ts|start\.tsx)$/

/**
 * Chunks that the page would ask for itself only once it has read what imports them: those that its first script needs, and
 * those that bring it to life.
 */
function laterChunks(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const entry = chunks.find(({ isEntry }) => isEntry)
  const later = chunks.filter(({ facadeModuleId }) => asked.test(facadeModuleId ?? ''))
  if (later.length !== 2)
    throw new Error(`The build has ${later.length} of 2 chunks that bring it to life.`)
  const found = new Set(later.map(({ fileName }) => fileName))
  const imported = [...(entry?.imports ?? []), ...later.flatMap(({ imports }) => imports)]
  for (const fileName of imported) {
    if (found.has(fileName) || fileName === entry?.fileName) continue
    found.add(fileName)
    imported.push(...(chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []))
  }
  return found
}

function preload(fileName: string): HtmlTagDescriptor {
  // Fetched only: to compile it early, as modulepreload does, would take a processor from the first picture.
  const attrs = { rel: 'preload', as: 'script', crossorigin: true, href: `./${fileName}` }
  return { tag: 'link', attrs, injectTo: 'head' }
}

/** The drawn-in screen, as the page is built with it. */
interface Screen {
  readonly html: string
  readonly scripts: readonly string[]
  readonly surfaces: readonly string[]
}

/** A page that is being worked on has nothing drawn in. */
const noScreen: Screen = { html: '', scripts: [], surfaces: [] }

async function firstScreen(root: string): Promise<Screen> {
  const { module } = await runnerImport<typeof import('./first-screen')>(
    resolve(root, 'src/build/first-screen.tsx'),
  )
  const { renderFirstScreen, scripts, surfaces } = module
  return { html: await renderFirstScreen(), scripts, surfaces }
}

function replaceOnce(html: string, place: string, content: string): string {
  if (html.split(place).length !== 2) throw new Error(`index.html must hold ${place} once.`)
  return html.replace(place, () => content)
}
