import { parseAllDocuments } from 'yaml'
import { readSource } from '../src/core/yaml/read.ts'
import { manyDocuments } from './yaml-inputs.ts'

/** Lines to print: what a text costs in memory once it is read, per MB of text. Needs the garbage collector at hand. */
export async function benchYaml(): Promise<readonly string[]> {
  const ours = await heapOf(() => readSource(manyDocuments))
  const theirs = await heapOf(() => parseAllDocuments(manyDocuments, { keepSourceTokens: true }))
  const megabytes = manyDocuments.length / 1e6
  const perMegabyte = (bytes: number): string => (bytes / 1e6 / megabytes).toPrecision(3)
  return [
    `       memory of a text that was read: ${perMegabyte(ours)} MB per MB of text (parseAllDocuments with source tokens: ${perMegabyte(theirs)} MB)`,
  ]
}

/** Bytes that stay in use while the result of some work is held. */
async function heapOf(work: () => unknown): Promise<number> {
  work()
  await settle()
  const before = process.memoryUsage().heapUsed
  const held = work()
  await settle()
  const bytes = process.memoryUsage().heapUsed - before
  return held === undefined ? Number.NaN : bytes
}

async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
