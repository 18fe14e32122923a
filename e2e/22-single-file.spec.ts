import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, openFile, test } from './support/app.ts'
import { download, workbench } from './support/workbench.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(resolve(root, process.env['E2E_SINGLE'] ?? 'dist-single'), 'index.html')

const text = `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: small # the only one
spec:
  loadBalancer:
    mode: bundled
    vips:
      controlPlaneVIP: 10.200.0.71
      ingressVIP: 10.200.0.72
    addressPools:
    - name: pool1
      addresses:
      - 10.200.0.72-10.200.0.90
`
const file = { name: 'small.yaml', bytes: Buffer.from(text) }

test.describe('one file on a disk', () => {
  let folder: string
  let address: string
  test.beforeEach(() => {
    // Alone in a folder with a name of its own: nothing beside it can help.
    folder = mkdtempSync(join(tmpdir(), 'one file äö 文件-'))
    copyFileSync(built, join(folder, 'bundled lb designer.html'))
    address = pathToFileURL(join(folder, 'bundled lb designer.html')).href
  })
  test.afterEach(() => rmSync(folder, { recursive: true }))

  test('opens a file, judges it, edits it and gives it back, and asks for nothing', async ({
    page,
    context,
  }) => {
    const { section, field, editor, pane, problems } = workbench(page)
    const asked: string[] = []
    context.on('request', (request) => {
      const { protocol } = new URL(request.url())
      if (protocol !== 'data:' && protocol !== 'blob:') asked.push(request.url())
    })
    await page.goto(address)
    await openFile(page, file)
    await expect(editor).toBeVisible()
    await section('Load balancer').click()
    await field('Ingress VIP').fill('10.200.0.71')
    await field('Ingress VIP').blur()
    await pane('Problems').click()
    await expect(problems).toContainText('10.200.0.71')
    await field('Ingress VIP').fill('10.200.0.80')
    await field('Ingress VIP').blur()
    expect((await download(page)).bytes.toString()).toBe(
      text.replace('ingressVIP: 10.200.0.72', 'ingressVIP: 10.200.0.80'),
    )
    expect(asked).toEqual([address])
  })

  test('holds fonts, rule pages with their examples, and its thread', async ({ page }) => {
    const started = page.waitForEvent('worker')
    await page.goto(address)
    expect((await started).url()).toMatch(/^blob:/)
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].map((font) => `${font.family} ${font.status}`)
    })
    expect(fonts).toContain('Plex Sans loaded')
    await page.goto(`${address}#/rules/control-plane-vip-outside-pools`)
    await expect(page.getByRole('figure').first()).toBeVisible()
  })

  test.describe('when something else tries', () => {
    test.use({ provoked: /Content Security Policy/ })
    test('allows no other script than its own, and no connection at all', async ({ page }) => {
      await page.goto(address)
      const refused = await page.evaluate(async () => {
        const seen: string[] = []
        document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
        const script = document.createElement('script')
        script.textContent = 'document.documentElement.dataset.injected = "yes"'
        document.head.append(script)
        await fetch('data:text/plain,out').catch(() => undefined)
        while (seen.length < 2) await new Promise((soon) => setTimeout(soon, 20))
        return seen
      })
      expect(refused).toEqual(['script-src-elem', 'connect-src'])
      await expect(page.locator('html')).not.toHaveAttribute('data-injected')
    })
  })

  test('works where the browser keeps nothing for pages from a disk, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      const closed = (): never => {
        throw new DOMException('closed to this page', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get: closed })
      }
      if ('locks' in navigator)
        navigator.locks.request = () => Promise.reject(new DOMException('', 'SecurityError'))
    })
    await page.goto(address)
    await openFile(page, file)
    await expect(workbench(page).editor).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('Download')
    expect((await download(page)).bytes.toString()).toBe(text)
  })
})
