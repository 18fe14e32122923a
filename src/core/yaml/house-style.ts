import { columnOf, itemPlace, ownEntries } from './layout.ts'
import { lineBreakOf } from './text-lines.ts'
import type { Node } from './tree.ts'

/** How a file is written, so that what is added looks like its neighbours. Columns. */
export interface HouseStyle {
  /** A nested map's keys stand this far right of their parent key. */
  readonly step: number
  /** A list's dashes stand this far right of their key: 0 in files that bmctl wrote. */
  readonly listOffset: number
  /** From a dash to what it introduces. */
  readonly dashWidth: number
  readonly lineBreak: '\n' | '\r\n'
}

type Votes = Map<number, number>

interface Ballot {
  readonly step: Votes
  readonly listOffset: Votes
  readonly dashWidth: Votes
}

/** The style most of a document shows; where it shows none, that of the next one given, and bmctl's last. */
export function houseStyleOf(
  documents: readonly { readonly root: Node | undefined; readonly text: string }[],
): HouseStyle {
  const ballots = new Map<number, Ballot>()
  const ballotOf = (index: number): Ballot => {
    const known = ballots.get(index)
    if (known !== undefined) return known
    const ballot: Ballot = { step: new Map(), listOffset: new Map(), dashWidth: new Map() }
    const { root, text } = documents[index]!
    if (root !== undefined) vote(root, text, ballot)
    ballots.set(index, ballot)
    return ballot
  }
  const elect = (name: keyof Ballot, otherwise: number): number => {
    for (let index = 0; index < documents.length; index += 1) {
      const winner = mostVotes(ballotOf(index)[name])
      if (winner !== undefined) return winner
    }
    return otherwise
  }
  const step = elect('step', 2)
  return {
    step,
    listOffset: elect('listOffset', 0),
    dashWidth: elect('dashWidth', 2),
    lineBreak: lineBreakOf(documents.find(({ text }) => text.includes('\n'))?.text ?? ''),
  }
}

function mostVotes(votes: Votes): number | undefined {
  let winner: number | undefined
  let most = 0
  for (const [width, count] of votes) {
    if (count <= most) continue
    winner = width
    most = count
  }
  return winner
}

function vote(node: Node, text: string, ballot: Ballot): void {
  if (node.kind === 'list') {
    if (!node.flow) voteForDash(node, text, ballot)
    for (const item of node.items) vote(item, text, ballot)
    return
  }
  if (node.kind !== 'map' || node.flow) return
  for (const { keySpan, value } of ownEntries(node)) {
    if ((value.kind === 'map' || value.kind === 'list') && !value.flow) {
      const width = columnOf(text, value.span.from) - columnOf(text, keySpan.from)
      if (value.kind === 'list' ? width >= 0 : width > 0)
        add(value.kind === 'list' ? ballot.listOffset : ballot.step, width)
    }
    vote(value, text, ballot)
  }
}

function voteForDash(list: Extract<Node, { kind: 'list' }>, text: string, ballot: Ballot): void {
  const width = dashWidthOf(list, text)
  if (width !== undefined) add(ballot.dashWidth, width)
}

/** From the first dash to its content; undefined when that stands on a later line or is far away. */
export function dashWidthOf(list: Extract<Node, { kind: 'list' }>, text: string): number | undefined {
  if (list.items.length === 0) return undefined
  const { head } = itemPlace(list, 0, text)
  const gap = /^-( {1,8})[^\s#]/.exec(text.slice(head, head + 10))
  return gap === null ? undefined : gap[1]!.length + 1
}

const add = (votes: Votes, width: number): Votes => votes.set(width, (votes.get(width) ?? 0) + 1)
