import { printPath } from '../core/document.ts'
import { isProblem, parseAddress } from '../core/net/address.ts'
import { contains, sizeOf } from '../core/net/range.ts'
import { catalog } from '../core/rules/catalog.ts'
import { roleNames } from '../core/rules/role-names.ts'
import { sayOf } from '../core/say.ts'
import { ruleAddress } from '../look/RuleLink.tsx'
import { goTo } from '../store/actions/select.ts'
import { selectActiveCluster, selectFindingsOfActive, selectLanguage } from '../store/selectors.ts'
import type { WorkbenchState } from '../store/state.ts'
import { type Say, say } from '../words/say.ts'
import { commands } from './commands.ts'
import { explainOnMap } from './explain-on-map.ts'
import type { Shortcut } from './shortcut.ts'

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly title: string
  readonly hint: string
  /** Found by these words too. */
  readonly also?: string
  readonly shortcut?: Shortcut | undefined
  readonly run: () => void
}

/** More lines than this nobody reads; typing narrows them. */
const mostEntries = 40

/** What fits the typed text: uses of an address first, then commands, problems and rules. */
export function findEntries(state: WorkbenchState, typed: string, words: Say): readonly PaletteEntry[] {
  const text = typed.trim().toLowerCase()
  const all = [
    ...addressEntries(state, text, words),
    ...commandEntries(state, words),
    ...(text === ''
      ? []
      : [...poolEntries(state, words), ...problemEntries(state, words), ...ruleEntries(state, words)]),
  ]
  const parts = text.split(/\s+/)
  const fits = ({ id, title, hint, also = '' }: PaletteEntry): boolean => {
    const whole = `${id} ${title} ${hint} ${also}`.toLowerCase()
    return parts.every((part) => whole.includes(part))
  }
  return all.filter(fits).slice(0, mostEntries)
}

function commandEntries(state: WorkbenchState, words: Say): readonly PaletteEntry[] {
  return commands
    .filter(({ id, isEnabled }) => id !== 'palette' && isEnabled?.(state) !== false)
    .map(({ id, title, group, shortcut, run }) => ({
      id,
      title: words(title),
      // Who reads one language may know a command by its name in the other.
      also: `${say('en', title)} ${say('zh-CN', title)}`,
      hint: group === 'goTo' ? words('palette.goTo') : words('palette.do'),
      shortcut,
      run,
    }))
}

function problemEntries(state: WorkbenchState, words: Say): readonly PaletteEntry[] {
  const { analysis } = state
  if (analysis === undefined) return []
  const language = selectLanguage(state)
  return selectFindingsOfActive(state).map((finding) => ({
    id: `problem-${finding.number}`,
    title: sayOf(analysis, finding, language).what,
    hint: words('findings.numbered', {
      severity: words(`findings.severity.${finding.severity}`),
      number: finding.number,
    }),
    run: () => goTo(finding.place, 'app', finding.rule),
  }))
}

/** Address pools and node pools of the shown file, by their names. */
function poolEntries(state: WorkbenchState, words: Say): readonly PaletteEntry[] {
  const cluster = selectActiveCluster(state)?.cluster
  if (cluster === undefined) return []
  const sections = { addressPools: cluster.loadBalancer.pools.items, nodePools: cluster.nodePools }
  return (['addressPools', 'nodePools'] as const).flatMap((section) =>
    sections[section]
      .filter(({ name }) => name.text !== undefined && name.text !== '')
      .map(({ name }) => ({
        id: `place-${section}-${printPath(name.path)}`,
        title: `${name.text} · ${words(`app.section.${section}`)}`,
        hint: words('palette.goTo'),
        run: () => goTo({ file: cluster.file, path: name.path }, 'app'),
      })),
  )
}

function ruleEntries(state: WorkbenchState, words: Say): readonly PaletteEntry[] {
  const language = selectLanguage(state)
  return catalog.map((rule) => ({
    id: rule.id,
    title: rule.words[language].title,
    hint: words('palette.rules'),
    run: () => {
      location.hash = ruleAddress(rule.id)
    },
  }))
}

function addressEntries(state: WorkbenchState, text: string, words: Say): readonly PaletteEntry[] {
  const address = parseAddress(text)
  if (isProblem(address) || state.analysis === undefined) return []
  const language = selectLanguage(state)
  // The thing that has this very address comes before the pool that holds it.
  const uses = state.analysis.model.occupancy.index
    .covering(address)
    .toSorted((a, b) => Number(sizeOf(a.range) - sizeOf(b.range)))
  const goesTo = uses.map(({ place, role, name }, index) => ({
    id: `address-${index}-${text}`,
    title: [text, roleNames[role].words[language], name].filter((part) => part !== '').join(' · '),
    hint: words('palette.goTo'),
    run: () => goTo(place, 'app'),
  }))
  const subnet = selectActiveCluster(state)?.segment?.subnets.find(({ prefix }) =>
    contains(prefix.range, address),
  )
  if (subnet === undefined) return goesTo
  const explain = {
    id: `explain-${text}`,
    title: words('palette.explain', { address: text }),
    hint: words('app.pane.map'),
    run: () => explainOnMap(text, subnet.prefix),
  }
  return [...goesTo, explain]
}
