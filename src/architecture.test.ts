import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Import, readSource } from './testing/imports.ts'

/** What one room may import besides itself: other rooms, and packages by name or `@scope/*`. */
interface Allowance {
  readonly rooms: readonly string[]
  readonly packages?: readonly string[]
  /** Names that may come from a further room, as types only. */
  readonly types?: Readonly<Record<string, readonly string[]>>
}

const coreRooms = [
  'core/document',
  'core/net',
  'core/yaml',
  'core/model',
  'core/edits',
  'core/behaviour',
  'core/plan',
  'core/rules',
  'core/scene',
  'core/emit',
  'core/samples',
]
const core = [...coreRooms, 'core/suppress', 'core/analyse', 'core/say', 'core/apply', 'core/repair']
const interfacePackages = ['react', 'react-dom', '@mui/*', '@emotion/*']
const findingType = { 'core/rules': ['Finding'] }

/** Imports run inwards only. A room that is not named here does not exist. */
const table: Readonly<Record<string, Allowance>> = {
  'core/document': { rooms: [] },
  'core/samples': { rooms: [] },
  'core/net': { rooms: ['core/document'], packages: ['ipaddr.js'] },
  'core/yaml': { rooms: ['core/document'], packages: ['yaml'] },
  'core/model': { rooms: ['core/document', 'core/net', 'core/yaml'] },
  'core/edits': { rooms: ['core/document', 'core/model', 'core/net'] },
  'core/behaviour': { rooms: ['core/document', 'core/model', 'core/net'] },
  'core/plan': { rooms: ['core/document', 'core/model', 'core/net'] },
  'core/rules': {
    rooms: ['core/document', 'core/model', 'core/net', 'core/edits', 'core/plan', 'core/behaviour'],
  },
  'core/scene': { rooms: ['core/document', 'core/model', 'core/net', 'core/behaviour'], types: findingType },
  'core/emit': { rooms: ['core/document', 'core/model', 'core/net', 'core/behaviour'], types: findingType },
  'core/suppress': { rooms: coreRooms },
  'core/analyse': { rooms: [...coreRooms, 'core/suppress'] },
  'core/say': { rooms: [...coreRooms, 'core/analyse'] },
  'core/apply': { rooms: [...coreRooms, 'core/analyse', 'core/say'] },
  'core/repair': { rooms: [...coreRooms, 'core/analyse', 'core/apply'] },
  'core/edits-door': { rooms: ['core/edits'] },
  'core/net-door': { rooms: ['core/net'] },
  'core/index': { rooms: [...core, 'core/edits-door', 'core/net-door'] },
  words: { rooms: [] },
  store: { rooms: [...core, 'words'], packages: ['zustand', 'react'] },
  look: { rooms: [...core, 'words'], packages: interfacePackages },
  map: { rooms: [...core, 'store', 'words', 'look'], packages: interfacePackages },
  text: {
    rooms: [...core, 'store', 'words', 'look'],
    packages: [...interfacePackages, '@codemirror/*', '@lezer/*'],
  },
  findings: { rooms: [...core, 'store', 'words', 'look'], packages: interfacePackages },
  forms: { rooms: [...core, 'store', 'words', 'look'], packages: interfacePackages },
  app: {
    rooms: [...core, 'words', 'store', 'look', 'map', 'text', 'findings', 'forms'],
    packages: [...interfacePackages, '@fontsource/*', '@fontsource-variable/*', 'idb-keyval'],
  },
  main: { rooms: ['app', 'store', 'words'], packages: ['react', 'react-dom'] },
  cli: { rooms: [...core, 'core/index'], packages: ['node:*'] },
}

/** Rooms that are a single file of core, with its test. */
const fileRooms = new Set([
  'core/apply',
  'core/repair',
  'core/edits-door',
  'core/net-door',
  'core/document',
  'core/suppress',
  'core/analyse',
  'core/say',
  'core/index',
])

