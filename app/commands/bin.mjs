#!/usr/bin/env node
// The built command line where it is what the sources say now, else the sources themselves: it works after `npm ci` alone.
import { isBuilt } from '../../scripts/setup/build.mjs'

if (isBuilt()) await import('../../build/program/earshot.js')
else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./earshot.ts')
}
