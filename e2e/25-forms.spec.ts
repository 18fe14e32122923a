import { exampleBgp } from '../src/core/rules/example-bgp.ts'
import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, expectAccessible, openFile, type Page, test } from './support/app.ts'
import { compareLines, download, workbench } from './support/workbench.ts'

// Long journeys on one page each.
test.slow()

async function open(page: Page, text: string): Promise<void> {
  await page.goto('./')
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()
}

/** What came and went between the text that was opened and what would be downloaded now. */
async function changes(page: Page, text: string): Promise<{ gone: string[]; came: string[] }> {
  const { gone, came } = compareLines(text, (await download(page)).bytes.toString())
  return { gone: gone.map((line) => line.trim()), came: came.map((line) => line.trim()) }
}

test.describe('BGP', () => {
  test('is set up from an empty layer2 file: type, numbers, peers with their nodes, floating addresses', async ({
    page,
  }) => {
    const { section, field, form, verdict } = workbench(page)
    const text = exampleFile({
      vip: '10.9.0.71',
      ingress: '10.9.0.72',
      pools: [{ addresses: ['10.9.0.72/29'] }],
    })
    await open(page, text)
    await section('Networks').click()
    await page.getByRole('switch', { name: 'advancedNetworking' }).click()
    await section('Load balancer').click()
    await form.getByRole('button', { name: 'BGP', exact: true }).click()
    await field('Local ASN').fill('65001')
    // The first peer is offered where none is, the button takes the focus into it.
    await form.getByRole('button', { name: 'Add peer' }).click()
    await expect(field('Peer address')).toBeFocused()
    await page.keyboard.type('10.8.0.10')
    await page.keyboard.press('Tab')
    await field('Peer ASN').fill('65002')
    await form.getByRole('button', { name: 'Add peer' }).click()
    await page.keyboard.type('10.8.0.11')
    const second = form.getByRole('region', { name: 'Peer 2' })
    await expect(second.getByRole('textbox', { name: 'Peer ASN' })).toHaveValue('65002')
    // All nodes talk to a peer until one is unticked; the last one cannot be.
    await second.getByRole('checkbox', { name: '10.200.0.2' }).uncheck()
    await second.getByRole('checkbox', { name: '10.200.0.3' }).uncheck()
    await expect(second.getByRole('checkbox', { name: '10.200.0.4' })).toBeDisabled()
    await expect(second.getByText(/1 of 3/)).toBeVisible()
    await form.getByRole('button', { name: 'Add NetworkGatewayGroup' }).click()
    const floating = field('New: Floating address')
    await floating.click()
    await page.keyboard.type('10.200.0.100')
    await page.keyboard.press('Enter')
    await page.keyboard.type('10.200.0.101')
    await page.keyboard.press('Tab')
    await expect(verdict(/^Check: 0 errors/)).toBeVisible()
    const { gone, came } = await changes(page, text)
    expect(gone).toEqual([])
    expect(came).toEqual([
      'advancedNetworking: true',
      'type: bgp',
      'localASN: 65001',
      'bgpPeers:',
      '- ip: 10.8.0.10',
      'asn: 65002',
      '- ip: 10.8.0.11',
      'asn: 65002',
      'controlPlaneNodes:',
      '- 10.200.0.4',
      '---',
      'apiVersion: networking.gke.io/v1',
      'kind: NetworkGatewayGroup',
      'metadata:',
      'name: default',
      'namespace: cluster-demo',
      'spec:',
      'floatingIPs:',
      '- 10.200.0.100',
      '- 10.200.0.101',
    ])
  })

  test('peers are moved, removed with an undo, and pasted; further peers are documents', async ({ page }) => {
    const { section, field, form, undo } = workbench(page)
    const text = exampleBgp()
    await open(page, text)
    await section('Load balancer').click()
    await form.getByRole('button', { name: 'More for Peer 2' }).click()
    await page.getByRole('menuitem', { name: 'Move up' }).click()
    await expect(field('Peer address').first()).toHaveValue('10.8.0.11')
    await form.getByRole('button', { name: 'More for Peer 1' }).click()
    await page.getByRole('menuitem', { name: /^Remove/ }).click()
    await expect(field('Peer address')).toHaveCount(1)
    await undo.first().click()
    await undo.first().click()
    expect((await download(page)).bytes.toString()).toBe(text)
    await form.getByRole('button', { name: 'Paste many' }).click()
    await page.keyboard.insertText('10.8.0.20\t65003\n10.8.0.21\t65003')
    await form.getByRole('button', { name: 'Add 2 rows' }).click()
    await expect(field('Peer address')).toHaveCount(4)
    await form.getByRole('button', { name: 'Add BGPPeer' }).click()
    await field('Peer address').last().fill('10.8.0.30')
    await field('Peer ASN').last().fill('65009')
    await field('Peer ASN').last().blur()
    const { came } = await changes(page, text)
    expect(came).toEqual(expect.arrayContaining(['kind: BGPPeer', 'peerIP: 10.8.0.30', 'peerASN: 65009']))
    await expectAccessible(page)
  })
})

