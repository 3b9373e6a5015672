import { Field, ObjectType } from '@nestjs/graphql';
import { FlagColumn, IntColumn, OptionalIntColumn, OptionalTextColumn, TextColumn } from '@zhurnal/platform';

@ObjectType({ description: 'Files of homework, as columns.' })
export class DiaryFiles {
  @Field(() => IntColumn, { description: 'Index into homework.' })
  homework!: number[];

  @Field(() => TextColumn, { description: 'Files: GET /files/{id}?app=family.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Names.' })
  names!: string[];

  @Field(() => IntColumn, { description: 'Sizes in bytes.' })
  sizes!: number[];

  @Field(() => TextColumn, { description: 'Media types.' })
  mediaTypes!: string[];
}

/** Rows about several children. */
@ObjectType({ isAbstract: true })
export class ChildrenColumns {
  @Field(() => IntColumn, { description: 'Index into children.' })
  children!: number[];
}

/** Rows about several children, each in a subject. */
@ObjectType({ isAbstract: true })
export class SubjectsOfChildren extends ChildrenColumns {
  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];
}

/** Rows about several children, each in a subject on a day. */
@ObjectType({ isAbstract: true })
export class DaysOfChildren extends SubjectsOfChildren {
  @Field(() => TextColumn, { description: 'Days.' })
  dates!: string[];
}

/** Rows about lessons of several children, each at its number of the day. */
@ObjectType({ isAbstract: true })
export class PlacesOfChildren extends DaysOfChildren {
  @Field(() => IntColumn, { description: 'Numbers of the lessons.' })
  slots!: number[];
}

/** What every list of lessons for families says, as columns. */
@ObjectType({ isAbstract: true })
export class LessonColumns {
  @Field(() => TextColumn, { description: 'Lessons.' })
  ids!: string[];

  @Field(() => IntColumn, { description: 'Numbers in the day.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Beginnings.' })
  startsAt!: string[];

  @Field(() => TextColumn, { description: 'Ends.' })
  endsAt!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => OptionalTextColumn, { description: 'Rooms.' })
  rooms!: (string | null)[];

  @Field(() => TextColumn, { description: 'Short names of the teachers, joined by a comma.' })
  teachers!: string[];

  @Field(() => FlagColumn, { description: 'Whether the lesson was cancelled.' })
  cancelled!: boolean[];

  @Field(() => OptionalTextColumn, {
    description: 'Teachers by the timetable where a substitute gives the lesson; null: nobody does.',
  })
  previousTeachers!: (string | null)[];

  @Field(() => OptionalTextColumn, { description: 'Days the lessons were moved from; null: not moved.' })
  previousDates!: (string | null)[];

  @Field(() => OptionalIntColumn, { description: 'Numbers the lessons were moved from.' })
  previousSlots!: (number | null)[];

  @Field(() => OptionalTextColumn, { description: 'Beginnings the lessons were moved from.' })
  previousStartsAt!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description: 'Planned rooms where the room is another now, empty: none; null: the same.',
  })
  previousRooms!: (string | null)[];

  @Field(() => OptionalTextColumn, {
    description:
      'Why lessons were moved or cancelled: teacher_ill, teacher_away, event, quarantine, weather, accident, other.',
  })
  causes!: (string | null)[];

  @Field(() => TextColumn, { description: 'Notes to the changes; empty: none.' })
  notes!: string[];
}

/** Where lessons were planned that stand on another day now, as columns. */
@ObjectType({ isAbstract: true })
export class MovedAwayColumns {
  @Field(() => TextColumn, { description: 'Planned days.' })
  dates!: string[];

  @Field(() => IntColumn, { description: 'Planned numbers in the day.' })
  slots!: number[];

  @Field(() => TextColumn, { description: 'Planned beginnings.' })
  startsAt!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'Days on which they stand now.' })
  toDates!: string[];

  @Field(() => IntColumn, { description: 'Numbers at which they stand now.' })
  toSlots!: number[];

  @Field(() => TextColumn, { description: 'Beginnings now.' })
  toStartsAt!: string[];

  @Field(() => OptionalTextColumn, { description: 'Why, as in lessons.' })
  causes!: (string | null)[];
}

/** Homework as families read it, as columns. */
@ObjectType({ isAbstract: true })
export class HomeworkColumns {
  @Field(() => TextColumn, { description: 'Homework.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Days it must be ready.' })
  dueOn!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'What is to be done.' })
  texts!: string[];

  @Field(() => OptionalIntColumn, { description: 'Estimates in minutes.' })
  minutes!: (number | null)[];

  @Field(() => TextColumn, { description: 'When it was posted.' })
  postedAt!: (Date | string)[];

  @Field(() => DiaryFiles, { description: 'Files that go with it.' })
  files!: DiaryFiles;
}

/** Marks as families read them, as columns. */
@ObjectType({ isAbstract: true })
export class MarkColumns {
  @Field(() => IntColumn, { description: '2–5; 10 pass, 11 fail, 0 «точка» (work still owed).' })
  values!: number[];

  @Field(() => TextColumn, { description: 'Names of the kinds of work.' })
  workTypes!: string[];

  @Field(() => TextColumn, { description: 'Titles of the works; empty: none.' })
  titles!: string[];

  @Field(() => TextColumn, { description: 'Comments; empty: none.' })
  comments!: string[];

  @Field(() => TextColumn, { description: 'When the marks were set.' })
  at!: (Date | string)[];
}

/** Absences and lateness, as columns. */
@ObjectType({ isAbstract: true })
export class AbsenceColumns {
  @Field(() => IntColumn, { description: '1 absent, 2 late.' })
  facts!: number[];

  @Field(() => IntColumn, { description: '0 none given, 1 ill, 2 excused, 3 unexcused, 4 unknown.' })
  reasons!: number[];
}

/** Remarks as families read them, as columns. */
@ObjectType({ isAbstract: true })
export class RemarkColumns {
  @Field(() => TextColumn, { description: 'What they are about: praise, behaviour, preparation, other.' })
  kinds!: string[];

  @Field(() => TextColumn, { description: 'The words.' })
  texts!: string[];

  @Field(() => TextColumn, { description: 'Short names of whose words these are.' })
  authors!: string[];

  @Field(() => TextColumn, { description: 'When they were written, or changed last.' })
  at!: string[];
}
