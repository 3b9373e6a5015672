import type { Part, PortalRow, PortalState, Raw, RawState } from './read-state.js';
import { Screen } from './screen/screen-text.js';
import { Numbers } from './vault.js';
import type { InTransaction, Numbered } from './vault.js';

/** Words of values as families know them from the portal. */
const VALUES: Readonly<Record<string, string>> = {
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5',
  pass: 'зачёт',
  fail: 'незачёт',
  due: 'долг',
  na: 'н/а',
  exempt: 'осв.',
};
const REASONS: Readonly<Record<string, string>> = {
  ill: 'по болезни',
  excused: 'по уважительной причине',
  unexcused: 'без уважительной причины',
  unknown: 'неизвестная',
};
const REMARK_KINDS: Readonly<Record<string, string>> = {
  praise: 'Похвала',
  behaviour: 'Поведение',
  preparation: 'Подготовка к уроку',
  other: 'Замечание',
};

/**
 * Puts numbers for ids and takes out of free text whom it names. Only the numbers are asked for in a transaction: what
 * follows takes a while.
 *
 * @param ask runs the work in a transaction of its own
 */
export async function numberState(
  ask: InTransaction,
  { blocks, people }: RawState,
  workTypes: ReadonlyMap<string, string>,
): Promise<PortalState> {
  const numbers = new Numbers();
  for (const [block, kind] of BLOCKS) for (const { id } of blocks[block]) numbers.want(kind, id);
  for (const { student } of blocks.educations) numbers.want('student', String(student));
  for (const { staff } of [...blocks.groups, ...blocks.lessons])
    for (const id of listOf(staff)) numbers.want('staff', id);
  await numbers.ask(ask);
  return new Numberer(numbers, new Screen(people), workTypes).all(blocks);
}

const BLOCKS = [
  ['subjects', 'subject'],
  ['groups', 'group'],
  ['periods', 'period'],
  ['educations', 'education'],
  ['lessons', 'lesson'],
  ['tasks', 'task'],
  ['marks', 'mark'],
  ['absences', 'absence'],
  ['remarks', 'remark'],
  ['finals', 'final'],
] as const satisfies readonly (readonly [keyof RawState['blocks'], Numbered])[];

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

