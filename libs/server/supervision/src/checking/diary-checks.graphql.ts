import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { DIARY_GAPS } from '@zhurnal/rules';
import type { DiaryGap } from '@zhurnal/rules';
import {
  DayField,
  DayScalar,
  InstantScalar,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextField,
} from '@zhurnal/platform';

/** Far more than any note: the rules say how long it may be. */
const LONGEST = 2000;

export const DiaryGapEnum = {
  NOT_HELD: 'not_held',
  NO_TOPIC: 'no_topic',
  NO_HOMEWORK: 'no_homework',
  LATE_HOMEWORK: 'late_homework',
  WORK_WITHOUT_MARKS: 'work_without_marks',
  NO_MARKS: 'no_marks',
  NO_REASON: 'no_reason',
} as const satisfies Record<string, DiaryGap>;
registerEnumType(DiaryGapEnum, {
  name: 'DiaryGap',
  description:
    'What the diary of families lacks: lessons not held, without topic or homework; homework that came after its lesson; works and students without marks; absences without reason.',
});

@ObjectType({ description: 'What the diary lacks in a month, found before anybody has looked.' })
export class DiaryFindingDetails {
  @Field(() => DiaryGapEnum, { description: 'What.' })
  kind!: DiaryGap;

  @Field(() => Int, { description: 'How many lessons, works, students or absences.' })
  count!: number;
}

@ObjectType({ description: 'What the diary lacked when a check was signed.' })
export class SignedFinding extends DiaryFindingDetails {
  @Field({ description: 'What the signer says of it; empty: nothing.' })
  note!: string;
}

@ObjectType({ description: 'That somebody has looked through the diary for a month.' })
export class DiarySignature {
  @Field({ description: 'Short name of who did.' })
  by!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;

  @Field({ description: 'Whether that was after the last day in time.' })
  late!: boolean;

  @Field(() => Int, { description: 'Lessons that were over then.' })
  lessons!: number;

  @Field({ description: 'A note; empty: none.' })
  note!: string;

  @Field(() => [SignedFinding], { description: 'What the diary lacked then.' })
  findings!: SignedFinding[];
}

@ObjectType({ description: 'The check of one subject in a group.' })
export class DiaryJournal {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field({ description: 'Its name.' })
  groupName!: string;

  @Field({ description: 'Its subject.' })
  subject!: string;

  @Field({ description: 'Its classes, comma-separated.' })
  className!: string;

  @Field({ description: 'Short names of who gives it.' })
  teachers!: string;

  @Field(() => Int, { description: 'Lessons of the month that are over.' })
  lessons!: number;

  @Field({ description: 'Whether the caller gives it, and signs for it.' })
  mine!: boolean;

  @Field(() => [DiaryFindingDetails], { description: 'What the diary lacks now.' })
  findings!: DiaryFindingDetails[];

  @Field(() => [DiarySignature], { description: 'Who has signed, the last one first.' })
  signatures!: DiarySignature[];
}

@ObjectType({ description: 'The check of all subjects of a class.' })
export class DiaryClass {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field({ description: 'Short names of its class teachers; empty: nobody keeps it.' })
  keepers!: string;

  @Field(() => [ID], { description: 'The groups of its subjects.' })
  groupIds!: string[];

  @Field({ description: 'Whether the caller keeps it, and signs for it.' })
  mine!: boolean;

  @Field(() => Int, { description: 'Lessons of all subjects that are over.' })
  lessons!: number;

  @Field(() => [DiaryFindingDetails], { description: 'What the diary lacks now, all subjects together.' })
  findings!: DiaryFindingDetails[];

  @Field(() => [DiarySignature], { description: 'Who has signed, the last one first.' })
  signatures!: DiarySignature[];
}

@ObjectType({ description: 'Who looks through the diary for a month, and what they find.' })
export class DiaryChecks {
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  until!: string;

  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day in time; null: the regulation names none.',
  })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause of the rhythm; null: none.' })
  everyClause!: string | null;

  @Field(() => [DiaryJournal], { description: 'Subjects, by groups.' })
  journals!: DiaryJournal[];

  @Field(() => [DiaryClass], { description: 'Classes.' })
  classes!: DiaryClass[];
}

@InputType({ description: 'A finding that the signer has seen.' })
export class SeenFindingInput {
  @IsIn(DIARY_GAPS)
  @Field(() => DiaryGapEnum, { description: 'What.' })
  kind!: DiaryGap;

  @IsInt()
  @Min(1)
  @Max(100_000)
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @TextField(LONGEST, 'What is said of it, at most 500 characters; empty: nothing.', '')
  note!: string;
}

@InputType({ description: 'Signs that the diary was looked through for a month.' })
export class SignDiaryCheckInput extends KeyedInput {
  @OptionalIdField('The group of the own subject; null for a class.')
  groupId?: string | null;

  @OptionalIdField('The own class, for all its subjects; null for a subject.')
  classId?: string | null;

  @DayField('A day of the month.')
  month!: string;

  @ArrayMaxSize(DIARY_GAPS.length)
  @ArrayUnique(({ kind }: SeenFindingInput) => kind)
  @ValidateNested({ each: true })
  @Type(() => SeenFindingInput)
  @Field(() => [SeenFindingInput], {
    description: 'All findings that were shown: nobody signs beneath what was not seen.',
  })
  findings!: SeenFindingInput[];

  @TextField(LONGEST, 'A note, at most 500 characters; empty: none.', '')
  note!: string;
}

@ObjectType({ description: 'The check is signed.' })
export class DiaryCheckSigned {
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => DiarySignature, { description: 'The signature.' })
  signature!: DiarySignature;
}

@ObjectType({ description: 'The diary has changed since it was shown; nothing is signed.' })
export class DiaryCheckStale {
  @Field(() => [DiaryFindingDetails], { description: 'What it lacks now.' })
  current!: DiaryFindingDetails[];
}

export const SignDiaryCheckAnswer = createUnionType({
  name: 'SignDiaryCheckAnswer',
  description: 'The check as it is signed, or why it is not.',
  types: () => [DiaryCheckSigned, DiaryCheckStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'signature' in value ? DiaryCheckSigned : 'current' in value ? DiaryCheckStale : RefusalAnswer,
});