test('manual mode says what the load balancer outside has to do', async ({ page }) => {
  const { section, form } = workbench(page)
  await open(page, exampleFile({ mode: 'manual', pools: null }))
  await section('Load balancer').click()
  const picture = form.getByRole('group', { name: 'Who answers for which address' })
  await expect(picture).toContainText('10.200.0.71:443')
  await expect(picture).toContainText('6444')
  await expect(form.getByText(/\/readyz/)).toBeVisible()
  await section('Node pools').click()
  await form.getByRole('button', { name: 'manual', exact: true }).click()
  expect((await download(page)).bytes.toString()).toContain('    loadBalancer:\n      mode: manual\n')
  await expectAccessible(page)
})

test('dual-stack and flat mode get their Pod ranges from a ClusterCIDRConfig', async ({ page }) => {
  const { section, field, form, verdict } = workbench(page)
  const text = exampleFile({
    pools: [{ addresses: ['10.200.0.72-10.200.0.90', 'fd00:1::10-fd00:1::20'] }],
  })
  await open(page, text)
  await section('Networks').click()
  await field('New: Service range').fill('fd00:96::/112')
  await field('Service range 2').blur()
  await expect(form.getByText('Dual-stack has no IPv6 Pod range yet')).toBeVisible()
  await page.getByRole('switch', { name: 'flatIPv4' }).click()
  await form.getByRole('button', { name: 'Add ClusterCIDRConfig' }).click()
  await form.getByRole('button', { name: 'Add IPv6' }).click()
  await field('IPv4 range').fill('10.1.0.0/16')
  await expect(form.getByText('Room for 256 nodes, with a /24 of 256 addresses for each')).toBeVisible()
  await field('IPv6 range').fill('fd00:2::/112')
  await field('IPv6 range').blur()
  await form.getByRole('combobox', { name: 'For nodes of' }).click()
  await page.getByRole('option', { name: 'np1' }).click()
  await expect(verdict(/^Check: 0 errors/)).toBeVisible()
  const { came } = await changes(page, text)
  expect(came).toEqual(
    expect.arrayContaining([
      'flatIPv4: true',
      '- fd00:96::/112',
      'cidr: 10.1.0.0/16',
      'perNodeMaskSize: 24',
      'cidr: fd00:2::/112',
      'perNodeMaskSize: 120',
      'baremetal.cluster.gke.io/node-pool: np1',
    ]),
  )
  await expectAccessible(page)
})

test('the capacity table follows the Pods per node and names the range that is needed', async ({ page }) => {
  const { section, field, form } = workbench(page)
  const workers = Array.from({ length: 6 }, (_, index) => `10.200.0.${10 + index}`)
  await open(page, exampleFile({ pods: ['172.16.0.0/21'], workers }))
  await section('Networks').click()
  const table = form.getByRole('table', { name: 'How many nodes fit' })
  await expect(table.getByRole('row').filter({ hasText: 'now' })).toContainText('/24')
  await expect(form.getByText(/9 nodes with 110 Pods each need a \/20 or larger/)).toBeVisible()
  await field('Pods per node').fill('64')
  await expect(table.getByRole('row').filter({ hasText: 'now' })).toContainText('7 left')
  await expect(form.getByText(/or larger/)).toBeHidden()
})

test('labels, taints and image pulls of a pool are edited line by line', async ({ page }) => {
  const { section, field, form, undo } = workbench(page)
  const text = exampleFile({ balancers: ['10.200.0.5'] })
  await open(page, text)
  await section('Node pools').click()
  const settings = form.getByRole('button', { name: /^Labels, taints and more/ }).first()
  await settings.click()
  await field('New label of Load balancer nodes').fill('rack=r1')
  await page.keyboard.press('Enter')
  await expect(field('Value of rack')).toHaveValue('r1')
  await form.getByRole('button', { name: /^Keep workloads off/ }).click()
  await form.getByRole('combobox', { name: 'Effect of taint 1' }).click()
  await page.getByRole('option', { name: 'NoExecute' }).click()
  await field('Image pulls per second').first().fill('10')
  await field('Image pulls per second').first().blur()
  const { gone, came } = await changes(page, text)
  expect(gone).toEqual([])
  expect(came.toSorted()).toEqual(
    [
      'effect: NoExecute',
      '- key: node-role.kubernetes.io/load-balancer',
      'kubeletConfig:',
      'labels:',
      'rack: r1',
      'registryPullQPS: 10',
      'taints:',
    ].toSorted(),
  )
  while (await undo.first().isEnabled()) await undo.first().click()
  expect((await download(page)).bytes.toString()).toBe(text)
})

