import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offline } from './scripts/vite-offline.ts'
import { contentSecurityPolicy, fontPreload, styleInside } from './scripts/vite-page.ts'
import { staticFiles, withoutCases } from './scripts/vite-rules.ts'
import { singleFile } from './scripts/vite-single.ts'

const browsers = {
  target: 'es2023',
  cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
  sourcemap: false,
  chunkSizeWarningLimit: 900,
}

// Relative base: the built files work under any sub-path of a static server. `--mode single` builds one file instead.
export default defineConfig(({ mode }) =>
  mode === 'single'
    ? {
        base: './',
        plugins: [withoutCases, react(), ...singleFile],
        build: {
          ...browsers,
          outDir: 'dist-single',
          copyPublicDir: false,
          modulePreload: false,
          cssCodeSplit: false,
          assetsInlineLimit: () => true,
          chunkSizeWarningLimit: 4000,
          rolldownOptions: { output: { codeSplitting: false } },
        },
      }
    : {
        base: './',
        plugins: [
          withoutCases,
          react(),
          contentSecurityPolicy,
          fontPreload,
          styleInside,
          staticFiles,
          offline,
        ],
        build: { ...browsers, manifest: true },
        server: { host: '127.0.0.1', port: 5173 },
        preview: { host: '127.0.0.1', port: 4173 },
      },
)
