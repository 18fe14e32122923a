/** The value, frozen all the way down: whoever changes it gets an error. */
export function freezeDeep<T>(value: T): T {
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue
    Object.freeze(next)
    for (const descriptor of Object.values(Object.getOwnPropertyDescriptors(next)))
      open.push(descriptor.value)
  }
  return value
}
