export const unitSwitcherCopy = { title: '看哪一套房子' }