/** Support of the tests, and the tests at the top: they may look at everything. */
const unbounded = ['testing', 'top']
/** What every test may use besides what its room may; fast-check comes from testing/property.ts. */
const testPackages = ['vitest', 'ajv', '@testing-library/*', 'node:*']

/** Effects are for focus, observers, title and storage; outside app/ and text/ each file says which. */
const effects: Readonly<Record<string, string>> = {
  'forms/use-follow-selection.ts':
    'scrolls to what was chosen on the map, in the text or in the problem list',
  'forms/kit/NameOnRequest.tsx': 'focus goes into the name that is asked for',
}

const root = dirname(fileURLToPath(import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
  .toSorted()
const sources = files.map((file) => ({ file, ...readSource(file, readFileSync(join(root, file), 'utf8')) }))
const isTest = (file: string): boolean => /\.test(-kit)?\.tsx?$/.test(file)
const shipped = sources.filter(({ file }) => !isTest(file) && roomOf(file) !== 'testing')

/** The room a file stands in, or nothing. */
function roomOf(file: string): string | undefined {
  const [first = '', second = '', third] = file.split('/')
  if (file === 'main.tsx') return 'main'
  if (file === 'architecture.test.ts') return 'top'
  if (first === 'testing') return 'testing'
  const name = first === 'core' ? `core/${third === undefined ? bareName(second) : second}` : first
  const isFile = !file.includes('/') || (first === 'core' && third === undefined)
  return name in table && isFile === fileRooms.has(name) ? name : undefined
}

function isFolder(room: string): boolean {
  return room in table && room !== 'main' && !fileRooms.has(room)
}

function bareName(file: string): string {
  return file.replace(/(\.test)?\.tsx?$/, '')
}

/** Whether `from` may depend on `imported`; the table above, and for tests their support. */
function isAllowed(from: string, imported: Import): boolean {
  const room = roomOf(from)
  if (room === undefined) return false
  if (unbounded.includes(room)) return true
  const allowance = table[room]
  if (allowance === undefined) return false
  if (!imported.specifier.startsWith('.')) {
    const packages = [...(allowance.packages ?? []), ...(isTest(from) ? testPackages : [])]
    return packages.some((name) => matchesPackage(imported.specifier, name))
  }
  const target = roomOf(posix.join(posix.dirname(from), imported.specifier))
  if (target === undefined) return isAsset(from, imported.specifier)
  if (target === room || allowance.rooms.includes(target)) return true
  if (target === 'testing') return isTest(from)
  const types = allowance.types?.[target]
  return types !== undefined && imported.isType && imported.names.every((name) => types.includes(name))
}

function matchesPackage(specifier: string, name: string): boolean {
  if (name.endsWith('*')) return specifier.startsWith(name.slice(0, -1))
  return specifier === name || specifier.startsWith(`${name}/`)
}

/** A style sheet or picture beside the code that shows it. */
function isAsset(from: string, specifier: string): boolean {
  const path = posix.join(posix.dirname(from), specifier)
  return /\.(css|svg|md)$/.test(path) && posix.dirname(path).split('/')[0] === from.split('/')[0]
}

/** `file:line` of every match in the code, comments left out. */
function findInCode(pattern: RegExp, where: (file: string) => boolean): readonly string[] {
  return shipped
    .filter(({ file }) => where(file))
    .flatMap(({ file, code }) =>
      [...code.matchAll(pattern)].map(
        (match) => `${file}:${code.slice(0, match.index).split('\n').length} ${match[0].trim()}`,
      ),
    )
}

describe('rooms', () => {
  it('every file stands in a room', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
  })

  it('imports run inwards only', () => {
    const breaches = sources.flatMap(({ file, imports }) =>
      imports.filter((entry) => !isAllowed(file, entry)).map((entry) => `${file} -> ${entry.specifier}`),
    )
    expect(breaches).toEqual([])
  })

  it('notices each way to write an import', () => {
    const planted = readSource(
      'core/net/planted.ts',
      [
        "import { parse } from '../yaml/parse.ts'",
        "import type { Rule } from '../rules/define.ts'",
        "export * from '../model/cluster.ts'",
        "export type { Scene } from '../scene/scene.ts'",
        "const later = import('../../app/shell.tsx')",
        "type Late = import('../plan/free.ts').Free",
        "const all = import.meta.glob(['../edits/*.ts'])",
        "const worker = new URL('../../store/worker.ts', import.meta.url)",
        "import 'react'",
        "// import '../emit/report.ts'",
      ].join('\n'),
    )
    const breaches = planted.imports.filter((entry) => !isAllowed('core/net/planted.ts', entry))
    expect(breaches.map((entry) => entry.specifier).toSorted()).toEqual(
      [
        '../../app/shell.tsx',
        '../../store/worker.ts',
        '../edits/*.ts',
        '../model/cluster.ts',
        '../plan/free.ts',
        '../rules/define.ts',
        '../scene/scene.ts',
        '../yaml/parse.ts',
        'react',
      ].toSorted(),
    )
  })

  it('lets scene and emit take the type Finding from rules, and nothing else', () => {
    const from = 'core/scene/bands.ts'
    const take = (text: string): readonly boolean[] =>
      readSource(from, text).imports.map((entry) => isAllowed(from, entry))
    expect(take("import type { Finding } from '../rules/define.ts'")).toEqual([true])
    expect(take("import { type Finding } from '../rules/define.ts'")).toEqual([true])
    expect(take("import type { Finding, Rule } from '../rules/define.ts'")).toEqual([false])
    expect(take("import { Finding } from '../rules/define.ts'")).toEqual([false])
    expect(take("import { type Finding, run } from '../rules/run.ts'")).toEqual([false])
  })

  it('each room with code has a README of at most 20 lines', () => {
    const rooms = new Set(shipped.map(({ file }) => roomOf(file) ?? 'none').filter(isFolder))
    const missing = [...rooms].filter((room) => !existsSync(join(root, room, 'README.md')))
    expect(missing).toEqual([])
    const long = [...rooms].filter(
      (room) =>
        readFileSync(join(root, room, 'README.md'), 'utf8')
          .trimEnd()
          .split('\n').length > 20,
    )
    expect(long).toEqual([])
  })
})

describe('documents', () => {
  it('every link into the project leads somewhere', () => {
    const project = join(root, '..')
    const inSource = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name))
    const documents = [...readdirSync(project).map((name) => join(project, name)), ...inSource]
    const broken = documents
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
          .map(([, target = '']) => join(dirname(file), target))
          .filter((target) => !existsSync(target))
          .map((target) => `${relative(project, file)} -> ${relative(project, target)}`),
      )
    expect(broken).toEqual([])
  })
})

