import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, openFile, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

const text = exampleFile({
  controlPlane: ['10.0.0.2', '10.0.0.3', '10.0.0.4'],
  workers: ['10.0.40.10', '10.0.41.10'],
  vip: '10.1.0.71',
  ingress: '10.1.2.16',
  services: ['172.26.0.0/20'],
  pools: [0, 1, 2, 3, 4, 5].map((index) => ({
    name: `pool${index + 1}`,
    addresses: [`10.1.2.${(index + 1) * 16}/28`],
  })),
})

test('a guessed subnet becomes a fact in one click, which is said and can be taken back', async ({
  page,
}) => {
  const { section, form, map, pane, problems } = workbench(page)
  await page.goto('./')
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  const notice = page.getByRole('status').filter({ hasText: 'network plan' })
  const assumed = map.getByRole('button', { name: /^assumed from 3 addresses/ })
  await assumed.click()
  await expect(notice).toContainText('10.0.0.0/24')
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(assumed).toBeVisible()

  // Six pools outside one guess are one problem, and the first repair is the subnet, not an address.
  await pane('Problems').click()
  const pools = problems.getByRole('listitem').filter({ hasText: '6 pool entries' })
  await expect(pools.getByRole('button', { name: 'Enter 10.0.0.0/15 as the subnet' })).toBeVisible()
  await section('Network plan').click()
  await expect(form.getByText('10.0.0.0/15 would hold all 102 addresses in use')).toBeVisible()
  await form.getByRole('button', { name: 'Confirm /15' }).click()
  await expect(notice).toContainText('10.0.0.0/15')
  await expect(pools).toBeHidden()
  await expect(map.getByRole('heading', { name: '10.0.0.0/15' })).toBeVisible()
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(form.getByRole('button', { name: 'Confirm /24' })).toBeVisible()
})
