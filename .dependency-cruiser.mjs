// Who may import whom. test/tidy/architecture.test.ts breaks every rule once, to see it noticed.

/** The flow: a room may import those before it, never those after it. */
const flow = ['survey', 'voice', 'safeguarding', 'intake', 'themes', 'evidence']
const rooms = [...flow, 'inspection', 'access', 'disclosure']
const anyOf = (names) => `(${names.join('|')})`
const code = '\\.(ts|tsx|mts)$'
const faces = `^app/${anyOf(rooms)}/index(\\.server)?\\.tsx?$`
const typesOnly = ['type-only']

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

const flowRules = flow
  .slice(0, -1)
  .map((room, place) =>
    forbid(
      `flow-${room}`,
      `${room} comes before ${flow.slice(place + 1).join(', ')}: what must flow right goes through a port`,
      { path: `^app/${room}/` },
      { path: `^app/${anyOf(flow.slice(place + 1))}/` },
    ),
  )

const frameRules = [
  ...['inspection', 'disclosure'].map((frame) =>
    forbid(
      `${frame}-knows-no-room`,
      `${frame} is used by every room, so it imports none`,
      { path: `^app/${frame}/` },
      { path: `^app/${anyOf(rooms.filter((room) => room !== frame))}/` },
    ),
  ),
  forbid(
    'access-knows-only-inspection',
    'access reads memberships; it knows of no other room',
    { path: '^app/access/' },
    { path: `^app/${anyOf(rooms.filter((room) => room !== 'inspection' && room !== 'access'))}/` },
  ),
  forbid(
    'ui-knows-no-room',
    'the design system knows nothing of what it shows',
    { path: '^app/ui/' },
    { path: [`^app/${anyOf(rooms)}/`, '^db/'] },
  ),
  forbid(
    'ui-from-views-only',
    'rules do not depend on how they are shown: only .tsx files and routes import ui',
    { path: `^app/${anyOf(rooms)}/.*\\.ts$` },
    { path: '^app/ui/', dependencyTypesNot: typesOnly },
  ),
  forbid(
    'rooms-by-their-faces',
    'another room is known by its index.ts and index.server.ts alone',
    { path: '^(app/([^/]+)/|app/[^/]+$|db/|server\\.ts$)', pathNot: '^app/(routes/|root\\.tsx$)' },
    { path: `^app/${anyOf(rooms)}/`, pathNot: ['^app/$2/', faces] },
  ),
  forbid(
    'routes-by-faces-and-views',
    'a route also picks the views it renders, from a views folder: a page then loads its own alone',
    { path: '^app/(routes/|root\\.tsx$)' },
    { path: `^app/${anyOf(rooms)}/`, pathNot: [faces, `^app/${anyOf(rooms)}/views/[^/]+\\.tsx$`] },
  ),
  forbid(
    'nobody-imports-routes',
    'a route is an edge: it calls, it is not called',
    { path: code, pathNot: '^(app/routes/|test/)' },
    { path: '^app/routes/' },
  ),
  forbid(
    'nobody-imports-commands',
    'a command is an edge: it calls, it is not called',
    { path: code, pathNot: '^(app/commands/|test/)' },
    { path: '^app/commands/' },
  ),
  forbid(
    'nobody-below-imports-the-house',
    'rooms are given what they need; only edges know where it comes from (its type may be named)',
    { path: `^(app/${anyOf([...rooms, 'ui', 'platform', 'islands'])}/|db/)` },
    { path: '^app/[^/]+\\.(ts|tsx)$', dependencyTypesNot: typesOnly },
  ),
]

const groundRules = [
  forbid(
    'platform-stands-on-libraries',
    'platform carries the rooms, so it imports only libraries',
    { path: '^app/platform/' },
    { path: ['^app/(?!platform/)', '^db/', '^server\\.ts$'] },
  ),
  forbid(
    'db-takes-types-only',
    'db imports platform, and of rooms only their types',
    { path: '^db/' },
    { path: '^app/(?!platform/)', dependencyTypesNot: typesOnly },
  ),
  forbid(
    'islands-stay-in-the-browser',
    'an island is sent to people: no server side, no database',
    { path: '^app/islands/' },
    { path: ['\\.server\\.tsx?$', '^db/'] },
  ),
  forbid(
    'server-only-reach',
    'what a browser may load does not import server-only code (types are fine: they are erased)',
    {
      path: '^(app|db)/',
      pathNot: '(\\.server\\.tsx?$|^app/(routes|commands)/|^app/root\\.tsx$)',
    },
    { path: '\\.server\\.tsx?$', dependencyTypesNot: typesOnly },
  ),
  forbid(
    'database-code-is-server-only',
    'db/ reaches a browser silently unless the name says .server (schema.ts is types alone)',
    { path: '^app/', pathNot: '\\.server\\.tsx?$' },
    { path: '^db/', pathNot: '\\.server\\.ts$', dependencyTypesNot: typesOnly },
  ),
  forbid(
    'kysely-in-db-only',
    'only db/ speaks Kysely; others call its repositories',
    { path: code, pathNot: '^(db|test)/' },
    { path: 'node_modules/kysely/' },
  ),
  forbid(
    'drivers-in-connect-only',
    'one file opens databases',
    { path: code, pathNot: '^(db/connect\\.server\\.ts$|test/)' },
    { path: 'node_modules/(better-sqlite3|pg)/' },
  ),
  forbid(
    'tests-stay-in-test',
    'the product does not import its tests',
    { path: '^(app|db)/|^server\\.ts$' },
    { path: '^test/' },
  ),
  forbid(
    'no-circles',
    'a circle has no first file to read',
    { path: code },
    {
      circular: true,
      viaOnly: { dependencyTypesNot: typesOnly },
    },
  ),
  forbid('everything-is-there', 'this import leads nowhere', { path: code }, { couldNotResolve: true }),
  forbid(
    'declared-packages-only',
    'a package that package.json does not name',
    { path: code },
    {
      dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
    },
  ),
  forbid(
    'runs-on-dependencies',
    'what runs may not need a package that only developers install',
    { path: '^(app|db)/|^server\\.ts$' },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: typesOnly,
      // The server loads Vite only in development.
      pathNot: 'node_modules/(vite|@types)/',
    },
  ),
]

export default {
  forbidden: [...flowRules, ...frameRules, ...groundRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^build/', '[.](css|json|svg|woff2)$'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
