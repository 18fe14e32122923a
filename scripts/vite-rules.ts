import { type Plugin, runnerImport } from 'vite'

/** Rules carry their cases for tests, the terminal and the rule pages; the page itself judges without them. */
export const withoutCases: Plugin = {
  name: 'without-cases',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/core\/rules\/catalog\/[^/]+\.ts$/ },
    handler(code, id) {
      const at = code.search(/^export const cases: Cases = \{$/m)
      if (at < 0) throw new Error(`${id} does not end in its cases`)
      const end = code.indexOf('\n}\n', at)
      return { code: code.slice(0, at) + code.slice(end + 3), map: null }
    },
  },
}

type StaticFiles = typeof import('./static-files.ts')
const staticFilesModule = '/scripts/static-files.ts'

/** What the build lays beside the page; made in a process of its own kind, because it reads all rules. */
export async function readStaticFiles(): Promise<ReturnType<StaticFiles['staticFiles']>> {
  const { module } = await runnerImport<StaticFiles>(`.${staticFilesModule}`, { configFile: false })
  return module.staticFiles()
}

/**
 * Rule pages, the rules' cases and the schemas for editors lie beside the page and are asked for one by one. In
 * development they are made when they are asked for.
 */
export const staticFiles: Plugin = {
  name: 'static-files',
  async generateBundle() {
    for (const { path, text } of await readStaticFiles()) {
      this.emitFile({ type: 'asset', fileName: path, source: text })
    }
  },
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const wanted = /^\/((?:rules|schema)\/[\w.-]+)$/.exec(request.url ?? '')?.[1]
      if (wanted === undefined) return next()
      void server.ssrLoadModule(staticFilesModule).then((module) => {
        const found = (module as StaticFiles).staticFiles().find(({ path }) => path === wanted)
        if (found === undefined) return next()
        response.setHeader('Content-Type', wanted.endsWith('.md') ? 'text/markdown' : 'application/json')
        response.end(found.text)
      }, next)
    })
  },
}
