import type { Plugin } from 'vite'

export function serviceWorker(entries: readonly string[]): Plugin
