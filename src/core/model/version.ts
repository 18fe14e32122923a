/** `1.34.200-gke.68` as numbers; what follows the patch number does not order releases for our purposes. */
export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
}

/** The newest minor release whose documentation the rules were written from. */
export const newestKnown: Version = { major: 1, minor: 34, patch: 0 }

/** `1.34.200-gke.68`, `1.16.0`, `1.34`; undefined for anything else. */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d{1,3})\.(\d{1,4})(?:\.(\d{1,6}))?(?:[-+.][0-9A-Za-z.+-]*)?$/.exec(text.trim())
  if (match === null) return undefined
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) }
}

export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch
}

/** `isAtLeast(version, '1.32')`. */
export function isAtLeast(version: Version, minimum: string): boolean {
  const bound = parseVersion(minimum)
  if (bound === undefined) throw new Error(`not a version: ${minimum}`)
  return compareVersions(version, bound) >= 0
}

export const printVersion = (version: Version): string => `${version.major}.${version.minor}`
