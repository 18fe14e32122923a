import type { Cases } from '../core/rules/define.ts'

const loads = new Map<string, Promise<Cases | undefined>>()

/** The examples of a rule, which lie beside or inside the page; undefined when they cannot be had. Asked for once. */
export function loadCases(id: string): Promise<Cases | undefined> {
  const known = loads.get(id)
  if (known !== undefined) return known
  const packed = document.querySelector('#rule-cases')?.textContent
  const load = packed ? unpackCases(packed).then((all) => all?.[id]) : fetchCases(id)
  loads.set(id, load)
  return load
}

async function fetchCases(id: string): Promise<Cases | undefined> {
  try {
    const response = await fetch(`rules/${id}.json`)
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  }
}

/** A page that is one file holds the examples of all rules, deflated, in base64. */
async function unpackCases(packed: string): Promise<Readonly<Record<string, Cases>> | undefined> {
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return await new Response(text).json()
  } catch {
    return undefined
  }
}
