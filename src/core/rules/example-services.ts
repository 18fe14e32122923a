/** A network plan of planned Services for a rule's case; each with its keys in the given order. */
export function exampleServices(...services: readonly Readonly<Record<string, string>>[]): string {
  const items = services.map((service) =>
    Object.entries(service).map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${value}`),
  )
  return `services:\n${items.flat().join('\n')}\n`
}
