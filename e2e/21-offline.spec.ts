import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, openFile, type Page, test } from './support/app.ts'
import { copySite, dist, type Site, serve } from './support/site.ts'
import { download, workbench } from './support/workbench.ts'

const file = {
  name: 'small.yaml',
  bytes: Buffer.from(`apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: small
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
`),
}

/** The first visit is over when everything is kept and the page is in the worker's hands. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys())

test.describe('after the first visit', () => {
  let site: Site
  test.beforeEach(async () => {
    site = await serve(dist, { under: '/a/b/' })
  })
  test.afterEach(() => site.stop())

  test('everything works under a sub-path without a network', async ({ page }) => {
    const { section, field, editor } = workbench(page)
    await page.goto(site.address)
    await expect.poll(() => isKept(page)).toBe(true)
    await site.stop()
    await page.reload()
    await openFile(page, file)
    await expect(editor).toBeVisible()
    await section('Load balancer').click()
    await field('Ingress VIP').fill('10.200.0.80')
    await field('Ingress VIP').blur()
    const given = await download(page)
    expect(given.bytes.toString()).toBe(
      file.bytes.toString().replace('ingressVIP: 10.200.0.72', 'ingressVIP: 10.200.0.80'),
    )
    await page.goto(`${site.address}#/rules/control-plane-vip-outside-pools`)
    await expect(page.getByRole('figure').first()).toBeVisible()
    await page.goto(`${site.address}index.html?from=home#/rules`)
    await expect(page.getByRole('searchbox')).toBeVisible()
  })

  test('a page that is still open can fetch its later parts without a network', async ({ page, context }) => {
    await page.goto(site.address)
    await expect.poll(() => isKept(page)).toBe(true)
    await context.setOffline(true)
    await openFile(page, file)
    await expect(workbench(page).editor).toBeVisible()
    await context.setOffline(false)
  })

  test('can be installed: the manifest names what lies there', async ({ page }) => {
    await page.goto(site.address)
    const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href)
    expect(address).toBe(`${site.address}manifest.webmanifest`)
    const manifest = await (await page.request.get(address)).json()
    expect(manifest).toMatchObject({ name: 'Bundled LB Designer', start_url: './', display: 'standalone' })
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await page.request.get(new URL(src, address).href)
      expect(icon.ok(), src).toBe(true)
      if (type !== 'image/png') continue
      // Width and height stand in the first chunk of a PNG.
      const bytes = await icon.body()
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes)
    }
  })
})

test.describe('when a new version was put there', () => {
  let folder: string
  let site: Site
  test.beforeEach(async () => {
    folder = copySite()
    site = await serve(folder)
  })
  test.afterEach(async () => {
    await site.stop()
    rmSync(folder, { recursive: true })
  })

  const publish = (change: { readonly files?: readonly string[] } = {}): void => {
    const page = join(folder, 'index.html')
    writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-version="new" '))
    const worker = join(folder, 'sw.js')
    const text = readFileSync(worker, 'utf8').replace(/^const offlineFiles = (.+)$/m, (_, listed: string) => {
      const offlineFiles = { ...JSON.parse(listed), version: 'new', ...change }
      return `const offlineFiles = ${JSON.stringify(offlineFiles)}`
    })
    writeFileSync(worker, text)
  }

  test('it waits until it is asked for, and the work comes with it', async ({ page }) => {
    const { section, field } = workbench(page)
    await page.goto(site.address)
    await expect.poll(() => isKept(page)).toBe(true)
    await openFile(page, file)
    await section('Load balancer').click()
    await field('Ingress VIP').fill('10.200.0.81')
    publish()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
    const note = page.getByRole('status').filter({ hasText: 'A new version is here' })
    await expect(note).toBeVisible()
    await expect(page.locator('html')).not.toHaveAttribute('data-version')
    await expect(field('Ingress VIP')).toHaveValue('10.200.0.81')
    expect(await cacheNames(page)).toHaveLength(2)
    await field('Ingress VIP').fill('10.200.0.82')
    await note.getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-version', 'new')
    await section('Load balancer').click()
    await expect(field('Ingress VIP')).toHaveValue('10.200.0.82')
    await expect(note).toBeHidden()
    await expect.poll(() => cacheNames(page)).toEqual([`blbd ${site.address} new`])
  })

  test('it does not come where the work could not be kept', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('closed', 'SecurityError')
      }
    })
    await page.goto(site.address)
    await expect.poll(() => isKept(page)).toBe(true)
    await openFile(page, file)
    publish()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
    await page.getByRole('status').getByRole('button', { name: 'Reload' }).click()
    await expect(page.getByRole('alert')).toContainText('Download the file first')
    await expect(page.locator('html')).not.toHaveAttribute('data-version')
    expect((await download(page)).bytes.equals(file.bytes)).toBe(true)
  })

  test('a second window keeps the version it started with', async ({ page, context }) => {
    await page.goto(site.address)
    await expect.poll(() => isKept(page)).toBe(true)
    const second = await context.newPage()
    await second.goto(site.address)
    await expect.poll(() => isKept(second)).toBe(true)
    // The new version has other parts, and the server has no longer those of the old one.
    publish({ files: ['./', 'boot.js'] })
    rmSync(join(folder, 'assets'), { recursive: true })
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
    await page.getByRole('status').getByRole('button', { name: 'Reload' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-version', 'new')
    await expect(second.locator('html')).not.toHaveAttribute('data-version')
    await openFile(second, file)
    await expect(workbench(second).editor).toBeVisible()
  })
})
