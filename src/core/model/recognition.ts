/** What a text is, for the rooms that may not read YAML: its code, its words, and the pools of upstream MetalLB in it. */
export { takeMetallbPools } from '../yaml/metallb-pools.ts'
export { type Mark, type RecognitionCode, recognise } from '../yaml/recognise.ts'
export { recognitionWords } from '../yaml/recognise-words.ts'
