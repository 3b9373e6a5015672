import type { English } from '@zhurnal/web-client';
import type { OUTBOX_RU } from './ru.js';

/** Words of the queue of changes and of its file, in English. */
export const OUTBOX_EN = {
  'queue.title': 'Queue of changes',
  'queue.lead':
    'This is what was entered but is not saved on the server yet. The records lie encrypted on this device and survive closing the page and switching off.',
  'queue.leadPlain':
    'This is what was entered but is not saved on the server yet. The records lie unencrypted on this device, because the connection to the server is not protected; they survive closing the page and switching off.',
  'queue.unkept': 'The browser keeps nothing on this device: do not close the page until the queue is empty.',
  'queue.empty': 'The queue is empty',
  'queue.emptyWhy': 'Everything entered on this device is saved on the server.',
  'queue.list': 'Changes in the queue',
  'queue.sendNow': 'Send now',
  'queue.signIn': 'Sign in and send',
  'queue.export': 'Save to a file',
  'queue.exported': 'The list is saved to a file.',
  'queue.renew': 'Reload the page',

  'queue.offline': 'No connection to the server. The changes go by themselves when it is back.',
  'queue.expired': 'Your session has ended. The changes go by themselves after you sign in.',
  'queue.outdated': 'The page is out of date. Reload it: the changes stay and go after that.',
  'queue.waiting': 'The server does not answer. It is tried again by itself.',
  'queue.flowing': 'The changes are being sent.',
  'queue.personal': 'Some changes wait for your decision.',

  'line.place': '{group} · {lesson}',
  'line.lesson': '{day}, lesson\u00a0{slot}',
  'line.wholeClass': 'The whole list',
  'line.unknown': 'Record of the journal',
  'line.value': '{before} → {after}',
  'line.nothing': 'empty',
  'line.since': 'entered {at}',
  'line.comment': 'comment: {comment}',

  'state.sending': 'being sent',
  'state.queued': 'waits to be sent',
  'state.offline': 'waits for the network',
  'state.expired': 'waits for sign-in',
  'state.contested': 'disputed',
  'state.refused': 'not accepted',
  'state.asked': 'needs a reason',
  'state.theirs': '{who}: {value}',
  'state.theirsAt': '{who}: {value} ({at})',
  'state.someone': 'a colleague',

  'act.keepMine': 'Keep mine',
  'act.takeTheirs': 'Take theirs',
  'act.tell': 'Give the reason',
  'act.again': 'Send again',
  'act.discard': 'Remove from the queue',
  'act.discardTitle': 'Remove the change?',
  'act.discardText': '{what}: the change will be lost, the journal keeps the former value.',
  'act.discarded': 'The change is removed from the queue.',

  'file.name': 'Journal, not sent, {at}.txt',
  'file.head': 'Electronic journal: changes that are not saved on the server',
  'file.who': 'Member of staff: {name}, {school}',
  'file.at': 'Made: {at}',
  'file.count': 'Total: {count}',
  'file.line': '{number}. {place}. {student}: {after} (was: {before}). Entered {since}. {state}.',
} as const satisfies English<typeof OUTBOX_RU>;
