import { type Analysis, analyse } from './analyse.ts'
import { applyIntention } from './apply.ts'
import type { Edit, FileEdits, FileId } from './document.ts'
import type { Finding, Fix } from './rules/finding.ts'

/** More rounds than this mean that fixes undo each other, which the catalogue's tests forbid. */
const mostRounds = 10_000

export interface Repaired {
  readonly analysis: Analysis
  /** How many fixes were applied. */
  readonly done: number
}

type Wanted = (finding: Finding, fix: Fix) => boolean

/**
 * Applies wanted fixes, the first of each finding, until none is left. The texts are judged anew before the next one: a
 * fix says where things stood, and the one before it may have moved them. Only fixes of one rule that give values and
 * move nothing go together. Fixes that undo each other end at the state that was there first.
 */
export function repair(start: Analysis, wanted: Wanted): Repaired {
  let analysis = start
  let done = 0
  let isAlone = false
  const refused = new Set<string>()
  const seen = new Set([textsOf(start)])
  for (let round = 0; round < mostRounds; round += 1) {
    const open = openFixes(analysis, wanted, refused)
    const [first] = open
    if (first === undefined) break
    const fixes: readonly OpenFix[] = isAlone ? [first] : [first, ...open.slice(1).filter(goesWith(first))]
    const after = applyAll(analysis, fixes)
    if (after === undefined || seen.has(textsOf(after))) {
      if (fixes.length === 1) refused.add(first.key)
      isAlone = fixes.length > 1
      continue
    }
    isAlone = false
    seen.add(textsOf(after))
    analysis = after
    done += fixes.length
  }
  return { analysis, done }
}

interface OpenFix {
  readonly key: string
  readonly rule: string
  readonly fix: Fix
}

function openFixes(analysis: Analysis, wanted: Wanted, refused: ReadonlySet<string>): readonly OpenFix[] {
  return analysis.findings.flatMap((finding) => {
    const { rule } = finding
    for (const fix of finding.fixes) {
      if (!wanted(finding, fix)) continue
      const key = `${rule} ${fix.title} ${JSON.stringify([fix.edits, fix.patches])}`
      if (!refused.has(key)) return { key, rule, fix }
    }
    return []
  })
}

/** Whether a fix can be applied together with the first one: neither moves what the other means, and no place is given twice. */
function goesWith(first: OpenFix): (one: OpenFix) => boolean {
  const taken = new Set(placesSet(first.fix))
  // What is no certain fix may count on what is free, as the next one does.
  if (taken.size === 0 || !first.fix.safe) return () => false
  return ({ rule, fix }) => {
    const places = placesSet(fix)
    if (rule !== first.rule || !fix.safe || places.length === 0 || places.some((place) => taken.has(place)))
      return false
    for (const place of places) taken.add(place)
    return true
  }
}

/** The places that a fix gives a value; none when it does anything else. */
function placesSet({ edits, patches = [] }: Fix): readonly string[] {
  const all = edits.flatMap(({ file, edits: own }) => own.map((edit) => ({ file, edit })))
  if (patches.length > 0 || all.some(({ edit }) => edit.op !== 'set')) return []
  return all.map(({ file, edit }) => JSON.stringify([file, edit.path]))
}

function applyAll(analysis: Analysis, fixes: readonly OpenFix[]): Analysis | undefined {
  const edits = new Map<FileId, Edit[]>()
  for (const { file, edits: own } of fixes.flatMap(({ fix }) => fix.edits)) {
    edits.set(file, [...(edits.get(file) ?? []), ...own])
  }
  const applied = applyIntention(analysis, {
    edits: [...edits].map(([file, own]): FileEdits => ({ file, edits: own })),
    patches: fixes.flatMap(({ fix }) => fix.patches ?? []),
  })
  if (!applied.ok) return undefined
  const read = new Map(applied.changed.map(({ file, after }) => [file, after]))
  return analyse(applied.workspace, analysis, read)
}

const textsOf = ({ workspace: { files, plan } }: Analysis): string =>
  JSON.stringify([plan, ...files.map(({ text }) => text)])
