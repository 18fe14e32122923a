import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { dist } from './support/site.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const single = resolve(root, process.env['E2E_SINGLE'] ?? 'dist-single')

/** Names that stand as they are in the gallery's own code, so that a bundler cannot hide them. */
const marks = ['problems-none', 'page-mistaken']

test('the gallery is part of development only', () => {
  const states = readFileSync(join(root, 'src/app/gallery/states.ts'), 'utf8')
  for (const mark of marks) expect(states).toContain(`'${mark}'`)
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
  )
  expect(Object.keys(manifest)).toContain('index.html')
  expect(Object.keys(manifest).filter((name) => name.includes('gallery'))).toEqual([])
  for (const folder of [dist, single]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:js|html)$/.test(name),
    )
    expect(files.length).toBeGreaterThan(0)
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8')
      for (const mark of marks) expect(text.includes(mark), `${name} holds ${mark}`).toBe(false)
    }
  }
})
