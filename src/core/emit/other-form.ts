import type { ClusterView } from '../model/workspace-model.ts'
import type { FormNote } from './form-note.ts'
import { writeGcloudFlags } from './gcloud-flags.ts'
import { writeMetallbObjects } from './metallb-objects.ts'
import { writeTerraformCluster } from './terraform-cluster.ts'

/** The other tools that a plan can be written for. */
export const formNames = ['metallb', 'gcloud', 'terraform'] as const
export type FormName = (typeof formNames)[number]

/** One plan in the form of another tool. */
export interface OtherForm {
  /** `''` when nothing of the plan has a counterpart; the notes say why. */
  readonly text: string
  /** What has no counterpart, or has to be filled in. */
  readonly notes: readonly FormNote[]
}

/** The same plan for another tool; the same cluster always gives the same text. */
export function writeOtherForm(view: ClusterView, form: FormName): OtherForm {
  switch (form) {
    case 'metallb':
      return writeMetallbObjects(view)
    case 'gcloud':
      return writeGcloudFlags(view)
    case 'terraform':
      return writeTerraformCluster(view)
  }
}

/** What the text is called as a file of its own: `demo-metallb.yaml`. */
export function formFileName({ cluster }: ClusterView, form: FormName): string {
  const name = (cluster.name.text ?? '').replaceAll(/[^\w.-]+/g, '-').replace(/^[.-]+/, '')
  return `${name === '' ? 'cluster' : name}${endings[form]}`
}

const endings: Readonly<Record<FormName, string>> = {
  metallb: '-metallb.yaml',
  gcloud: '-create.sh',
  terraform: '.tf',
}
