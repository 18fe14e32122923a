/** Long work in steps of a few milliseconds: it stops after each, and whoever runs it decides when it goes on. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Goes through all steps without a pause. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
