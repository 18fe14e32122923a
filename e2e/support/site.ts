import { cpSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built page that the journeys look at. */
export const dist = resolve(root, process.env['E2E_DIST'] ?? 'dist')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** A web server under the test's own hand: it can lie under a path, send headers, and go away. */
export interface Site {
  /** Ends with a slash. */
  readonly address: string
  readonly stop: () => Promise<void>
}

export async function serve(
  folder: string,
  {
    under = '/',
    headers = {},
  }: { readonly under?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://site').pathname)
    const inside = path.startsWith(under) ? normalize(path.slice(under.length)) : '..'
    const file = join(folder, inside === '.' || inside === '' ? 'index.html' : inside)
    const isThere = !inside.startsWith('..') && existsSync(file) && statSync(file).isFile()
    if (!isThere) return response.writeHead(404).end()
    response.writeHead(200, {
      ...headers,
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    })
    response.end(readFileSync(file))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    address: `http://127.0.0.1:${address.port}${under}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

/** A copy of the built page that a journey may change. */
export function copySite(): string {
  const copy = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync(dist, copy, { recursive: true })
  return copy
}
