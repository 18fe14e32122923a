import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, openFile, type Page, test } from './support/app.ts'
import { compareLines, download, workbench } from './support/workbench.ts'

test.slow()

// What tools of this kind usually get wrong. Each test is named after the mistake it stands against.

async function open(page: Page, text: string, name = 'cluster.yaml'): Promise<void> {
  await page.goto('./')
  await openFile(page, { name, bytes: Buffer.from(text) })
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()
}

/** A pool's entry is typed and left. */
async function typeEntry(page: Page, entry: string, name = /^Entry 1 of pool1/): Promise<void> {
  const { field } = workbench(page)
  await field(name).fill(entry)
  await field(name).blur()
}

test('switching form ⇄ YAML loses comments, unknown keys, order', async ({ page }) => {
  const { section, field, editor, undo } = workbench(page)
  const text = exampleFile({ loadBalancerLines: ['    # ours', '    vendorKey: {b: 1, a: 2}   # kept'] })
    .replace('  profile: default\n', '  # ask the network team first\n  profile:   default\n')
    .replaceAll('\n', '\r\n')
  await open(page, text)
  await section('Load balancer').click()
  await field('Ingress VIP').fill('10.200.0.73')
  await field('Ingress VIP').blur()
  await editor.getByText('controlPlaneLBPort', { exact: true }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('4')
  await section('Networks').click()
  await page.getByRole('switch', { name: 'bundledIngress' }).click()
  const after = (await download(page)).bytes.toString()
  const { gone, came } = compareLines(text, after)
  expect(gone.map((line) => line.trim())).toEqual(['controlPlaneLBPort: 443', 'ingressVIP: 10.200.0.72'])
  expect(came.map((line) => line.trim())).toEqual([
    'bundledIngress: false',
    'controlPlaneLBPort: 444',
    'ingressVIP: 10.200.0.73',
  ])
  while (await undo.isEnabled()) await undo.click()
  expect((await download(page)).bytes.toString()).toBe(text)
})

test('whole file re-indented, commented examples moved into the wrong parent', async ({ page }) => {
  const { section, field } = workbench(page)
  const text = exampleFile({ ingress: null, pools: null }).replace(
    /^( +)controlPlaneVIP: .*$/m,
    '$&\n$1# The ingress of the cluster\n$1# ingressVIP: 10.0.0.2\n    # addressPools:\n    # - name: pool1\n    #   addresses:\n    #   - 10.0.0.1-10.0.0.4',
  )
  await open(page, text)
  await section('Load balancer').click()
  await field('Ingress VIP').fill('10.200.0.72')
  await field('Ingress VIP').blur()
  const { gone, came } = compareLines(text, (await download(page)).bytes.toString())
  expect(gone).toEqual(['      # ingressVIP: 10.0.0.2'])
  expect(came).toEqual(['      ingressVIP: 10.200.0.72'])
})

test('network/VIP form disabled until hosts are known: dead end', async ({ page }) => {
  const { section, field, form } = workbench(page)
  await open(page, exampleFile({ controlPlane: [], workers: [], vip: null, ingress: null, pools: null }))
  await section('Load balancer').click()
  await field('Control plane VIP').fill('10.9.0.5')
  await field('Control plane VIP').blur()
  await field('Ingress VIP').fill('10.9.0.6')
  await section('Address pools').click()
  await form.getByRole('button', { name: 'Add pool' }).first().click()
  await page.keyboard.type('10.9.0.6-10.9.0.20')
  await page.keyboard.press('Tab')
  await expect(form.getByText('15 addresses').first()).toBeVisible()
  // What it rests on is said, and can be confirmed.
  await section('Network plan').click()
  await expect(form.getByText(/10\.9\.0\.0\/24 is assumed/)).toBeVisible()
  await form.getByRole('button', { name: 'Confirm /24' }).click()
  await expect(form.getByText(/is assumed/)).toBeHidden()
})

test('`===` on address text, so two spellings of one IPv6 pass', async ({ page }) => {
  const { problems, pane } = workbench(page)
  await open(
    page,
    exampleFile({
      services: ['10.96.0.0/20', 'fd00:96::/112'],
      pools: [
        { addresses: ['10.200.0.72-10.200.0.90', 'fd00:1::10-fd00:1::20'] },
        { name: 'pool2', addresses: ['10.200.0.92/32', 'FD00:0001:0:0:0:0:0:0018/128'] },
      ],
    }),
  )
  await pane('Problems').click()
  await expect(problems.getByText(/pool1.*overlap|overlap.*pool1|pool2/).first()).toBeVisible()
  await expect(problems.getByText(/fd00:1::18/i).first()).toBeVisible()
})

test('range decomposed into CIDRs, false "contains node"', async ({ page }) => {
  const { section, verdict, form } = workbench(page)
  // .71 and .91 lie in the blocks that cover the range, and not in the range.
  await open(page, exampleFile({ vip: '10.200.0.60', workers: ['10.200.0.71', '10.200.0.91'] }))
  await expect(verdict(/^Check: 0 errors/)).toBeVisible()
  await section('Address pools').click()
  await typeEntry(page, '10.200.0.72-10.200.0.91')
  await expect(verdict(/^Check: 1 error,/)).toBeVisible()
  await expect(form.getByText(/10\.200\.0\.91/).first()).toBeVisible()
})

test('`/31` and `/32` treated as having network and broadcast addresses', async ({ page }) => {
  const { section, form, verdict, problems, pane } = workbench(page)
  await open(page, exampleFile({ pools: [{ addresses: ['10.200.0.72/31', '10.200.0.80/32'] }] }))
  await section('Address pools').click()
  await expect(form.getByText('3 addresses').first()).toBeVisible()
  await expect(verdict(/^Check: 0 errors/)).toBeVisible()
  await pane('Problems').click()
  await expect(problems.getByText(/network address|broadcast/)).toHaveCount(0)
})

test('errors from the server after Save, in a banner far from the field', async ({ page }) => {
  const { section, field, form, verdict, map } = workbench(page)
  await open(page, exampleFile())
  await section('Load balancer').click()
  await field('Control plane VIP').fill('10.200.0.75')
  // While the caret is still in the field.
  await expect(verdict(/^Check: 1 error,/)).toBeVisible()
  await expect(field('Control plane VIP')).toBeFocused()
  await field('Control plane VIP').blur()
  const row = form
    .locator('[data-place]')
    .filter({ has: field('Control plane VIP') })
    .last()
  await expect(row.getByText(/pool1/).first()).toBeVisible()
  await expect(field('Control plane VIP')).toHaveAttribute('aria-invalid', 'true')
  await expect(map.getByText('Problems', { exact: true })).toBeVisible()
  await expect(page.locator('.bl-mark-error').first()).toHaveText('10.200.0.75')
})

test('download blocked while invalid, so people copy by hand', async ({ page }) => {
  const text = exampleFile({ vip: '10.200.0.75' })
  await open(page, text)
  const file = await download(page)
  expect(file.name).toMatch(/^cluster\.draft-\d+-errors?\.yaml$/)
  expect(file.bytes.toString()).toBe(text)
})

test('opening a shared link overwrites your draft', async ({ page }) => {
  const { section, field } = workbench(page)
  await open(page, exampleFile({ name: 'first' }), 'first.yaml')
  await page.getByRole('button', { name: 'More ways to save' }).click()
  await page.getByRole('menuitem', { name: 'Share by link' }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await section('Load balancer').click()
  await field('Ingress VIP').fill('10.200.0.80')
  await field('Ingress VIP').blur()
  await expect(page.getByText(/^Saved in this browser/)).toBeVisible()
  await page.goto(link)
  await expect(page.getByText(/^Opened as a new draft/)).toBeVisible()
  expect((await download(page)).bytes.toString()).toContain('ingressVIP: 10.200.0.72')
  await page.getByRole('button', { name: 'First page' }).click()
  await page.getByRole('button', { name: 'Continue first.yaml', exact: true }).click()
  expect((await download(page)).bytes.toString()).toContain('ingressVIP: 10.200.0.80')
})

test('pasted spaces or full-width characters give riddles', async ({ page }) => {
  const { section, field, form, verdict } = workbench(page)
  await open(page, exampleFile())
  await section('Address pools').click()
  for (const [pasted, meant] of [
    ['１０．２００．０．７２－１０．２００．０．９０', '10.200.0.72-10.200.0.90'],
    ['10.200.0.72 – 10.200.0.90', '10.200.0.72-10.200.0.90'],
    ['10.200.0.72~10.200.0.91', '10.200.0.72-10.200.0.91'],
  ] as const) {
    await field(/^Entry 1 of pool1/).fill(pasted)
    // Said and offered, never changed by itself.
    await expect(field(/^Entry 1 of pool1/)).toHaveValue(pasted)
    await field(/^Entry 1 of pool1/).blur()
    await form
      .getByRole('button', { name: new RegExp(`${meant.replaceAll('.', '\\.')}$`) })
      .first()
      .click()
    await expect(field(/^Entry 1 of pool1/)).toHaveValue(meant)
    await expect(verdict(/^Check: 0 errors/)).toBeVisible()
  }
})

test('list rows keyed by index: focus jumps while typing', async ({ page }) => {
  const { section, field, form } = workbench(page)
  await open(
    page,
    exampleFile({
      pools: [{ addresses: ['10.200.0.72/31', '10.200.0.80/32', '10.200.0.84/32'] }],
    }),
  )
  await section('Address pools').click()
  // The empty row goes on in the real one.
  await field(/^New entry of pool1/).click()
  await page.keyboard.type('10.200.0.90/32', { delay: 15 })
  await expect(field(/^Entry 4 of pool1/)).toBeFocused()
  await expect(field(/^Entry 4 of pool1/)).toHaveValue('10.200.0.90/32')
  // The caret goes along when the row moves, and stays in the middle of what is typed.
  for (let left = 0; left < 3; left += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(field(/^Entry 2 of pool1/)).toBeFocused()
  await page.keyboard.press('Backspace')
  await page.keyboard.type('5')
  await expect(field(/^Entry 2 of pool1/)).toHaveValue('10.200.0.95/32')
  // Another row that goes takes nothing along.
  await form.getByRole('button', { name: /^Remove 10\.200\.0\.72\/31/ }).click()
  await expect(field(/^Entry 1 of pool1/)).toHaveValue('10.200.0.95/32')
})

test('map of /16 hides or freezes; IPv6 counts unreadable', async ({ page }) => {
  const { section, map, form } = workbench(page)
  await page.goto('./')
  const text = exampleFile({
    services: ['10.96.0.0/20', 'fd00:96::/112'],
    pods: ['172.16.0.0/16'],
    controlPlane: ['10.200.0.2', '10.200.130.3', '10.200.250.4'],
    pools: [{ addresses: ['10.200.0.72-10.200.0.90', 'fd00:1::/64'] }],
  })
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  await section('Network plan').click()
  await form.getByRole('textbox', { name: 'Subnet' }).first().fill('10.200.0.0/16')
  await expect(map.getByText('10.200.0.0/16').first()).toBeVisible()
  await section('Address pools').click()
  // Large counts are powers and approximations, never twenty digits.
  await expect(form.getByText(/2\^64|2⁶⁴|≈/).first()).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/\d{3},\d{3},\d{3},\d{3},\d{3}/)
})

test('colour-only map, unreadable in dark mode or print', async ({ page }) => {
  const { map } = workbench(page)
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  await open(
    page,
    exampleFile({
      balancers: ['10.200.0.5'],
      pools: [{}, { name: 'pool2', addresses: ['10.200.0.120/30'], manualAssign: 'true' }],
    }),
  )
  const drawing = map.locator('svg[data-look]').first()
  // Each role is told by its letter and by words beside the lane.
  for (const letter of ['C', 'L', 'W', 'V', 'I', 'P', 'M']) {
    await expect(
      drawing
        .locator('text')
        .filter({ hasText: new RegExp(`^${letter}$`) })
        .first(),
    ).toBeAttached()
  }
  for (const lane of ['Nodes', 'VIPs', 'pool1', 'pool2']) {
    await expect(drawing.getByText(lane, { exact: true }).first()).toBeVisible()
  }
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByRole('img', { name: /1 of 1/ })
  await expect(sheet.locator('text').filter({ hasText: /^P$/ }).first()).toBeVisible()
})

test('"next free" proposes an address in use', async ({ page }) => {
  const { section, field, form, verdict } = workbench(page)
  await page.goto('./')
  const other = exampleFile({
    name: 'other',
    controlPlane: ['10.200.0.20'],
    workers: ['10.200.0.100'],
    vip: '10.200.0.91',
    ingress: '10.200.0.92',
    pools: [{ addresses: ['10.200.0.92-10.200.0.95'] }],
  })
  await openFile(page, {
    name: 'cluster.yaml',
    bytes: Buffer.from(exampleFile({ workers: ['10.200.0.99'] })),
  })
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()
  await openFile(page, { name: 'other.yaml', bytes: Buffer.from(other) })
  await page.getByRole('button', { name: /^cluster\.yaml/ }).click()
  await section('Network plan').click()
  await field('Reserved addresses 1').fill('10.200.0.96-10.200.0.98')
  await field('Reserved addresses 1').blur()
  await section('Address pools').click()
  const hint = form.getByText(/^Next free run/).first()
  await expect(hint).toContainText('.101')
  await hint.getByRole('button').click()
  await expect(verdict(/^Check: 0 errors/)).toBeVisible()
})
