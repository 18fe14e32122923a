import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { sharedPath } from '../../src/testing/shared.ts'

export { expect, type Page } from '@playwright/test'
export { hasShared } from '../../src/testing/shared.ts'

/** Fails any journey in which the page logs an error, throws, or asks another origin for something. */
export const test = base.extend<{ readonly quiet: undefined; readonly provoked: RegExp | undefined }>({
  /** What a journey makes the browser say on purpose. */
  provoked: [undefined, { option: true }],
  quiet: [
    async ({ context, baseURL, provoked }, use) => {
      const noises: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') noises.push(`console: ${message.text()}`)
      })
      context.on('weberror', (thrown) => noises.push(`thrown: ${thrown.error().message}`))
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        const isOwn =
          ['data:', 'blob:', 'file:'].includes(protocol) || hostname === new URL(baseURL ?? '').hostname
        if (!isOwn) noises.push(`request: ${request.url()}`)
      })
      await use(undefined)
      const unforeseen = noises.filter((noise) => provoked?.test(noise) !== true)
      expect(unforeseen, 'console errors, thrown errors and requests to other origins').toEqual([])
    },
    { auto: true },
  ],
})

/** A file as the page receives it by picker, drop or paste. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Buffer
}

/** A file of the corpus beside the project, e.g. `bmctl/hybrid.yaml`; guard the journey with `hasShared`. */
export function readCorpusFile(path: string): GivenFile {
  return { name: basename(path), bytes: readFileSync(sharedPath('corpus', ...path.split('/'))) }
}

/** Opens a file by the picker and gives back what was opened, for comparing with the download. */
export async function openFile(page: Page, file: GivenFile): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: file.name, mimeType: 'application/yaml', buffer: file.bytes })
}

export async function openCorpusFile(page: Page, path: string): Promise<GivenFile> {
  const file = readCorpusFile(path)
  await openFile(page, file)
  return file
}

/** Drops a file anywhere on the page. */
export async function dropFile(page: Page, file: GivenFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'application/yaml' }))
      return data
    },
    { name: file.name, bytes: [...file.bytes] },
  )
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
  }
}

/** Runs what starts a download and gives back its name and bytes. */
export async function readDownload(page: Page, start: () => Promise<unknown>): Promise<GivenFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** The part of an axe scan that a test may set. */
interface Scope {
  /** A CSS selector: only what it finds is looked at. */
  readonly within?: string
  /** Rules that do not hold for that part by itself. */
  readonly without?: readonly string[]
}

/**
 * Waits until nothing moves or fades any more, and what has faded out is gone: such words are too
 * faint for axe, though nobody is meant to read them.
 */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const moves = ({ effect, playState }: Animation) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
    const faded = (layer: Element) => {
      const { opacity, visibility } = getComputedStyle(layer)
      return opacity === '0' && visibility !== 'hidden'
    }
    const still = () =>
      !document.getAnimations().some(moves) &&
      ![...document.querySelectorAll('.MuiModal-root > *')].some(faded)
    // What a click begins may show only in the frame after it.
    return new Promise<boolean>((settle) => {
      requestAnimationFrame(() => requestAnimationFrame(() => settle(still())))
    })
  })
}

/** What axe says of the page once it stands still, as rule and element. */
async function violationsIn(page: Page, { within, without = [] }: Scope): Promise<string[]> {
  await atRest(page)
  // What passed is not written down, which costs more than looking at it.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  if (within !== undefined) builder.include(within)
  if (without.length > 0) builder.disableRules([...without])
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** No violation of any axe rule on the view, or on a part of it, as it stands; the message names rule and element. */
export async function expectAccessible(page: Page, scope: Scope = {}): Promise<void> {
  expect(await violationsIn(page, scope)).toEqual([])
}
