import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clusterTexts, largeCluster, writeClusterText } from '../inputs.ts'
import { pause } from './measure.ts'

export const largeText = writeClusterText(clusterTexts(largeCluster))

/** More node pools behind the large cluster, until the file has so many bytes. */
export function longText(bytes: number): string {
  const parts = [largeText]
  let length = largeText.length
  for (let pool = 0; length < bytes; pool += 1) {
    const nodes = Array.from(
      { length: 250 },
      (_, node) => `  - address: 10.${2 + pool}.${node >> 6}.${(node & 63) + 1}\n`,
    )
    const part = `---\napiVersion: baremetal.cluster.gke.io/v1\nkind: NodePool\nmetadata:\n  name: more-${pool}\n  namespace: cluster-large\nspec:\n  clusterName: large\n  nodes:\n${nodes.join('')}`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

export async function openText(page: Page, name: string, text: string): Promise<void> {
  // From the disk, as a person does: handing the bytes over would run in the page and be measured with it.
  const folder = mkdtempSync(join(tmpdir(), 'bench-ui-'))
  writeFileSync(join(folder, name), text)
  await page.locator('input[type=file]').first().setInputFiles(join(folder, name))
  await page.locator('.cm-content').waitFor()
  rmSync(folder, { recursive: true })
}

/** Opens the large file at the section with the VIPs and waits until everything has come to rest. */
export async function openLarge(page: Page, app: string): Promise<void> {
  await page.goto(app)
  await openText(page, 'large.yaml', largeText)
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Load balancer:/ })
    .click()
  await page.getByRole('textbox', { name: 'Ingress VIP' }).waitFor()
  await pause(2000)
}
