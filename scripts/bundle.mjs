// Bundles one entry for Node with the app's own bundler, so that Node 20 can run the TypeScript sources.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { lazyCases } from './lazy-cases.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * `standalone` packs the dependencies in, for a file that is given away; it then needs nothing of Node that it does not name itself.
 * @param {{ entry: string, outDir: string, standalone?: boolean }} options paths from the project's root
 */
export async function bundleForNode({ entry, outDir, standalone = false }) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [lazyCases],
    ssr: standalone ? { noExternal: true, resolve: { conditions: ['module', 'production'] } } : {},
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
}
