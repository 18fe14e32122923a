export const report = {
  'report.title': 'Report',
  'report.copy': 'Copy as Markdown',
  'report.print': 'Print',
  'report.addresses': 'Every address and its purpose',
  'report.router': 'Checklist for the router',
  'report.ports': 'Ports to open in firewalls',
  'report.commands': 'Commands for this cluster',
} as const
