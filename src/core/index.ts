/**
 * The library: texts in, judgement and new texts out. No DOM and no Node; nothing is read from or written to anywhere.
 *
 * - `analyse` reads a workspace (cluster files and one network plan, as texts) and judges it by every rule.
 * - `sayOf` and `sayFixOf` put findings and fixes in words; `locateFinding` tells lines and columns.
 * - `edits` are what a user can intend, as data; `applyIntention` makes new texts of them and of fixes, losing nothing.
 * - `findAddresses`, `findVip` and `splitSegment` propose free places; `writeOtherForm` writes a plan for other tools.
 * - `net` is the arithmetic of addresses, prefixes, ranges and range sets.
 */
export { type Analysis, analyse } from './analyse.ts'
export { type Applied, applyIntention, type ChangedText, type Intention } from './apply.ts'
export {
  type Edit,
  type EditValue,
  type FileEdits,
  type FileId,
  type Patch,
  type Path,
  PLAN_FILE,
  type Place,
  printPath,
} from './document.ts'
export * as edits from './edits-door.ts'
export { type Change, type ClusterChanges } from './emit/change.ts'
export { changesBetween } from './emit/changes.ts'
export { sayChange, sayUnchanged } from './emit/changes-words.ts'
export { type AddressExplanation, explainAddress } from './emit/explain-address.ts'
export { jsonSchemaOf } from './emit/json-schema.ts'
export { type FormName, formNames, type OtherForm, writeOtherForm } from './emit/other-form.ts'
export { sayAddress } from './emit/say-address.ts'
export { sayFormNote } from './emit/say-form-note.ts'
export type { Cluster, NodePool } from './model/cluster.ts'
export type { ClusterFile } from './model/cluster-file.ts'
export type { ClusterFacts } from './model/facts.ts'
export type { Field } from './model/field.ts'
export type { FieldRow } from './model/field-row.ts'
export { fields } from './model/fields.ts'
export { keyOrderAt } from './model/key-order.ts'
export type { NetworkPlan } from './model/network-plan.ts'
export type { Occupancy, Role, Use } from './model/occupancy.ts'
export { readClusterFile } from './model/read-file.ts'
export type { SegmentView, SubnetView } from './model/segments.ts'
export { emptyWorkspace, type Workspace, type WorkspaceFile } from './model/workspace.ts'
export { type ClusterView, readWorkspace, type WorkspaceModel } from './model/workspace-model.ts'
export * as net from './net-door.ts'
export { findVip, type VipCandidate } from './plan/find-vip.ts'
export { type AddressCandidate, findAddresses } from './plan/more-addresses.ts'
export { type Room, type RoomReason } from './plan/room.ts'
export { sayObstacle, sayRoomReason } from './plan/room-words.ts'
export { type SplitCandidate, splitSegment } from './plan/split-segment.ts'
export { catalog, findRule } from './rules/catalog.ts'
export type { AnyRule, Rule, RuleWords } from './rules/define.ts'
export {
  type Finding,
  type Fix,
  type Language,
  languages,
  type Severity,
  severities,
} from './rules/finding.ts'
export { sources } from './rules/sources.ts'
export type { Said } from './rules/words.ts'
export { type Located, locate, locateFinding, sayFixOf, sayOf } from './say.ts'
export type { SuppressedFinding } from './suppress.ts'
export { diffLines, type LineChange, printUnifiedDiff } from './yaml/diff.ts'
export { type PatchResult, patchSource } from './yaml/patch.ts'
export { readSource } from './yaml/read.ts'
export type { Refusal } from './yaml/refusal.ts'
export { refusalWords } from './yaml/refusal-words.ts'
export type { SourceDocument, SourceText, SyntaxProblem } from './yaml/source.ts'
