import type { Workspace } from '../../core/model/workspace.ts'
import { planName } from '../../core/say.ts'
import { type Cleaned, type LeaveOut, leaveOut } from './leave-out.ts'
import { printLink } from './share-link.ts'
import { printShared, type SharedWorkspace } from './shared-workspace.ts'

export interface PreparedShare {
  readonly link: string
  /** The same as one file, for what is too long for a link. */
  readonly file: { readonly name: string; readonly text: string }
  /** What was left out of each text, by its name. */
  readonly texts: readonly PreparedText[]
}

export interface PreparedText extends Cleaned {
  readonly name: string
  /** The text by which the cluster of that file runs. */
  readonly isDeployed: boolean
}

/** Cleans every text, also the one by which a cluster runs, and packs them. */
export async function prepareShare(
  workspace: Workspace,
  wanted: LeaveOut,
  page: string,
): Promise<PreparedShare> {
  const texts: PreparedText[] = []
  const clean = (name: string, text: string, isDeployed = false): string => {
    const cleaned = leaveOut(text, wanted)
    texts.push({ name, isDeployed, ...cleaned })
    return cleaned.text
  }
  const shared: SharedWorkspace = {
    files: workspace.files.map(({ name, text, deployed }) => ({
      name,
      text: clean(name, text),
      ...(deployed === undefined ? {} : { deployed: clean(name, deployed, true) }),
    })),
    plan: workspace.plan === '' ? '' : clean(planName, workspace.plan),
  }
  const stem = workspace.files[0]?.name.replace(/\.(ya?ml|txt|json)$/i, '') ?? 'workspace'
  return {
    link: await printLink(shared, page),
    file: { name: `${stem}.share.json`, text: printShared(shared) },
    texts,
  }
}
