// Bundles one entry for Node with the app's own bundler, so that Node 20 can run the TypeScript sources.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * `standalone` packs the dependencies in, for a file that is given away.
 * @param {{ entry: string, outDir: string, standalone?: boolean }} options paths from the project's root
 */
export async function bundleForNode({ entry, outDir, standalone = false }) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: standalone ? { noExternal: true } : {},
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false },
  })
}
