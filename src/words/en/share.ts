export const share = {
  'share.title': 'Share by link',
  'share.command': 'Share by link',
  'share.how':
    'The texts travel in the part of the address after #, which no browser sends to a server. Who opens the link gets a draft of their own.',
  'share.leaveOut': 'Leave out',
  'share.credentialsSwitch': 'Credentials',
  'share.credentialsHelp': 'key paths, certificates, passwords, accounts',
  'share.projectsSwitch': 'Project ids',
  'share.projectsHelp': 'projectID wherever it stands',
  'share.commentsSwitch': 'Comments',
  'share.commentsHelp': 'also commented-out fields',
  'share.leftOut': { one: '{count} place is left out', other: '{count} places are left out' },
  'share.comments': {
    one: '{name}: {count} comment',
    other: '{name}: {count} comments',
  },
  'share.deployedText': '{name} (as it runs)',
  'share.untouched': '{name}, document {documents}: not readable, so nothing was left out there',
  'share.repeated':
    '{name}, line {lines}: a value that is left out elsewhere still stands here, and the link holds it',
  'share.size.anywhere': {
    one: '{count} character, fits everywhere',
    other: '{count} characters, fits everywhere',
  },
  'share.size.most': {
    one: '{count} character, fits most chats and mails',
    other: '{count} characters, fits most chats and mails',
  },
  'share.size.long': {
    one: '{count} character: many programs cut such a link. Hand over the file instead',
    other: '{count} characters: many programs cut such a link. Hand over the file instead',
  },
  'share.size.too-long': {
    one: '{count} character: too long for a link. Hand over the file instead; it opens here like a link',
    other: '{count} characters: too long for a link. Hand over the file instead; it opens here like a link',
  },
  'share.mark': '{count}',
  'share.fromDisk': 'This page was opened from a disk: the link works only where it lies at the same path',
  'share.link': 'Link',
  'share.copy': 'Copy the link',
  'share.download': 'Download {name}',
  'share.copied': 'The link is copied',
  'share.copyFailed': 'The browser did not allow copying. Select the link and copy it',
  'share.draftName': '{name}, shared',
  'share.opened': 'Opened as a new draft. Your other drafts are on the first page',
  'share.link.damaged':
    'This link is not whole: characters are missing or changed. Ask for it again, or for the file. Nothing was opened and nothing was changed',
  'share.link.newer':
    'This link was made by a newer version of this page. Reload the page to get it, or ask for the file. Nothing was changed',
  'share.link.too-large':
    'This link unpacks to more than 8 MB, which no cluster file needs. Ask for the file. Nothing was opened',
  'share.file.damaged':
    'This share file is not whole. Ask for it again. Nothing was opened and nothing was changed',
  'share.file.newer':
    'This share file was made by a newer version of this page. Reload the page to get it. Nothing was changed',
} as const
