/** `pool1`, `pool2`, …: the first one that nobody has. */
export function freeName(stem: string, taken: Iterable<string | undefined>): string {
  const names = new Set(taken)
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number}`
    if (!names.has(name)) return name
  }
}
