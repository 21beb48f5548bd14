// The import law: who may import whom, each rule with its reason. See docs/decisions/0001.

/** The folders of src/domain, first to last: a folder imports only folders named before it. */
const DOMAIN = [
  'exact',
  'organisation',
  'periods',
  'model',
  'measures',
  'comparison',
  'goals',
  'assessment',
  'rollup',
  'chain',
  'evaluation',
  'workflow',
  'documents',
  'reports',
]

/** For each ring, the rings it may import besides itself, and why no more. */
const RINGS = {
  domain: [[], 'the field knows nothing of the world: same answer in server, browser and terminal'],
  contract: [
    ['domain'],
    'the shapes on the wire are read by both ends, so they carry nothing else',
  ],
  text: [['domain'], 'sentences are made of facts alone, so that every output can use them'],
  store: [['domain'], 'SQL stores and finds facts; what they mean is for domain'],
  statistics: [['domain'], 'it feeds domain/comparison arrays and decides nothing'],
  sources: [['domain'], 'other systems become facts; what is done with them is for use cases'],
  ui: [
    ['domain', 'contract', 'text'],
    'it serves web, public and render, so it sees no ring that only one has',
  ],
  render: [
    ['domain', 'contract', 'text', 'ui'],
    'a report is rendered from its model, never from the database',
  ],
  usecases: [
    ['domain', 'contract', 'store', 'statistics', 'sources', 'text'],
    'a use case is the same whoever asks: page, terminal or job',
  ],
  jobs: [['usecases', 'render', 'text'], 'a job does only what a person could have asked for'],
  http: [
    ['usecases', 'contract', 'render', 'text'],
    'parse, use case, reply: rules and SQL have their own rings',
  ],
  cli: [
    ['usecases', 'contract', 'render', 'text', 'domain'],
    'it may assess files without a database, and otherwise asks the use cases',
  ],
  public: [
    ['render', 'contract', 'ui', 'text'],
    'it sees published snapshots only, so a draft cannot leak',
  ],
  web: [
    ['domain', 'contract', 'text', 'ui'],
    'the browser holds no database and no secret: it asks over HTTP',
  ],
}

const anyOf = (names) => `(${names.join('|')})`
const TESTS = String.raw`\.test\.tsx?$`
const PACKAGES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

/** What a ring may reach outside its own list: one file each, for one reason. */
const DOORS = {
  public: ['store/published\\.ts$'],
  cli: ['main\\.ts$', 'settings\\.ts$', 'config\\.ts$'],
}

const ringRule = ([ring, [allowed, reason]]) => ({
  name: `${ring}-sees-only-its-rings`,
  comment: `src/${ring} may import ${allowed.map((a) => `src/${a}`).join(', ') || 'no other ring'}: ${reason}.`,
  severity: 'error',
  from: { path: `^src/${ring}/` },
  to: {
    path: '^src/',
    pathNot: [`^src/${anyOf([ring, ...allowed])}/`, ...(DOORS[ring] ?? []).map((d) => `^src/${d}`)],
  },
})

const orderRule = (folder, index) => ({
  name: `domain-${folder}-looks-up`,
  comment: `src/domain/${folder} may import only ${DOMAIN.slice(0, index).join(', ') || 'itself'}: the field is read from top to bottom, each part explained by those before it.`,
  severity: 'error',
  from: { path: `^src/domain/${folder}/`, pathNot: TESTS },
  to: { path: '^src/domain/', pathNot: `^src/domain/${anyOf(DOMAIN.slice(0, index + 1))}/` },
})

const packageRule = (name, from, allowed, reason) => ({
  name,
  comment: `${from.path.slice(1, -1)} may use ${allowed.length > 0 ? allowed.join(' and ') : 'no package'} and nothing of Node: ${reason}.`,
  severity: 'error',
  from: { ...from, pathNot: [TESTS, ...(from.pathNot ?? [])] },
  to: {
    dependencyTypes: [...PACKAGES, 'core'],
    ...(allowed.length > 0 ? { pathNot: `^node_modules/${anyOf(allowed)}/` } : {}),
  },
})

const packages = [
  packageRule(
    'domain-uses-no-package',
    { path: '^src/domain/', pathNot: ['^src/domain/(model|goals|evaluation|documents)/'] },
    [],
    'pure types and rules outlive every library',
  ),
  packageRule(
    'model-uses-zod-and-yaml',
    { path: '^src/domain/(model|goals|evaluation|documents)/' },
    ['zod', 'yaml'],
    'models, chains, frameworks and requirements are read from YAML and their schemas are published; the rest is pure',
  ),
  packageRule(
    'contract-uses-zod',
    { path: '^src/contract/' },
    ['zod'],
    'the shapes on the wire are read in the browser too',
  ),
  packageRule(
    'text-uses-no-package',
    { path: '^src/text/', pathNot: ['^src/text/finding/'] },
    [],
    'sentences are plain functions',
  ),
  packageRule(
    'finding-uses-stemmers',
    { path: '^src/text/finding/' },
    ['minisearch', '@orama/stemmers'],
    'staff and citizens find words by the same forms',
  ),
  {
    name: 'browser-code-without-node',
    comment: 'src/ui and src/web run in the browser, where Node does not exist.',
    severity: 'error',
    from: { path: '^src/(ui|web)/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
]

const others = [
  {
    name: 'ui-takes-only-types-of-domain',
    comment:
      'src/ui shows a view model; rules stay in domain, so domain and contract are imported as types only.',
    severity: 'error',
    from: { path: '^src/ui/', pathNot: TESTS },
    to: { path: '^src/(domain|contract)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'config-read-in-one-place',
    comment:
      'Only src/main.ts and the terminal read src/config.ts: everything else is given what it needs.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/(main\\.ts$|cli/)', TESTS] },
    to: { path: '^src/config\\.ts$' },
  },
  {
    name: 'domain-folder-has-a-place',
    comment:
      'A folder of src/domain must stand in the order at the top of .dependency-cruiser.cjs.',
    severity: 'error',
    from: { path: '^src/domain/', pathNot: `^src/domain/${anyOf(DOMAIN)}/` },
    to: {},
  },
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other cannot be read one after the other: split or join them.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-unresolved',
    comment: 'The import leads nowhere, or to a package that package.json does not name.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-import-of-tests',
    comment: 'A test is run, never imported: move what is shared into a file of its own.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: [TESTS, '^tests/'] },
  },
  {
    name: 'product-runs-without-dev-packages',
    comment: 'An installation has no devDependencies: move the package to dependencies.',
    severity: 'error',
    from: { path: '^src/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
]

module.exports = {
  forbidden: [
    ...Object.entries(RINGS).map(ringRule),
    ...DOMAIN.map(orderRule),
    ...packages,
    ...others,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
