export const shortcut = {
  'shortcut.title': 'Shortcuts',
  'shortcut.firstFix': 'Apply the first fix',
} as const