describe('habits', () => {
  it('core knows no clock, no randomness and no console', () => {
    const impure =
      /\b(console\.|Date\.now\(|new Date\(\)|Math\.random\(|performance\.|setTimeout\(|crypto\.)/g
    expect(findInCode(impure, (file) => file.startsWith('core/'))).toEqual([])
  })

  it('only app touches the window, the clipboard and storage', () => {
    const browser =
      /\b(window\.|localStorage\b|sessionStorage\b|indexedDB\b|navigator\.(clipboard|storage)\b)/g
    const others = ['map', 'text', 'findings', 'forms', 'look', 'store', 'words']
    expect(findInCode(browser, (file) => others.includes(roomOf(file) ?? ''))).toEqual([])
  })

  it('effects stand in app and text, or are listed with their reason', () => {
    const found = findInCode(/\buse(Layout|Insertion)?Effect\(/g, (file) => !/^(app|text)\//.test(file))
    const where = new Set(found.map((place) => place.slice(0, place.indexOf(':'))))
    expect([...where].toSorted()).toEqual(Object.keys(effects).toSorted())
  })

  it('colours are tokens of the theme or data of the palette', () => {
    const hex = /['"`\s:(,]#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b/gi
    const isHome = (file: string): boolean => /^(app\/theme[^/]*\.ts|core\/scene\/palette\.ts)$/.test(file)
    expect(findInCode(hex, (file) => !isHome(file))).toEqual([])
  })
})
