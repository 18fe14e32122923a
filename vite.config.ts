import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Relative base: the built files work under any sub-path of a static server.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 900, manifest: true },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1' },
})
