// A program that makes the files that are asked for until it is killed, and says when it has taken one up.
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { keepMakingFiles } from '../../src/jobs/ordered-files.ts'
import { openStore } from '../../src/store/connect.ts'
import { filesOf } from '../../src/store/ordered-files.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'

const [folder = '', organisation = '', account = '', today = ''] = process.argv.slice(2)

const store = await openStore({ dataFolder: folder })
keepMakingFiles({ store, memory: emptyMemory(), today: () => today }, 2)
for (;;) {
  const files = await store.readAsMember(organisation, 'test', (tx) => filesOf(tx, account))
  if (files.some(({ standing }) => standing === 'making')) writeSync(1, 'making\n')
  await setTimeout(20)
}
