import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClassStudents } from '@zhurnal/attendance';
import { InstantScalar, IntColumn } from '@zhurnal/platform';
import { ReleaseKindEnum } from './release.graphql.js';
import { ClassSeenRows } from './student-finals.graphql.js';
import type { ReleaseKind } from './year-columns.js';

@ObjectType({ description: 'What a class has been shown, and how many have stated to have seen it.' })
export class ClassSeenPart {
  @Field(() => ReleaseKindEnum, { description: 'What it is.' })
  kind!: ReleaseKind;

  @Field(() => ID, { nullable: true, description: 'The period; null for the year.' })
  periodId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the period.' })
  name!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was published.' })
  releasedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who published it.' })
  releasedBy!: string | null;

  @Field({ description: 'Whether the regulation asks families for a statement.' })
  isAcknowledged!: boolean;

  @Field(() => Int, { description: 'Students who have marks in it.' })
  marked!: number;

  @Field(() => Int, { description: 'Of them, whose families have stated it since the last mark.' })
  seen!: number;

  @Field(() => IntColumn, { description: 'Students who wait, as indexes.' })
  waiting!: number[];
}

@ObjectType({ description: 'Who of a class has seen the marks.' })
export class ClassAcknowledgements {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => ClassStudents, { description: 'Students of the year, by name.' })
  students!: ClassStudents;

  @Field(() => [ClassSeenPart], { description: 'What was shown.' })
  parts!: ClassSeenPart[];

  @Field(() => ClassSeenRows, { description: 'The statements, one by one.' })
  rows!: ClassSeenRows;

  @Field(() => [String], { description: 'What the caller may do.' })
  can!: string[];
}
