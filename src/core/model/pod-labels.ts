/** `app=web, tier=front` as keys and values; a part without `=` is a key with an empty value. */
export function parseLabels(text: string): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {}
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue
    const [key = '', ...rest] = part.split('=')
    labels[key.trim()] = rest.join('=').trim()
  }
  return labels
}

/** One text for the same labels in any order. */
export function printLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(',')
}
