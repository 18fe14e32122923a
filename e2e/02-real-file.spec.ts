import { exampleFile } from '../src/testing/example-workspace.ts'
import { dropFile, expect, hasShared, openCorpusFile, test } from './support/app.ts'
import { compareLines, download, workbench } from './support/workbench.ts'

const generated = 'bmctl/generated_bmctl-1.16.0_untouched.yaml'

test.describe('a real file (skipped without the shared folder)', () => {
  test.skip(!hasShared, 'the shared folder with real files is not here')

  for (const path of [
    generated,
    'docs/config-samples-1.34_hybrid-ha-lb.yaml',
    'broken/docs-page-flattened_hybrid-ha-lb.yaml',
  ]) {
    test(`${path} is given back byte for byte when nothing is edited`, async ({ page }) => {
      await page.goto('./')
      const given = await openCorpusFile(page, path)
      const back = await download(page)
      expect(back.bytes.equals(given.bytes)).toBe(true)
    })
  }

  test('the file bmctl wrote is completed with only the lines that were meant', async ({ page }) => {
    const { section, field, verdict } = workbench(page)
    await page.goto('./')
    const given = await openCorpusFile(page, generated)
    await expect(verdict(/^Check: 2 errors/)).toBeVisible()

    await section('Load balancer').click()
    await field('Control plane VIP').fill('10.0.0.8')
    await field('Ingress VIP').fill('10.0.0.20')
    await section('Address pools').click()
    await page.getByRole('button', { name: 'Add pool' }).first().click()
    await field(/^New entry of pool1/).fill('10.0.0.20-10.0.0.40')
    await section('Control plane').click()
    await field(/^Address of node 1/).fill('10.0.0.3')
    await section('Node pools').click()
    await field(/^Address of node 1/).fill('10.0.0.4')
    await field(/^Address of node 2/).fill('10.0.0.5')
    await field(/^Address of node 2/).blur()
    await expect(verdict(/^Check: 0 errors/)).toBeVisible()

    const back = await download(page)
    expect(back.name).toBe('generated_bmctl-1.16.0_untouched.yaml')
    const { gone, came } = compareLines(given.bytes.toString('utf8'), back.bytes.toString('utf8'))
    expect(gone).toEqual([
      '      - address: <Machine 1 IP>',
      '      # ingressVIP: 10.0.0.2',
      '    # addressPools:',
      '    # - name: pool1',
      '    #   addresses:',
      '    #   # Each address must be either in the CIDR form (1.2.3.0/24)',
      '    #   # or range form (1.2.3.1-1.2.3.5).',
      '    #   - 10.0.0.1-10.0.0.4',
      '  - address: <Machine 2 IP>',
      '  - address: <Machine 3 IP>',
    ])
    expect(came).toEqual([
      '      - address: 10.0.0.3',
      '      ingressVIP: 10.0.0.20',
      '    addressPools:',
      '    - name: pool1',
      '      addresses:',
      '      # Each address must be either in the CIDR form (1.2.3.0/24)',
      '      # or range form (1.2.3.1-1.2.3.5).',
      '      - 10.0.0.20-10.0.0.40',
      '  - address: 10.0.0.4',
      '  - address: 10.0.0.5',
    ])
  })
})

test('a network plan that is dropped beside a cluster becomes its plan, and the next one takes its place', async ({
  page,
}) => {
  const plan = (cidr: string): Buffer =>
    Buffer.from(`segments:\n- name: lan\n  subnets:\n  - cidr: ${cidr}\n    confirmed: true\n`)
  const status = page.getByRole('contentinfo')
  await page.goto('./')
  await dropFile(page, { name: 'lan.yaml', bytes: plan('10.200.0.0/23') })
  await expect(page.getByText('lan.yaml is the network plan now')).toBeVisible()
  await dropFile(page, { name: 'hybrid.yaml', bytes: Buffer.from(exampleFile()) })
  await expect(status).toContainText('/23 confirmed')
  await dropFile(page, { name: 'other.yaml', bytes: plan('10.200.0.0/22') })
  await expect(status).toContainText('/22 confirmed')
  await expect(page.getByRole('tab', { name: /^(lan|other)\.yaml/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(status).toContainText('/23 confirmed')
})
