import { type Address, printAddress } from '../net/address.ts'
import { asMetalLB } from './mapped.ts'
import { hashWords } from './sha256.ts'

/** The text of an address as Go prints it; an IPv4-mapped one is dotted. It is what the election hashes. */
export function printForElection(address: Address): string {
  return printAddress(asMetalLB(address))
}

/**
 * The names in the order of the election: SHA-256 of `name#subject`, compared byte by byte, the smallest first
 * (speaker/layer2_controller.go). The subject is an address since v0.11, before that namespace/name of the Service.
 */
export function rankNodes(names: readonly string[], subject: string): readonly string[] {
  const tail = `#${subject}`
  const ranked = names.map((name) => ({ name, score: scoreOf(name + tail) }))
  return ranked.sort((a, b) => a.score - b.score || compareWhole(a.name + tail, b.name + tail)).map(nameOf)
}

/** The same after `preferredNodeSelectors`: the higher weight first, then the hash (upstream's main, no release yet). */
export function rankPreferred(
  names: readonly string[],
  subject: string,
  weights: Readonly<Record<string, number>>,
): readonly string[] {
  return rankNodes(names, subject).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
}

const nameOf = ({ name }: { readonly name: string }): string => name

/** The first 53 bits of the hash, which is as much as a number can order; ties are all but impossible. */
function scoreOf(text: string): number {
  const words = hashWords(text)
  return (words[0]! >>> 0) * 2 ** 21 + (words[1]! >>> 11)
}

function compareWhole(a: string, b: string): number {
  if (a === b) return 0
  const first = hashWords(a).slice()
  const second = hashWords(b)
  for (let index = 0; index < 8; index += 1) {
    const difference = (first[index]! >>> 0) - (second[index]! >>> 0)
    if (difference !== 0) return difference
  }
  return 0
}
