import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface Site {
  readonly address: string
  readonly stop: () => void
}

/** Hands a folder out as a server in a data centre does: compressed, from memory after the first time. */
export async function serve(folder: string): Promise<Site> {
  const kept = new Map<string, Buffer | undefined>()
  const read = (path: string): Buffer | undefined => {
    if (kept.has(path)) return kept.get(path)
    let bytes: Buffer | undefined
    try {
      bytes = gzipSync(readFileSync(join(folder, path)))
    } catch {
      bytes = undefined
    }
    kept.set(path, bytes)
    return bytes
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const bytes = read(path)
    if (bytes === undefined) return response.writeHead(404).end()
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'no-cache',
    })
    response.end(bytes)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    address: `http://127.0.0.1:${address.port}/`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
