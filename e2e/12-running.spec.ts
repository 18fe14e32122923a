import { expect, expectAccessible, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

test('compares with the text that runs, in words and line by line', async ({ page }) => {
  const { section, form, pane, field } = workbench(page)
  await page.goto('./')
  await page
    .getByRole('region', { name: 'Start from a template' })
    .getByRole('button', { name: /hybrid one control plane node/ })
    .click()
  await section('Cluster').click()
  const load = async (running: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      form.getByRole('button', { name: 'Load the deployed text' }).click(),
    ])
    await chooser.setFiles({
      name: 'running.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(running),
    })
  }
  await load('kind: ConfigMap\n')
  await expect(page.getByText(/running.yaml does not hold this cluster/)).toBeVisible()
  const running = [
    'apiVersion: baremetal.cluster.gke.io/v1',
    'kind: Cluster',
    'metadata:',
    '  name: elsewhere',
    '  namespace: cluster-elsewhere',
    'spec:',
    '  loadBalancer:',
    '    vips:',
    '      controlPlaneVIP: 10.200.0.5',
    '',
  ].join('\n')
  await load(running)
  await section('Load balancer').click()
  await field('Ingress VIP').fill('10.200.0.80')
  await field('Ingress VIP').blur()
  await pane('Changes').click()
  const opened = page.getByRole('region', { name: 'Against the file as it was opened' })
  await expect(opened.getByRole('list', { name: 'In words' })).toContainText('10.200.0.80')
  await page.getByRole('button', { name: 'As it runs' }).click()
  const deployed = page.getByRole('region', { name: 'Against the cluster as it runs' })
  await expect(deployed.getByRole('list', { name: 'In words' })).toContainText('10.200.0.5')
  await expect(deployed.getByRole('textbox').first()).toContainText('elsewhere')
  // The strip asks for what runs, whatever was compared before.
  await page.getByRole('button', { name: 'As opened' }).click()
  await expect(opened).toBeVisible()
  await form.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(deployed).toBeVisible()
  await expectAccessible(page)
})
