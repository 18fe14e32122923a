import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offline } from './scripts/vite-offline.ts'
import { contentSecurityPolicy, fontPreload } from './scripts/vite-page.ts'
import { staticFiles, withoutCases } from './scripts/vite-rules.ts'

// Relative base: the built files work under any sub-path of a static server.
export default defineConfig({
  base: './',
  plugins: [withoutCases, react(), contentSecurityPolicy, fontPreload, staticFiles, offline],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    manifest: true,
  },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
})
