/** The rooms that may not read YAML say its problems in the same words. */
export { syntaxWords } from '../yaml/problem-words.ts'
