import type { English } from '@zhurnal/web-client';
import type { REGULATION_RU } from './ru.js';

/** Words of the page of the regulation, in English. */
export const REGULATION_EN = {
  'page.title': 'Regulation',
  'page.below':
    'The rules of the journal by the clauses of the regulation, quoted in Russian. Here they are only read.',
  'page.settings': 'School settings',
  'page.loading': 'Loading the regulation',
  'page.print': 'Print',
  'page.compliance': 'Compliance in a month',
  'page.unknown': 'Which regulation the school has chosen is not shown to this role: choose it in the list.',

  'bar.title': 'What to show',
  'bar.of': 'Regulation',
  'bar.ofSchool': 'of the school: {name}',
  'bar.with': 'Compare with',
  'bar.withNone': 'do not compare',
  'bar.all': 'Show rules that are the same, too',
  'bar.search': 'Word or number of a clause',
  'bar.searchHint': 'For instance “remarks” or G24-27. Enter goes to the first rule found',
  'bar.clear': 'Clear',
  'bar.groups': 'Parts of the regulation',

  'found.all': '{count, plural, one {# rule} other {# rules}}, the choice of the school in {chosen}',
  'found.differing': '{count, plural, one {# rule of {of} differs} other {# rules of {of} differ}}',
  'found.some': '{count, plural, one {# rule found} other {# rules found}}',
  'found.none': 'No such rules',
  'found.same': 'The rules are the same',
  'found.sameWhy': 'These two regulations differ only in their words and the numbers of clauses.',
  'found.noneWhy': 'Change the word or the number of the clause.',
  'found.elsewhere': 'Clause {clause} is in the regulation: {name}',

  'group.teaching': 'Lesson and marks',
  'group.lessonEntry': 'Terms: lesson, homework, attendance',
  'group.markEntry': 'Terms: marks and results',
  'group.year': 'Academic year and journal',
  'group.attestation': 'Attestation',
  'group.plans': 'Plans',
  'group.review': 'Review of the journal',
  'group.reports': 'Reports',
  'group.families': 'Families',
  'group.paper': 'Paper, copies, export',
  'group.load': 'Load',
  'group.duties': 'Duties',

  'setting.link': 'Link to the rule: {name}',
  'setting.differs': 'differs',
  'basis.clause': 'clause {clause}',
  'basis.also': 'also {clauses}',
  'basis.choice': 'choice of the school',
  'basis.act': 'law',
  'basis.silent': 'the regulation is silent: the federal rule',

  'duty.who': 'Who',
  'duty.what': 'Does what',
  'duty.when': 'When',
  'duty.clause': 'Clause',
  'duty.table': 'Duties: {name}',
} as const satisfies English<typeof REGULATION_RU>;
