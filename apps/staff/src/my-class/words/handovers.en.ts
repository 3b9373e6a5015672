import type { English } from '@zhurnal/web-client';
import type { HANDOVERS_RU } from './handovers.ru.js';

/** Words of print-outs for families without the electronic diary, in English. */
export const HANDOVERS_EN = {
  'handover.title': 'Print-outs for families without the electronic diary',
  'handover.count':
    '{count, plural, one {# family asks for paper or has refused the diary.} other {# families ask for paper or have refused the diary.}}',
  'handover.noRhythm':
    'The school’s regulation does not say how often print-outs are handed over, so there is no queue. Reports can be printed below on any day.',
  'handover.yearOver': 'There are no more print-outs this academic year.',
  'handover.noTerms': 'Nothing is to be handed over yet: the first print-out will stand here when it is due.',
  'handover.term': 'Of which days',
  'handover.termOwed': '{days} — not handed over: {count}',
  'handover.termDone': '{days} — all handed over',
  'handover.table': 'Print-outs of {days}',
  'handover.student': 'Student',
  'handover.printed': 'Printed',
  'handover.notPrinted': 'No',
  'handover.to': 'To whom',
  'handover.toOf': 'To whom: {name}',
  'handover.other': 'Somebody else',
  'handover.otherWho': 'Who it was: {name}',
  'handover.handed': 'Handed over',
  'handover.handedOf': '{day}, {to}',
  'handover.by': 'written down by {who}',
  'handover.when': 'Handed over on',
  'handover.note': 'Note',
  'handover.send': 'Handed over: {count}',
  'handover.done': '{count, plural, one {Written down: # print-out} other {Written down: # print-outs}}',
  'handover.takeBack': 'Take the entry back',
  'handover.takeBackOf': 'Take the hand-over back: {name}',
  'handover.takeBackWhy':
    'The print-out of {days} will be owed again. That it was taken back, and why, stays in the trail.',
  'handover.reason': 'Why the entry is taken back',
  'handover.takenBack': 'The hand-over is taken back: {name}',
} as const satisfies English<typeof HANDOVERS_RU>;
