import { defineConfig, devices } from '@playwright/test'
import { browserFlags, findBrowser } from './scripts/browser.mjs'

const port = process.env['E2E_PORT'] ?? '4173'
const browser = findBrowser()
const site = process.env['E2E_DIST'] ?? 'dist'

// The journeys run against the production build, as a static server would hand it out.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A machine that was busy for a moment is no defect; what passed only then is named in the closing lines.
  retries: 2,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    screenshot: 'only-on-failure',
    launchOptions: { args: browserFlags, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${site} --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
