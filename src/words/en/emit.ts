export const emit = {
  'emit.title': 'Other forms of this plan',
  'emit.open': 'Other forms: MetalLB, gcloud, Terraform',
  'emit.form': 'Form',
  'emit.form.metallb': 'MetalLB objects',
  'emit.form.gcloud': 'gcloud',
  'emit.form.terraform': 'Terraform',
  'emit.notes': { one: '{count} thing to know', other: '{count} things to know' },
  'emit.text': 'Text as {form}',
  'emit.copy': 'Copy',
  'emit.download': 'Download {name}',
} as const
