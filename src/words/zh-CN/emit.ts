import type { emit as en } from '../en/emit.ts'
import type { Message } from '../say.ts'

export const emit: Readonly<Record<keyof typeof en, Message>> = {
  'emit.title': '此规划的其他形式',
  'emit.open': '其他形式：MetalLB、gcloud、Terraform',
  'emit.form': '形式',
  'emit.form.metallb': 'MetalLB 对象',
  'emit.form.gcloud': 'gcloud',
  'emit.form.terraform': 'Terraform',
  'emit.notes': '{count} 点说明',
  'emit.text': '{form} 形式的文本',
  'emit.copy': '复制',
  'emit.download': '下载 {name}',
}
