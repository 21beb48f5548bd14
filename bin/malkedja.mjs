#!/usr/bin/env node
// The command `malkedja`: the terminal of src/cli under the right Node.
import { fileURLToPath } from 'node:url'
import { start } from './start.mjs'

start(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), process.argv.slice(2))
