export const drafts = {
  'drafts.rename': 'Rename the draft {name}',
  'drafts.nameLabel': 'Name of the draft',
  'drafts.deleted': 'Deleted the draft {name}',
  'drafts.undoDelete': 'Undo: delete the draft {name}',
  'drafts.today': 'today {time}',
  'drafts.copyOf': '{name} (copy)',
  'drafts.openElsewhere': 'Another tab has this draft open. This is a copy of it: {name}',
  'drafts.copied': 'Another tab wrote to this draft. What you see goes on as a draft of its own',
  'drafts.full':
    'The storage of this browser is full: the draft is not stored. Download the file, or delete older drafts on the first page',
  'drafts.forbidden':
    'This browser does not let the page store drafts. Download the file to keep your work, or allow storage for this page',
  'drafts.none':
    'This browser does not let the page store drafts: what you open lasts as long as the tab. Download it to keep it.',
  'drafts.notKept': 'Not stored in this browser',
  'drafts.notChanged': 'The browser did not change the stored drafts. Reload the page and try again',
  'drafts.leaveUnkept':
    'This browser does not store the draft. What you changed is gone when you go on. Go on without it?',
} as const
