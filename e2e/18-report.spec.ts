import { expect, expectAccessible, openFile, type Page, readDownload, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

const cluster = `apiVersion: v1
kind: Namespace
metadata:
  name: cluster-edge-a
---
apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: edge-a
  namespace: cluster-edge-a
spec:
  type: hybrid
  profile: default
  anthosBareMetalVersion: 1.34.200-gke.68
  gkeConnect:
    projectID: project-fleet
  controlPlane:
    nodePoolSpec:
      nodes:
      - address: 10.200.0.2
      - address: 10.200.0.3
      - address: 10.200.0.4
  clusterNetwork:
    pods:
      cidrBlocks:
      - 192.168.0.0/16
    services:
      cidrBlocks:
      - 10.96.0.0/20
  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      controlPlaneVIP: 10.200.0.75
      ingressVIP: 10.200.0.78
    addressPools:
    - name: "=blue"
      addresses:
      - 10.200.0.72-10.200.0.90
    - name: internal
      manualAssign: true
      addresses:
      - 10.200.0.96/28
`

async function open(page: Page): Promise<void> {
  await page.goto('./')
  await openFile(page, { name: 'edge-a.yaml', bytes: Buffer.from(cluster) })
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()
}

/** A planned Service, which the map marks where it would stand. */
async function openPlan(page: Page): Promise<void> {
  await openFile(page, { name: 'plan.yaml', bytes: Buffer.from('services:\n- name: web\n') })
  await expect(page.getByText('plan.yaml is the network plan now')).toBeVisible()
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

test.describe('the map leaves the screen', () => {
  test('the table is copied for tickets and spreadsheets, by button and by command', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open(page)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Copy as CSV' }).click()
    await expect(page.getByText(/^Copied \d+ rows of 10\.200\.0\.0\/24/)).toBeVisible()
    const csv = (await clipboard(page)).split('\r\n')
    expect(csv.at(-1)).toBe('')
    expect(csv[0]!.split(',')).toHaveLength(6)
    const counts = csv.slice(1, -1).map((line) => Number(line.split(',')[2]))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(256)
    // A spreadsheet must not take a pool's name for a formula.
    expect(csv.find((line) => line.startsWith('10.200.0.72,'))).toContain(",'=blue,")
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('table as markdown')
    await page.keyboard.press('Enter')
    await expect.poll(() => clipboard(page)).toMatch(/^\| First \| Last \|/)
    expect((await clipboard(page)).split('\n').length).toBe(csv.length + 1)
  })

  test('the whole subnet is saved as SVG, what is shown as PNG with twice the pixels', async ({ page }) => {
    await open(page)
    await openPlan(page)
    const menu = page.getByRole('button', { name: 'Save picture' })
    const save = async (name: string | RegExp) => {
      await menu.click()
      return readDownload(page, () => page.getByRole('menuitem', { name }).click())
    }
    const svg = await save(/Whole subnet as SVG/)
    expect(svg.name).toBe('edge-a-10.200.0.0-24.svg')
    const text = svg.bytes.toString('utf8')
    for (const part of ['10.200.0.0/24', 'edge-a', 'internal', 'planned Service'])
      expect(text).toContain(part)
    expect(text).toContain(new Date().getFullYear().toString())
    expect(text).not.toMatch(/var\(--|class=|style=/)
    const whole = await save(/Whole subnet as PNG/)
    expect(whole.bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(whole.bytes.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(text)![1]))
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const seen = await save(/What is shown, as SVG/)
    expect(seen.bytes.toString('utf8')).not.toBe(text)
    expect(seen.bytes.toString('utf8')).toContain('planned Service')
    const png = await save(/What is shown, as PNG/)
    const width = Number(/ width="(\d+)"/.exec(seen.bytes.toString('utf8'))![1])
    expect(png.bytes.readUInt32BE(16)).toBe(2 * width)
  })

  test('paper shows the sheet with everything on it, and nothing of the workbench', async ({ page }) => {
    await open(page)
    await openPlan(page)
    await expect(page.getByRole('button', { name: 'Save picture' })).toBeVisible()
    // The code that draws sheets comes a moment after the workbench.
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('img', { name: /1 of 1/ })).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    const [width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map(Number)
    expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595])
    await page.emulateMedia({ media: 'print' })
    const sheet = page.getByRole('img', { name: /1 of 1/ })
    await expect(sheet).toBeVisible()
    const texts = await sheet.locator('text').allTextContents()
    for (const part of [
      '10.200.0.0/24',
      'Address plan of cluster edge-a',
      '1 of 1',
      'Legend',
      'Problems',
      'control plane node',
      'planned Service',
      'address pool internal, manualAssign',
      '10.200.0.96 – .111',
      'line 20',
    ]) {
      expect(texts).toContain(part)
    }
    expect(texts.some((text) => /^edge-a\.yaml · \d+ errors?, /.test(text))).toBe(true)
    expect(texts.some((text) => /10\.200\.0\.75 lies in/.test(text))).toBe(true)
    for (const chrome of ['main', 'nav', 'button', '[role=tab]']) {
      expect(await page.locator(chrome).filter({ visible: true }).count()).toBe(0)
    }
    // Grey printers: no colour is needed to tell anything apart.
    const colors = await sheet.evaluate((svg) =>
      [...svg.querySelectorAll('path, rect, text, circle')].flatMap((shape) => {
        const { fill, stroke } = getComputedStyle(shape)
        return [fill, stroke].filter((color) => color.startsWith('rgb'))
      }),
    )
    expect(colors.length).toBeGreaterThan(100)
    for (const color of new Set(colors)) {
      const [r, g, b] = color.match(/\d+/g)!
      expect([g, b], color).toEqual([r, r])
    }
    await page.emulateMedia({ media: 'screen' })
    await expect(page.getByRole('button', { name: 'Save picture' })).toBeVisible()
    await expect(sheet).toHaveCount(0)
  })

  test('the report says all there is to say, is copied, saved and printed', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { pane } = workbench(page)
    await open(page)
    await pane('Report').click()
    const report = page.getByRole('region', { name: 'Report' })
    await expect(report.getByRole('heading', { name: 'Address plan of edge-a' })).toBeVisible()
    await expect(report.getByRole('img', { name: /10\.200\.0\.0\/24/ })).toBeVisible()
    await expect(report.getByRole('listitem').filter({ hasText: /network address$/ })).toBeVisible()
    for (const part of [
      'bmctl check preflight -c edge-a',
      '10.200.0.{72..90}',
      'curl -k https://10.200.0.75:443/readyz',
      'GENEVE',
    ]) {
      await expect(report).toContainText(part)
    }
    await expectAccessible(page)
    await report.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect.poll(() => clipboard(page)).toMatch(/^# Address plan of edge-a/)
    const copied = await clipboard(page)
    const saved = await readDownload(page, () => report.getByRole('button', { name: 'Download .md' }).click())
    expect(saved.name).toBe('edge-a-report.md')
    expect(saved.bytes.toString('utf8')).toBe(copied)
    expect(copied.match(/^## /gm)).toHaveLength(7)
    // The report follows the text.
    await workbench(page).section('Load balancer').click()
    await workbench(page).field('Control plane VIP').fill('10.200.0.71')
    await workbench(page).field('Control plane VIP').blur()
    await expect(report).toContainText('https://10.200.0.71:443/readyz')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const [width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map(Number)
    expect(height!).toBeGreaterThan(width!)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.print-root')).toContainText('What these files cannot prove')
    expect(await page.locator('main, nav, button').filter({ visible: true }).count()).toBe(0)
  })

  test('the report is reached on a phone, and prints in Chinese', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('./')
    await openFile(page, { name: 'edge-a.yaml', bytes: Buffer.from(cluster) })
    await expect(page.getByRole('navigation', { name: 'Views of the file' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('language')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('报告')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'edge-a 的地址规划' })).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})
