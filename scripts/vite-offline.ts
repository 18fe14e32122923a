import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'

const source = fileURLToPath(new URL('../src/app/offline-worker.ts', import.meta.url))
const publicFolder = fileURLToPath(new URL('../public/', import.meta.url))

/** The Markdown pages and schemas are for readers without the app; they are kept when somebody asks for them. */
const isNeeded = (path: string): boolean => !/\.md$|^schema\/|^\.vite\/|\.map$/.test(path)

/** Writes `sw.js`: the service worker with the list of everything the page can need, and a version made of their bytes. */
export const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const contents = new Map<string, string | Uint8Array>()
      for (const path of readdirSync(publicFolder)) contents.set(path, readFileSync(publicFolder + path))
      for (const file of Object.values(bundle)) {
        contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source)
      }
      const paths = [...contents.keys()].filter(isNeeded).toSorted()
      const hash = createHash('sha256')
      for (const path of paths) hash.update(`${path}\0`).update(contents.get(path)!)
      const worker = await transformWithOxc(readFileSync(source, 'utf8'), source)
      hash.update(worker.code)
      // Asked for as the folder: a server may answer `index.html` with a redirect, which no page can be made of.
      const files = paths.map((path) => (path === 'index.html' ? './' : path))
      const offlineFiles = { version: hash.digest('hex').slice(0, 12), files }
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: `const offlineFiles = ${JSON.stringify(offlineFiles)}\n${worker.code}`,
      })
    },
  },
}
