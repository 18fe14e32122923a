import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { escapeScript } from './escape-script.ts'
import { type Directives, directives, printPolicy } from './security-policy.ts'
import { readStaticFiles } from './vite-rules.ts'

const readPublic = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../public/${name}`, import.meta.url)), 'utf8')

const worker = "new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })"

/** A page from a disk has no files beside it: the thread's code comes along inside. */
const workerInside: Plugin = {
  name: 'worker-inside',
  enforce: 'pre',
  transform: {
    filter: { id: /\/app\/background-reader\.ts$/ },
    handler(code, id) {
      if (!code.includes(worker)) throw new Error(`${id} does not start its worker as it did`)
      const inlined = code.replace(worker, 'new ReadWorker()')
      return { code: `import ReadWorker from './read-worker.ts?worker&inline'\n${inlined}`, map: null }
    },
  },
}

/** Everything in one page that opens from a disk; nothing is asked for, so nothing needs to be allowed. */
const onePage: Plugin = {
  name: 'one-page',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const files = Object.values(bundle)
      const [code, ...furtherCode] = files.filter((file) => file.type === 'chunk')
      const assets = files.filter((file) => file.type === 'asset')
      const page = assets.find((file) => file.fileName === 'index.html')
      const [style, ...furtherStyles] = assets.filter((file) => file.fileName.endsWith('.css'))
      if (code === undefined || page === undefined || style === undefined)
        throw new Error('The page lacks a part')
      if (furtherCode.length + furtherStyles.length > 0) throw new Error('The page would need a second file')
      const main = escapeScript(code.code)
      // An escape outside a text would be no JavaScript any more.
      this.parse(main)
      page.source = writePage(textOf(page), { main, style: textOf(style), cases: await packCases() })
      for (const file of files) if (file !== page) delete bundle[file.fileName]
    },
  },
}

export const singleFile: readonly Plugin[] = [workerInside, onePage]

const textOf = ({ source }: Rolldown.OutputAsset): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString('utf8')

interface Parts {
  readonly main: string
  readonly style: string
  readonly cases: string
}

function writePage(page: string, { main, style, cases }: Parts): string {
  const boot = escapeScript(readPublic('boot.js'))
  const icon = `data:image/svg+xml,${encodeURIComponent(readPublic('favicon.svg'))}`
  const head = page
    .replaceAll(/^ *<link rel="(?:modulepreload|manifest|apple-touch-icon|preload)".*\n/gm, '')
    .replace(/(<link rel="icon"[^>]*href=")[^"]*/, (_, before: string) => before + icon)
    .replace(/<script src="[^"]*boot\.js"><\/script>/, () => `<script>${boot}</script>`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">${main}</script>`)
    .replace(
      '</body>',
      () => `<script type="application/octet-stream" id="rule-cases">${cases}</script>\n  </body>`,
    )
    .replace('<head>', () => `<head>\n    ${policyTag([boot, main])}`)
  const left = head.replaceAll(/<(script|style)\b[^]*?<\/\1>/g, '').match(/(?:src|href)="(?!data:)[^"]*"/)
  if (left !== null) throw new Error(`The page still asks for ${left[0]}`)
  return head
}

/** The meta element of the policy; scripts count by what they are, not by where they come from. */
function policyTag(scripts: readonly string[]): string {
  const { 'manifest-src': _, ...rest } = directives
  const parts: Directives = {
    ...rest,
    'script-src': scripts.map(hashOf).join(' '),
    'style-src-elem': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'connect-src': "'none'",
    'worker-src': 'blob:',
  }
  return `<meta http-equiv="Content-Security-Policy" content="${printPolicy(parts)}">`
}

/** Browsers read a carriage return as a line feed, and then the hash would be another. */
function hashOf(script: string): string {
  if (/[\r\0]/.test(script)) throw new Error('A script holds a character that pages cannot keep')
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/** All rules' cases, deflated, in base64: they repeat each other a lot. */
async function packCases(): Promise<string> {
  const files = (await readStaticFiles()).filter(({ path }) => /^rules\/.*\.json$/.test(path))
  const all = files.map(
    ({ path, text }) => `${JSON.stringify(path.slice('rules/'.length, -'.json'.length))}:${text}`,
  )
  return deflateRawSync(`{${all.join(',')}}`, { level: 9 }).toString('base64')
}
