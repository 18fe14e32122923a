export const save = {
  'save.back': 'Save to the opened file',
  'save.backHelp': '{name}, by the file access of this browser',
  'save.backErrors': {
    one: '{name} as it is, with {count} error',
    other: '{name} as it is, with {count} errors',
  },
  'save.saved': 'Saved to {name}',
  'save.asItIs': 'Nothing is added to the file. Line ends, comments and order stay as they are.',
  'save.written': 'Saved to {name}',
  'save.same': '{name} holds this text already',
  'save.denied': 'The browser does not allow writing {name}. Save again and allow it, or download the file',
  'save.gone': '{name} is no longer where it was opened. Download it instead',
  'save.unreadable':
    '{name} on the disk is no text any more and was left as it is. Download the file instead',
  'save.failed': '{name} was not written and stands as before. Download the file instead',
  'save.conflict': 'Somebody changed {name} since {time}',
  'save.conflictHelp': 'Lines marked − stand on the disk, lines marked + stand here.',
  'save.conflictDiff': 'From the file on the disk to the text here',
  'save.take': 'Take the text on the disk',
  'save.overwrite': 'Overwrite the file',
  'save.taken': 'Took {name} from the disk',
  'save.stepTaken': 'take {name} from the disk',
} as const
