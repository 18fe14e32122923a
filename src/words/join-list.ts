import type { Say } from './say.ts'

/** "a, b, c" with the separator of the language: Chinese sets apart the members of a list with `、`. */
export const joinList = (texts: readonly string[], words: Say): string =>
  texts.length === 0 ? '' : texts.reduce((first, next) => words('app.listed', { first, next }))
