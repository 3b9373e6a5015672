import { Field, ObjectType } from '@nestjs/graphql';
import {
  DayScalar,
  FlagColumn,
  IntColumn,
  OptionalIntColumn,
  OptionalTextColumn,
  TextColumn,
} from '@zhurnal/platform';
import { HomeworkColumns } from './family-columns.graphql.js';

@ObjectType({ description: 'Homework of one student, as columns, by the day it must be ready.' })
export class StudentHomeworkColumns extends HomeworkColumns {
  @Field(() => TextColumn, { description: 'Days of the lessons that set it.' })
  givenOn!: string[];

  @Field(() => FlagColumn, {
    description: "Whether that was later than the school's limit after the lessons of the day.",
  })
  late!: boolean[];

  @Field(() => OptionalTextColumn, { description: 'When the student ticked it off; null: not yet.' })
  doneAt!: (string | null)[];

  @Field(() => OptionalIntColumn, { description: 'Minutes the student says it took; null: not said.' })
  spent!: (number | null)[];
}

@ObjectType({
  description: 'Lessons that were held without setting homework, as columns, by the day of the next lesson.',
})
export class NothingSetColumns {
  @Field(() => TextColumn, {
    description: 'Days of the next lessons of the group; of the lesson itself where none is known.',
  })
  dueOn!: string[];

  @Field(() => TextColumn, { description: 'Days of the lessons.' })
  givenOn!: string[];

  @Field(() => TextColumn, { description: 'Subjects.' })
  subjects!: string[];
}

@ObjectType({ description: 'Tasks the student has written down, as columns, by the day they must be ready.' })
export class OwnTaskColumns {
  @Field(() => TextColumn, { description: 'Tasks.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'Days they must be ready.' })
  dueOn!: string[];

  @Field(() => TextColumn, { description: 'Subjects in free words; empty: none.' })
  subjects!: string[];

  @Field(() => TextColumn, { description: 'What is to be done.' })
  texts!: string[];

  @Field(() => OptionalTextColumn, { description: 'When the student ticked it off; null: not yet.' })
  doneAt!: (string | null)[];

  @Field(() => IntColumn, { description: 'Versions.' })
  versions!: number[];
}

@ObjectType({ description: "One student's homework over some days." })
export class StudentHomework {
  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field({ description: 'Whether the caller may tick off and write down: the student, nobody else.' })
  canTick!: boolean;

  @Field(() => StudentHomeworkColumns, { description: 'Homework.' })
  homework!: StudentHomeworkColumns;

  @Field(() => NothingSetColumns, { description: 'Where nothing was set.' })
  nothingSet!: NothingSetColumns;

  @Field(() => OwnTaskColumns, { description: "The student's own tasks." })
  ownTasks!: OwnTaskColumns;
}
