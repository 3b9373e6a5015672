import type { English } from '@zhurnal/web-client';
import type { INTEGRITY_RU } from './ru.js';

/** Words of the page of integrity, in English. */
export const INTEGRITY_EN = {
  'page.title': 'Integrity check',
  'page.below': 'Proof that the records of the journal and their history have not been rewritten.',
  'page.loading': 'Reading the checkpoint',
  'page.toTrail': 'History of changes',

  'seal.off': 'Sealing is not set up',
  'seal.offWhy':
    'To who runs the server: set the data folder (ZHURNAL_DATA_DIR). The key is made at the first start.',
  'seal.title': 'The last checkpoint',
  'seal.none': 'There is no checkpoint yet: the first one comes a few seconds after the start.',
  'seal.size': 'Entries sealed',
  'seal.at': 'Signed',
  'seal.root': 'Root',
  'seal.key': 'Key',
  'seal.waiting': 'Waits to be sealed',
  'seal.nothing': 'nothing',
  'seal.rows': '{count, plural, one {# entry} other {# entries}}, the oldest is {seconds} s old',
  'seal.late': 'Sealing lags behind: see whether the server of background work is running.',
  'seal.save': 'Download the checkpoints',
  'seal.saved': 'The file is saved. Keep it apart from the school’s server.',
  'seal.notSaved': 'The file did not come. Try again.',
  'seal.why':
    'Every checkpoint is signed by a key that is not in the database. A copy kept outside the school will prove that the past was not changed.',

  'check.title': 'Check',
  'check.why':
    'Compares what the database holds with the checkpoints kept outside of it. It may take some minutes.',
  'check.start': 'Check now',
  'check.running': 'Checking',
  'check.never': 'There was no check yet.',
  'check.lost': 'The check was broken off. Start it again.',
  'check.failed': 'The check was not started. Try again.',
  'check.when': 'The last check: {who}, {when}',
  'check.whole': 'Nothing is wrong',
  'check.did':
    'Looked at: {rows, plural, one {# entry} other {# entries}} of the history, {states, plural, one {# row} other {# rows}} of data, {checkpoints, plural, one {# checkpoint} other {# checkpoints}}.',
  'check.faults': '{count, plural, one {# fault} other {# faults}} found',
  'check.more': 'The first {count} are shown.',
  'check.what': 'What is wrong',
  'check.where': 'Where',
  'check.number': 'No. {seq} of the history',
  'check.history': 'History of the row',
  'check.detail': 'Details',

  'kind.signature': 'The signature is not by the school’s key',
  'kind.fork': 'Checkpoints contradict each other',
  'kind.outside': 'The file of seals outside does not fit its checkpoint',
  'kind.root': 'The sealed entries are not those that were signed',
  'kind.changed': 'An entry of the history was rewritten',
  'kind.removed': 'A sealed entry of the history is missing',
  'kind.added': 'An entry that was never sealed stands among the sealed ones',
  'kind.moved': 'An entry of the history is out of its place',
  'kind.leaf': 'The seal of an entry was rewritten',
  'kind.backdated': 'An entry was put in with an earlier date',
  'kind.state': 'Data were changed past the history',
  'kind.untrailed': 'Data came past the history',
  'kind.gone': 'Data were removed past the history',
  'kind.replay': 'Changes do not follow from each other',
  'kind.version': 'Versions do not follow each other',
  'kind.receipt': 'The entry is not the one a receipt was given for',
} satisfies English<typeof INTEGRITY_RU>;
