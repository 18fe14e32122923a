import { expect, expectAccessible, type Page, readDownload, test } from './support/app.ts'

const service = `kind: Service
metadata:
  name: web # public
spec:
  type: LoadBalancer
  selector: {app: web}
`
const deployment = `---
kind: Deployment
metadata:
  name: web
spec:
  template:
    metadata:
      labels: {app: web}
    spec:
      containers: []
`

async function openGuide(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Client address/ })
    .click()
  await expect(page.getByRole('heading', { name: 'What to set' })).toBeVisible()
}

test('each way shows where the address is kept, and hands out its text', async ({ page }) => {
  test.slow()
  await openGuide(page)
  await expect(page.getByRole('img', { name: /^By default: .*does not see the client$/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^With Local: .*sees the client in the packet$/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ingress', exact: true }).click()
  await expect(
    page.getByRole('img', { name: /^With Local: .*X-Forwarded-For: 203\.0\.113\.9/ }),
  ).toBeVisible()
  await expect(page.getByText('Service gke-system/istio-ingress')).toBeVisible()
  const file = await readDownload(page, () =>
    page.getByRole('button', { name: 'Download ingress-source-address.sh' }).click(),
  )
  expect(file.bytes.toString()).toBe(await page.getByRole('region', { name: 'Text to use' }).textContent())
})

test('pasted manifests are judged, and mended without losing a comment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openGuide(page)
  const area = page.getByLabel('Manifests to check')
  await area.fill(service + deployment)
  await expect(page.getByText(/^Service web loses the address/)).toBeVisible()
  const mended = page.getByRole('region', { name: 'The text with everything mended' })
  await expect(mended).toContainText('name: web # public')
  const text = (await mended.textContent()) ?? ''
  await area.fill(text)
  await expect(page.getByText(/^Service web keeps the address/)).toBeVisible()
  await expect(mended).toBeHidden()
  await expectAccessible(page)
})

test('a text without Services says so, and a broken one its line', async ({ page }) => {
  await openGuide(page)
  const area = page.getByLabel('Manifests to check')
  await area.fill('kind: ConfigMap\n')
  await expect(page.getByText('No Service and no Ingress in this text')).toBeVisible()
  await area.fill('kind: Service\nspec: [\n')
  await expect(page.getByText(/^Line \d+ does not parse$/)).toBeVisible()
})
