import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import {
  DayScalar,
  IdField,
  IdsField,
  InstantScalar,
  IntColumn,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextColumn,
  TextField,
} from '@zhurnal/platform';
import type { ReleaseKind } from './year-columns.js';

const RELEASE_KINDS = ['period', 'year'] as const satisfies readonly ReleaseKind[];

export const ReleaseKindEnum = { PERIOD: 'period', YEAR: 'year' } as const satisfies Record<
  string,
  ReleaseKind
>;
registerEnumType(ReleaseKindEnum, {
  name: 'ReleaseKind',
  description: 'What is published together: marks of a period, or those of the year and the final ones.',
});

@ObjectType({ description: 'A class on the board of publications.' })
export class ReleaseClass {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => Int, { description: 'How many students are marked.' })
  students!: number;

  @Field(() => Int, { description: 'How many marks there should be.' })
  due!: number;

  @Field(() => Int, { description: 'How many are missing.' })
  missing!: number;

  @Field(() => TextColumn, { description: 'Subjects in which marks are missing, as a column.' })
  gapSubjects!: string[];

  @Field(() => IntColumn, { description: 'How many are missing there, as a column.' })
  gapCounts!: number[];

  @Field(() => InstantScalar, { nullable: true, description: 'When it was published; null: not yet.' })
  releasedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who published it.' })
  releasedBy!: string | null;

  @Field(() => Int, { description: 'Students whose families have stated to have seen it.' })
  seen!: number;
}

@ObjectType({ description: 'What is ready to be published, and what was.' })
export class ReleaseBoard {
  @Field(() => DayScalar, { description: 'What day it is in the school.' })
  today!: string;

  @Field({ description: 'Whether families see marks only after the publication, by the regulation.' })
  isByRelease!: boolean;

  @Field({ description: 'Whether families state to have seen them, by the regulation.' })
  isAcknowledged!: boolean;

  @Field(() => [ReleaseClass], { description: 'Classes, by name.' })
  classes!: ReleaseClass[];
}

@InputType({ description: 'Publishes the marks of classes.' })
export class ReleasePeriodInput extends KeyedInput {
  @IdsField(100, 'The classes: one, or all of the school.')
  classIds!: string[];

  @IsIn(RELEASE_KINDS)
  @Field(() => ReleaseKindEnum, { description: 'What is published.' })
  kind!: ReleaseKind;

  @OptionalIdField('The period; null for the year.')
  periodId!: string | null;

  @IsBoolean()
  @Field({ description: 'Whether it is published although marks are missing.' })
  evenWithGaps!: boolean;
}

@ObjectType({ description: 'The marks are published.' })
export class PeriodReleased {
  @Field(() => InstantScalar, { description: 'Since when families see them.' })
  releasedAt!: Date | string;

  @Field(() => Int, { description: 'How many classes were published now.' })
  classCount!: number;

  @Field(() => Int, { description: 'How many marks they have.' })
  markCount!: number;

  @Field(() => Int, { description: 'How many are missing.' })
  gapCount!: number;
}

export const PeriodReleaseAnswer = createUnionType({
  name: 'PeriodReleaseAnswer',
  description: 'The publication, or why there is none.',
  types: () => [PeriodReleased, RefusalAnswer] as const,
  resolveType: (value: object) => ('classCount' in value ? PeriodReleased : RefusalAnswer),
});

@InputType({ description: 'Keeps that a family has seen the marks on paper.' })
export class RecordPaperAcknowledgementInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The student.')
  studentId!: string;

  @IsIn(RELEASE_KINDS)
  @Field(() => ReleaseKindEnum, { description: 'What was seen.' })
  kind!: ReleaseKind;

  @OptionalIdField('The period; null for the year.')
  periodId!: string | null;
}

@InputType({ description: 'States to have seen the marks of a student.' })
export class AcknowledgeFinalsInput extends KeyedInput {
  @IdField('The school.')
  schoolId!: string;

  @IdField('The student.')
  studentId!: string;

  @IsIn(RELEASE_KINDS)
  @Field(() => ReleaseKindEnum, { description: 'What was seen.' })
  kind!: ReleaseKind;

  @OptionalIdField('The period; null for the year.')
  periodId!: string | null;

  @TextField(1000, 'A question to the class teacher, at most 500 characters; empty: none.', '')
  question!: string;
}

@ObjectType({ description: 'It is kept that the marks were seen.' })
export class FinalsAcknowledged {
  @Field(() => InstantScalar, { description: 'When it was stated.' })
  seenAt!: Date | string;
}

export const AcknowledgementAnswer = createUnionType({
  name: 'AcknowledgementAnswer',
  description: 'What is kept, or why nothing is.',
  types: () => [FinalsAcknowledged, RefusalAnswer] as const,
  resolveType: (value: object) => ('seenAt' in value ? FinalsAcknowledged : RefusalAnswer),
});