class Numberer {
  private replaced = 0;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly numbers: Numbers,
    private readonly screen: Screen,
    private readonly workTypes: ReadonlyMap<string, string>,
  ) {}

  all(blocks: RawState['blocks']): PortalState {
    for (const { id, name } of blocks.groups) this.names.set(this.numbers.of('group', id), String(name));
    for (const { id, name } of blocks.subjects) this.names.set(this.numbers.of('subject', id), String(name));
    const rows: PortalRow[] = [
      ...blocks.subjects.map((row) =>
        this.row('subjects', 'subject', row, {
          name: this.text(row['name']),
          short_name: this.text(row['shortName']),
        }),
      ),
      ...blocks.groups.map((row) => this.group(row)),
      ...blocks.periods.map((row) =>
        this.row('periods', 'period', row, {
          kind: row['kind'],
          number: row['number'],
          name: this.text(row['name']),
          grade_from: row['gradeFrom'],
          grade_to: row['gradeTo'],
          date_from: row['from'],
          date_to: row['to'],
        }),
      ),
      ...blocks.educations.map((row) =>
        this.row('educations', 'education', row, {
          participant_uid: this.number('student', row['student']),
          group_uid: this.number('group', row['group']),
          date_from: row['from'],
          date_to: row['to'],
        }),
      ),
      ...blocks.lessons.map((row) => this.lesson(row)),
      ...blocks.tasks.map((row) =>
        this.row('tasks', 'task', row, {
          ...this.place(row),
          task_kind_code: 'homework',
          text: this.text(row['text']),
          due_on: row['dueOn'],
          minutes: row['minutes'],
        }),
      ),
      ...blocks.marks.map((row) =>
        this.estimate(
          'mark',
          row,
          String(row['type']),
          this.text(this.workTypes.get(String(row['type'])) ?? row['type']),
          String(row['value']),
          VALUES[String(row['value'])] ?? String(row['value']),
          { weight: row['weight'], title: this.text(row['title']), comment: this.text(row['comment']) },
        ),
      ),
      ...blocks.absences.map((row) =>
        row['fact'] === 'late'
          ? this.estimate('absence', row, '30001', 'Опоздание', 'late', 'опоздание', {})
          : this.estimate(
              'absence',
              row,
              '30000',
              'Пропуск',
              String(row['reason'] ?? 'unknown'),
              REASONS[String(row['reason'] ?? 'unknown')] ?? '',
              {},
            ),
      ),
      ...blocks.remarks.map((row) =>
        this.estimate(
          'remark',
          row,
          'remark',
          'Замечание',
          String(row['kind']),
          REMARK_KINDS[String(row['kind'])] ?? '',
          { comment: this.text(row['text']) },
        ),
      ),
      ...blocks.finals.map((row) =>
        this.row('finals', 'final', row, {
          participant_uid: this.number('student', row['student']),
          group_uid: this.number('group', row['group']),
          subject_uid: this.number('subject', row['subject']),
          kind: row['kind'],
          period_uid: row['period'] === null ? null : this.number('period', row['period']),
          value_code: row['value'],
          value_name: VALUES[String(row['value'])] ?? row['value'],
        }),
      ),
    ];
    return { rows, replaced: this.replaced, names: this.names };
  }

  private group(row: Raw): PortalRow {
    const { kind, name, grade, subject, classes, staff } = row;
    return this.row('groups', 'group', row, {
      kind,
      name: this.text(name),
      grade,
      subject_uid: subject === null ? null : this.number('subject', subject),
      class_uids: listOf(classes)
        .map((id) => this.number('group', id))
        .sort(),
      staff_uids: this.staff(staff),
    });
  }

  private lesson(row: Raw): PortalRow {
    const { date, number, startsAt, endsAt, isCancelled, isHeld, topic, staff } = row;
    return this.row('lessons', 'lesson', row, {
      group_uid: this.number('group', row['group']),
      subject_uid: this.number('subject', row['subject']),
      date,
      number,
      starts_at: startsAt,
      ends_at: endsAt,
      is_cancelled: isCancelled,
      is_held: isHeld,
      topic: this.text(topic),
      staff_uids: this.staff(staff),
    });
  }

  private estimate(
    kind: 'mark' | 'absence' | 'remark',
    row: Raw,
    typeCode: string,
    typeName: string,
    code: string,
    name: string,
    more: Readonly<Record<string, unknown>>,
  ): PortalRow {
    return this.row('estimates', kind, row, {
      participant_uid: this.number('student', row['student']),
      ...this.place(row),
      estimate_type_code: typeCode,
      estimate_type_name: typeName,
      estimate_value_code: code,
      estimate_value_name: name,
      ...more,
    });
  }

  private place(row: Raw): Readonly<Record<string, unknown>> {
    return {
      lesson_uid: this.number('lesson', row['lesson']),
      group_uid: this.number('group', row['group']),
      subject_uid: this.number('subject', row['subject']),
      date: row['date'],
    };
  }

  private row(part: Part, kind: Numbered, { id }: Raw, body: Readonly<Record<string, unknown>>): PortalRow {
    return { part, uid: this.numbers.of(kind, id), body };
  }

  private number(kind: Numbered, id: unknown): string {
    return this.numbers.of(kind, String(id));
  }

  /** Only those who have brought their number. */
  private staff(ids: unknown): readonly string[] {
    return listOf(ids).flatMap((id) => this.numbers.find('staff', id) ?? []);
  }

  private text(text: unknown): string {
    const { text: clean, replaced } = this.screen.clean(String(text ?? ''));
    this.replaced += replaced;
    return clean;
  }
}
