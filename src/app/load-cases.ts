import type { Cases } from '../core/rules/define.ts'

const loads = new Map<string, Promise<Cases | undefined>>()

/** The examples of a rule, which lie beside the page; undefined when they cannot be had. Asked for once. */
export function loadCases(id: string): Promise<Cases | undefined> {
  const known = loads.get(id)
  if (known !== undefined) return known
  const load = fetchCases(id)
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
