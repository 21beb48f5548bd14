#!/usr/bin/env node
// Runs a TypeScript file under the right Node: `node bin/run.mjs SCRIPT.ts ARGUMENTS…`.
import { start } from './start.mjs'

const [script, ...args] = process.argv.slice(2)
if (script === undefined) {
  process.stderr.write('Usage: node bin/run.mjs SCRIPT.ts ARGUMENTS…\n')
  process.exit(1)
}
start(script, args)
