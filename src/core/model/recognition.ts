/** What a text is, for the rooms that may not read YAML: its code, its words, and what other tools' files hold for a cluster. */
export { takeMetallbPools } from '../yaml/metallb-pools.ts'
export { type Mark, type RecognitionCode, recognise } from '../yaml/recognise.ts'
export { recognitionWords } from '../yaml/recognise-words.ts'
export { takeTerraformPlan } from '../yaml/terraform-plan.ts'
