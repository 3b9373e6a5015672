import { Field, ObjectType } from '@nestjs/graphql';
import { DayScalar, FlagColumn, IntColumn, OptionalIntColumn, TextColumn } from '@zhurnal/platform';
import {
  AbsenceColumns,
  HomeworkColumns,
  LessonColumns,
  MarkColumns,
  MovedAwayColumns,
  RemarkColumns,
} from './family-columns.graphql.js';

@ObjectType({ description: 'Holidays that touch the week.' })
export class DiaryHoliday {
  @Field({ description: 'Their name.' })
  name!: string;

  @Field(() => DayScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DayScalar, { description: 'Last day.' })
  endsOn!: string;
}

@ObjectType({ description: 'Lessons of the week, as columns, by day and number.' })
export class DiaryLessons extends LessonColumns {
  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];

  @Field(() => FlagColumn, { description: 'Whether a substitute gives the lesson.' })
  substitutes!: boolean[];

  @Field(() => TextColumn, { description: 'Topics; empty: none yet.' })
  topics!: string[];

  @Field(() => FlagColumn, { description: 'Whether the lesson was noted as held.' })
  held!: boolean[];
}

@ObjectType({ description: 'Lessons that stand on another day now, as columns, where they were planned.' })
export class DiaryMovedAway extends MovedAwayColumns {}

@ObjectType({ description: 'Homework given or due in the week, as columns.' })
export class DiaryHomework extends HomeworkColumns {
  @Field(() => OptionalIntColumn, {
    description: 'Index into lessons: where it was given; null: before this week.',
  })
  givenAt!: (number | null)[];

  @Field(() => OptionalIntColumn, {
    description:
      'Index into lessons: the lesson of the same group it is due at; null: not in this week, or no such lesson.',
  })
  dueAt!: (number | null)[];
}

@ObjectType({ description: 'Marks of the week, as columns.' })
export class DiaryMarks extends MarkColumns {
  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];

  @Field(() => IntColumn, { description: 'Which of the marks in the work, from 1.' })
  ordinals!: number[];

  @Field(() => TextColumn, { description: 'Weights in the average.' })
  weights!: string[];
}

@ObjectType({ description: 'Absences and lateness of the week, as columns.' })
export class DiaryAbsences extends AbsenceColumns {
  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];
}

@ObjectType({ description: 'What teachers tell the family about the lessons of the week, as columns.' })
export class DiaryRemarks extends RemarkColumns {
  @Field(() => IntColumn, { description: 'Index into lessons.' })
  lessons!: number[];
}

@ObjectType({
  description: "A week of one student's diary, as columns: an index in one list is a place in another.",
})
export class DiaryWeek {
  @Field(() => DayScalar, { description: 'Monday of the week.' })
  monday!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => [DiaryHoliday], { description: "Holidays of the student's grade that touch the week." })
  holidays!: DiaryHoliday[];

  @Field(() => DiaryLessons, { description: 'Lessons.' })
  lessons!: DiaryLessons;

  @Field(() => DiaryMovedAway, { description: 'Lessons of the week that stand on another day now.' })
  movedAway!: DiaryMovedAway;

  @Field(() => DiaryHomework, { description: 'Homework given or due in the week.' })
  homework!: DiaryHomework;

  @Field(() => DiaryMarks, { description: 'Marks.' })
  marks!: DiaryMarks;

  @Field(() => DiaryAbsences, { description: 'Absences and lateness.' })
  absences!: DiaryAbsences;

  @Field(() => DiaryRemarks, { description: 'Remarks.' })
  remarks!: DiaryRemarks;
}
