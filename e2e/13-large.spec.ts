import { expect, openFile, test } from './support/app.ts'
import { download, workbench } from './support/workbench.ts'

const nodePool = (index: number): string =>
  [
    'apiVersion: baremetal.cluster.gke.io/v1',
    'kind: NodePool',
    'metadata:',
    `  name: np${index}`,
    '  namespace: cluster-large',
    'spec:',
    '  clusterName: large',
    '  nodes:',
    ...Array.from(
      { length: 200 },
      (_, node) =>
        `  - address: 10.${20 + (index % 200)}.${2 * Math.floor(index / 200) + (node >> 7)}.${(node & 127) + 1}`,
    ),
  ].join('\n')

const cluster = `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: large
  namespace: cluster-large
spec:
  type: user
  anthosBareMetalVersion: 1.34.200-gke.68
  gkeConnect:
    projectID: project-fleet
  controlPlane:
    nodePoolSpec:
      nodes:
      - address: 10.200.0.2
  clusterNetwork:
    pods:
      cidrBlocks:
      - 172.16.0.0/12
    services:
      cidrBlocks:
      - 192.168.0.0/20
  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      controlPlaneVIP: 10.200.0.71
      ingressVIP: 10.200.0.72
    addressPools:
    - name: pool1
      addresses:
      - 10.200.0.72-10.200.0.90
  clusterOperations:
    projectID: project-fleet
    location: us-central1`

const largeText = (pools: number): string => `apiVersion: v1
kind: Namespace
metadata:
  name: cluster-large
---
${cluster}
---
${Array.from({ length: pools }, (_, index) => nodePool(index)).join('\n---\n')}
`

test('a file too long to read between two frames is read aside, edited, and given back', async ({ page }) => {
  const { section, field, editor } = workbench(page)
  const text = largeText(60)
  expect(text.length).toBeGreaterThan(200_000)
  const started = page.waitForEvent('worker')
  await page.goto('./')
  await started
  await openFile(page, { name: 'large.yaml', bytes: Buffer.from(text) })
  await expect(editor).toBeVisible()
  await expect(page.getByText(/^62 documents$/)).toBeVisible()
  await section('Load balancer').click()
  await field('Ingress VIP').fill('10.200.0.80')
  await field('Ingress VIP').blur()
  await expect(field('Ingress VIP')).toHaveValue('10.200.0.80')
  await expect
    .poll(async () => (await download(page)).bytes.toString('utf8'))
    .toBe(text.replace('ingressVIP: 10.200.0.72', 'ingressVIP: 10.200.0.80'))
})

test('what comes into view of a long text has its colours and shapes', async ({ page }) => {
  const { editor } = workbench(page)
  await page.goto('./')
  await openFile(page, { name: 'large.yaml', bytes: Buffer.from(largeText(60)) })
  await expect(page.getByText(/^62 documents$/)).toBeVisible()
  await editor.click()
  const colours = 'span[class^="ͼ"]'
  const lineOf = (text: string) => page.locator('.cm-line').filter({ hasText: text }).first()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(lineOf('10.79.1.72').locator(colours).first()).toBeVisible()
  await expect(lineOf('10.79.1.72').locator('.bl-swatch')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(lineOf('cluster-large').locator(colours).first()).toBeVisible()
})

test('a long reading can be stopped: the text stays whole, and the next change reads on', async ({
  page,
}) => {
  const { editor } = workbench(page)
  const text = largeText(600)
  expect(text.length).toBeGreaterThan(2_000_000)
  const started = page.waitForEvent('worker')
  await page.goto('./')
  await started
  await openFile(page, { name: 'large.yaml', bytes: Buffer.from(text) })
  const reading = page.getByRole('status').filter({ hasText: 'Reading large.yaml' })
  await reading.getByRole('button', { name: 'Stop' }).click()
  await expect(reading).toBeHidden()
  expect((await download(page)).bytes.equals(Buffer.from(text))).toBe(true)
  await editor.click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('# on')
  await expect(page.getByText(/^602 documents$/)).toBeVisible({ timeout: 60_000 })
  expect((await download(page)).bytes.equals(Buffer.from(`# on${text}`))).toBe(true)
})
