#!/usr/bin/env node
// The command `malkedja`: the terminal of src/cli under the right Node.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { start } from './start.mjs'

// React and others are slower and larger where they are not told that this is in use.
process.env.NODE_ENV ??= 'production'
start(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), process.argv.slice(2))
