// npm run gallery [-- PART-OF-A-NAME …]: takes a picture of every state in both languages and themes, for looking at.
// The pictures go to screenshots/gallery, which git does not keep; what the page logs as an error fails the run.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { browserFlags, findBrowser } from './browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}screenshots/gallery/`
const names = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const outDir = `${root}dist-gallery`
await build({
  root,
  base: './',
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: `${root}src/app/gallery/index.html` },
  },
})
const server = await preview({
  root,
  configFile: false,
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
})
const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address())
const address = `http://127.0.0.1:${port}/src/app/gallery/index.html`
const executablePath = findBrowser()
const browser = await chromium.launch({
  args: browserFlags,
  ...(executablePath === undefined ? {} : { executablePath }),
})
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
/** @type {string[]} */
const noises = []
page.on('console', (message) => {
  if (message.type() === 'error') noises.push(`${page.url()}: ${message.text()}`)
})
page.on('pageerror', (error) => noises.push(`${page.url()}: ${error.message}`))

await page.goto(address)
const links = page.getByRole('listitem').locator('a:first-child')
await links.first().waitFor({ timeout: 120_000 })
const states = (await links.allTextContents()).filter(
  (id) => names.length === 0 || names.some((name) => id.includes(name)),
)
let taken = 0
for (const id of states) {
  for (const language of ['en', 'zh-CN']) {
    for (const theme of ['light', 'dark']) {
      for (const width of id.startsWith('map') || id.startsWith('page') ? [1280, 390] : [680, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${address}?state=${id}&language=${language}&theme=${theme}`)
        await page.locator(`[data-state=${id}]`).waitFor()
        await page.evaluate(() => document.fonts.ready)
        await page.waitForTimeout(id.startsWith('map') || id.startsWith('page') ? 400 : 120)
        await page
          .locator(`[data-state=${id}]`)
          .screenshot({ path: `${folder}${id}.${language}.${theme}.${width}.png` })
        taken += 1
      }
    }
  }
}
await browser.close()
await server.close()
console.log(`${taken} pictures of ${states.length} states in ${folder}`)
for (const noise of new Set(noises)) console.error(noise)
process.exit(noises.length > 0 ? 1 : 0)
