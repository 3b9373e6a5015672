import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ControlKind, EntryPart } from '@zhurnal/rules';
import { DayScalar, IntColumn, OptionalIntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';

export const ControlKindEnum = {
  LESSONS: 'lessons',
  NOT_HELD: 'not_held',
  NO_TOPIC: 'no_topic',
  NO_HOMEWORK: 'no_homework',
  NO_ROLL: 'no_roll',
  LATE: 'late',
  MARKS: 'marks',
  NO_MARKS: 'no_marks',
  ONE_MARK: 'one_mark',
  CHANGED: 'changed',
  FAMILIES_AWAY: 'families_away',
  STUDENTS_AWAY: 'students_away',
} as const satisfies Record<string, ControlKind>;
registerEnumType(ControlKindEnum, {
  name: 'ControlKind',
  description:
    'What a number of the table of control opens: lessons, those not noted as held, without topic, homework or roll; entries after their term; students with their marks, without any, with one; marks changed after they came; students whose family, or who themselves, did not look into the diary.',
});

@ObjectType({ description: 'Teachers or subjects of the table, as columns.' })
export class ControlNames {
  @Field(() => TextColumn, { description: 'Ids.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Short names.' })
  names!: string[];
}

@ObjectType({
  description:
    'Journals over some days, as columns, by class and subject. Lessons are those of the timetable that are over and were not cancelled; students those of the last day.',
})
export class ControlRows {
  @Field(() => TextColumn, { description: 'Groups.' })
  groups!: string[];

  @Field(() => TextColumn, { description: 'Names of the groups.' })
  groupNames!: string[];

  @Field(() => TextColumn, { description: 'Names of their classes, comma-separated.' })
  classNames!: string[];

  @Field(() => OptionalIntColumn, { description: 'Grades; null: of different grades.' })
  grades!: (number | null)[];

  @Field(() => IntColumn, { description: 'Index into subjects.' })
  subjects!: number[];

  @Field(() => TextColumn, {
    description: 'Places in teachers of those who give them by the timetable, space-separated.',
  })
  teachers!: string[];

  @Field(() => IntColumn, { description: 'Lessons by the timetable.' })
  lessons!: number[];

  @Field(() => IntColumn, { description: 'Lessons noted as held.' })
  held!: number[];

  @Field(() => IntColumn, { description: 'Lessons with a topic.' })
  topics!: number[];

  @Field(() => IntColumn, { description: 'Lessons with homework.' })
  homework!: number[];

  @Field(() => IntColumn, { description: 'Lessons with a roll call.' })
  rolls!: number[];

  @Field(() => IntColumn, { description: 'Records made after their term.' })
  lateRecords!: number[];

  @Field(() => IntColumn, { description: 'Homework set after its term.' })
  lateHomework!: number[];

  @Field(() => IntColumn, { description: 'Rolls called after their term.' })
  lateRolls!: number[];

  @Field(() => IntColumn, { description: 'Works whose first mark came after its term.' })
  lateMarks!: number[];

  @Field(() => IntColumn, { description: 'Marks, but for «точка».' })
  marks!: number[];

  @Field(() => IntColumn, { description: 'Marks changed after they came.' })
  changed!: number[];

  @Field(() => IntColumn, { description: 'Students.' })
  students!: number[];

  @Field(() => IntColumn, { description: 'Students without any mark.' })
  withoutMarks!: number[];

  @Field(() => IntColumn, { description: 'Students with one mark.' })
  withOneMark!: number[];

  @Field(() => IntColumn, {
    description: 'Students whose family has looked into the diary since the first day.',
  })
  familiesSeen!: number[];

  @Field(() => IntColumn, {
    description: 'Students who have looked into the diary themselves since the first day.',
  })
  studentsSeen!: number[];
}

@ObjectType({ description: 'How the journals of the school are kept over some days.' })
export class ControlTableAnswer {
  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field({
    description:
      'Whether the regulation has a term for any part of the record in these days; else nothing is late.',
  })
  timed!: boolean;

  @Field(() => ControlNames, { description: 'Who gives the journals.' })
  teachers!: ControlNames;

  @Field(() => ControlNames, { description: 'Subjects.' })
  subjects!: ControlNames;

  @Field(() => ControlRows, { description: 'The journals.' })
  rows!: ControlRows;
}

@ObjectType({ description: 'What stands behind a number of the table, as columns.' })
export class ControlLines {
  @Field(() => OptionalTextColumn, { description: 'Lessons; null: the line is a student.' })
  lessons!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Days of the lessons.' })
  dates!: (string | null)[];

  @Field(() => OptionalIntColumn, { description: 'Their numbers in the day.' })
  slots!: (number | null)[];

  @Field(() => OptionalTextColumn, { description: 'Topics; null: none.' })
  topics!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'Parts of the record that came late: record, homework, attendance, mark; null otherwise.',
  })
  parts!: (EntryPart | null)[];

  @Field(() => OptionalTextColumn, { description: 'When it was entered, an instant; null: not asked.' })
  enteredAt!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'When it was due, an instant; null: not asked.' })
  dueAt!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Students; null: the line is a lesson.' })
  students!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Their short names.' })
  studentNames!: (string | null)[];

  @Field(() => OptionalIntColumn, { description: 'Their marks in these days, but for «точка».' })
  marks!: (number | null)[];
}

@ObjectType({ description: 'The lessons or students behind a number of the table.' })
export class ControlRowsAnswer {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Its name.' })
  groupName!: string;

  @Field({ description: 'Its subject.' })
  subject!: string;

  @Field(() => Int, { description: 'How many lines.' })
  count!: number;

  @Field(() => ControlLines, { description: 'The lines, by day and lesson, or by name.' })
  lines!: ControlLines;
}
