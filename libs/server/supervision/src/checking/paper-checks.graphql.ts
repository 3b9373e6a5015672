import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';
import { PaperDifferenceDetails } from './paper-difference.graphql.js';

@ObjectType({ description: 'What a person with the paper page in hand can count again.' })
export class SheetCountsDetails {
  @Field(() => Int, { description: 'Marks; what is still owed is none.' })
  marks!: number;

  @Field(() => Int, { description: 'Sum of their points.' })
  points!: number;

  @Field(() => Int, { description: 'Absences.' })
  absences!: number;
}

@ObjectType({ description: 'A lesson of the page.' })
export class SheetColumn extends SheetCountsDetails {
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => DayScalar, { description: 'Its day.' })
  date!: string;

  @Field(() => Int, { description: 'Its number in the day.' })
  slot!: number;

  @Field({ description: 'Its topic; empty: none.' })
  topic!: string;
}

@ObjectType({ description: 'A student of the page.' })
export class SheetStudent extends SheetCountsDetails {
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Short name.' })
  name!: string;
}

@ObjectType({ description: 'That somebody has laid the two journals side by side for a month.' })
export class PaperSignature extends SheetCountsDetails {
  @Field({ description: 'Short name of who did.' })
  by!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;

  @Field({ description: 'Whether that was after the last day in time.' })
  late!: boolean;

  @Field(() => Int, { description: 'Lessons of the page then.' })
  lessons!: number;

  @Field({ description: 'Sum over the page then: it differs as soon as the page does.' })
  checksum!: string;

  @Field(() => Int, { description: 'Differences that were open then.' })
  openDifferences!: number;

  @Field({ description: 'A note; empty: none.' })
  note!: string;
}

@ObjectType({ description: 'A journal that is compared with the paper one.' })
export class PaperJournal {
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

  @Field(() => [PaperSignature], { description: 'Who has signed, the last one first.' })
  signatures!: PaperSignature[];

  @Field(() => [PaperDifferenceDetails], { description: 'Differences on days of the month.' })
  differences!: PaperDifferenceDetails[];
}

@ObjectType({ description: 'The comparison of the paper journals with the electronic ones for a month.' })
export class PaperChecks {
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => DayScalar, { description: 'Its last day.' })
  until!: string;

  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field({
    description:
      'Whether the regulation of the month keeps a paper journal, which holds where the two differ.',
  })
  paper!: boolean;

  @Field(() => String, { nullable: true, description: 'The clause that says so; null: none.' })
  masterClause!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its words, or why the school has chosen so; null: none.',
  })
  masterWords!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day in time; null: the regulation names none.',
  })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause of the rhythm; null: none.' })
  everyClause!: string | null;

  @Field(() => [String], { description: 'Roles that compare, by the regulation.' })
  reviewers!: string[];

  @Field({ description: 'Whether the caller compares, by the regulation.' })
  mayCheck!: boolean;

  @Field(() => [PaperJournal], { description: 'The journals; none where no paper one is kept.' })
  journals!: PaperJournal[];
}

@ObjectType({
  description: 'The electronic page of a journal for a month, as it is laid beside the paper one.',
})
export class PaperSheet extends PaperJournal {
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => [SheetColumn], { description: 'Its lessons that are over.' })
  columns!: SheetColumn[];

  @Field(() => [SheetStudent], { description: 'Its students.' })
  students!: SheetStudent[];

  @Field(() => SheetCountsDetails, { description: 'The whole page.' })
  total!: SheetCountsDetails;

  @Field({ description: 'Sum over the page: it differs as soon as the page does.' })
  checksum!: string;

  @Field({ description: 'Whether the caller compares, by the regulation.' })
  mayCheck!: boolean;
}

@ObjectType({ description: 'The comparison is signed.' })
export class PaperCheckSigned {
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => PaperSignature, { description: 'The signature.' })
  signature!: PaperSignature;
}

@ObjectType({ description: 'The page has changed since it was shown; nothing is signed.' })
export class PaperCheckStale {
  @Field({ description: 'Sum over the page as it now stands.' })
  checksum!: string;
}

export const SignPaperCheckAnswer = createUnionType({
  name: 'SignPaperCheckAnswer',
  description: 'The comparison as it is signed, or why it is not.',
  types: () => [PaperCheckSigned, PaperCheckStale, RefusalAnswer] as const,
  resolveType: (value: object) =>
    'signature' in value ? PaperCheckSigned : 'checksum' in value ? PaperCheckStale : RefusalAnswer,
});
