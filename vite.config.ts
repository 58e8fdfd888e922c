import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { islandSources } from './app/platform/http/islands.ts'
import { serviceWorker } from './scripts/service-worker.mjs'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2020',
    // Islands are further client entries; the server build has none.
    rollupOptions: isSsrBuild ? {} : { input: Object.values(islandSources) },
  },
  plugins: [
    isSsrBuild ? undefined : serviceWorker(Object.values(islandSources)),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
      },
    }),
  ],
}))
