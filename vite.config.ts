import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, runnerImport } from 'vite'

/**
 * Nothing leaves the machine: the browser itself refuses every other origin. MUI and CodeMirror write `<style>`
 * elements, so those stay allowed; `style` attributes in markup do not.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Only the built page carries the policy: the development server needs inline scripts and a web socket. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
}

/** The fonts are asked for with the page, so that `font-display: optional` finds them there at the first paint. */
const fontPreload: Plugin = {
  name: 'font-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => name.endsWith('.woff2'))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${name}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
  },
}

/** Rules carry their cases for tests, the terminal and the rule pages; the page itself judges without them. */
const withoutCases: Plugin = {
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

type StaticFiles = typeof import('./scripts/static-files.ts')
const staticFilesModule = '/scripts/static-files.ts'

/**
 * Rule pages, the rules' cases and the schemas for editors lie beside the page and are asked for one by one. In
 * development they are made when they are asked for.
 */
const staticFiles: Plugin = {
  name: 'static-files',
  async generateBundle() {
    const { module } = await runnerImport<StaticFiles>(`.${staticFilesModule}`, { configFile: false })
    for (const { path, text } of module.staticFiles()) {
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

// Relative base: the built files work under any sub-path of a static server.
export default defineConfig({
  base: './',
  plugins: [withoutCases, react(), contentSecurityPolicy, fontPreload, staticFiles],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    manifest: true,
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
})