test('pools, nodes and whole node pools are put in another order, by menu and by keyboard', async ({
  page,
}) => {
  const { section, field, form, undo } = workbench(page)
  const text = exampleFile()
  await open(page, text)
  await section('Control plane').click()
  await field('Address of node 1, Control plane nodes').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(field('Address of node 2, Control plane nodes')).toBeFocused()
  await expect(field('Address of node 2, Control plane nodes')).toHaveValue('10.200.0.2')
  await form.getByRole('button', { name: 'Order of 10.200.0.2' }).click()
  await page.getByRole('menuitem', { name: 'Move down' }).click()
  await expect(field('Address of node 3, Control plane nodes')).toHaveValue('10.200.0.2')
  await section('Node pools').click()
  await form.getByRole('button', { name: 'Add worker pool' }).first().click()
  await form.getByRole('button', { name: 'More for np2' }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect(form.getByRole('heading', { level: 2 }).filter({ hasText: /^np/ }).first()).toContainText(
    'np2',
  )
  while (await undo.first().isEnabled()) await undo.first().click()
  expect((await download(page)).bytes.toString()).toBe(text)
})

test('a running cluster locks what cannot change, says the way that exists, and marks what is new', async ({
  page,
}) => {
  const { section, field, form } = workbench(page)
  await open(page, exampleFile())
  await section('Cluster').click()
  await form.getByRole('button', { name: 'Mark as running' }).click()
  const strip = form.getByRole('region', { name: 'This cluster already runs' })
  await expect(strip).toContainText(/\d+ values locked/)
  await section('Load balancer').click()
  await expect(field('Control plane VIP')).toHaveAttribute('readonly', '')
  await expect(form.getByText(/needs a new cluster/).first()).toBeVisible()
  await section('Address pools').click()
  await expect(strip).toBeVisible()
  await expect(form.getByText(/Add a new pool/).first()).toBeVisible()
  await section('Node pools').click()
  await expect(form.getByRole('radio', { name: /Their own node pool/ })).toBeDisabled()
  await form.getByRole('radio', { name: /^Split/ }).check({ force: true })
  await field('Address of a new node, Load balancer nodes').fill('10.200.0.5')
  await field('Address of node 1, Load balancer nodes').blur()
  await expect(form.getByText('new', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
  await strip.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('tab', { name: /^Changes/ })).toHaveAttribute('aria-selected', 'true')
  await strip.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(form.getByRole('button', { name: 'Not running yet' })).toBeVisible()
})

test('the network plan takes another cluster typed by hand, and guards its addresses', async ({ page }) => {
  const { section, field, form, verdict } = workbench(page)
  await open(page, exampleFile())
  await section('Network plan').click()
  await expect(form.getByText(/\/25 would/)).toBeVisible()
  await form.getByRole('button', { name: 'Enter another' }).click()
  await expect(field('Subnet').first()).toBeFocused()
  await form.getByRole('button', { name: 'Confirm /24' }).click()
  await field('Address or range of another cluster 1').click()
  await page.keyboard.type('10.200.0.90-10.200.0.95', { delay: 5 })
  await expect(field('Address or range of another cluster 1')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(verdict(/^Check: 0 errors, 1 warning$/)).toBeVisible()
  await page.getByRole('tab', { name: 'plan.yaml' }).click()
  await expect(page.locator('.cm-content')).toContainText('purpose: cluster')
})

test('every label explains itself: default, later, version, pages', async ({ page }) => {
  const { section, form } = workbench(page)
  await open(page, exampleFile())
  await section('Networks').click()
  await form.getByRole('button', { name: 'About Forwarding mode' }).click()
  const help = page.getByRole('dialog', { name: 'Forwarding mode' })
  for (const words of ['snat', '1.16', 'cannot change']) await expect(help).toContainText(words)
  await expect(help.getByRole('link').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form.getByRole('button', { name: 'About Forwarding mode' })).toBeFocused()
})
