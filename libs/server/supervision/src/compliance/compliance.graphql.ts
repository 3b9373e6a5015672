import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  DayField,
  DayScalar,
  InstantScalar,
  IntColumn,
  PageInfo,
  PageQuery,
  TextColumn,
} from '@zhurnal/platform';
import { Matches, MaxLength } from 'class-validator';

@ArgsType()
export class MonthQuery {
  @DayField('A day of the month.')
  month!: string;
}

@ArgsType()
export class BreachQuery extends PageQuery {
  @DayField('A day of the month.')
  month!: string;

  @MaxLength(20)
  @Matches(/^[A-Z]+\d*-\d+$/)
  @Field(() => String, { description: 'The clause, G24-85.' })
  clause!: string;
}

@ObjectType({ description: 'Clauses as columns, in the order of the text.' })
export class ComplianceClauses {
  @Field(() => TextColumn, { description: 'Their ids.' })
  ids!: string[];

  @Field(() => TextColumn, { description: 'What each asks for, in the language of the regulation.' })
  words!: string[];

  @Field(() => TextColumn, {
    description:
      'What keeps it: ROWS, the record; BUILT, the product; THROUGH, other clauses; RECORD, people.',
  })
  kinds!: string[];

  @Field(() => TextColumn, {
    description: 'KEPT, BROKEN, NOT_APPLICABLE, NOT_JUDGED, BUILT, EVIDENCE or NO_EVIDENCE.',
  })
  states!: string[];

  @Field(() => IntColumn, { description: 'How many breaches the record has.' })
  breaches!: number[];
}

@ObjectType({ description: 'Names that belong to clauses, as columns: a clause may have several, or none.' })
export class ClauseNames {
  @Field(() => IntColumn, { description: 'Places in the columns of the clauses.' })
  clauses!: number[];

  @Field(() => TextColumn, { description: 'The names.' })
  names!: string[];
}

@ObjectType({ description: 'What shows that people keep a clause, as columns.' })
export class ClauseEvidence extends ClauseNames {
  @Field(() => TextColumn, { description: 'The evidence itself: a name, a document, a date.' })
  texts!: string[];

  @Field(() => TextColumn, { description: 'Name of a file beside it; empty: none.' })
  files!: string[];

  @Field(() => TextColumn, { description: 'Address to read the file at; empty: none.' })
  paths!: string[];
}

@ObjectType({ description: 'How many clauses stand how.' })
export class ComplianceTotals {
  @Field(() => Int, { description: 'Judged by the record, and kept.' })
  kept!: number;

  @Field(() => Int, { description: 'Judged by the record, and broken.' })
  broken!: number;

  @Field(() => Int, { description: 'Breaches; each counts once, however many clauses stand through it.' })
  breaches!: number;

  @Field(() => Int, { description: 'Kept by the product.' })
  built!: number;

  @Field(() => Int, { description: 'Kept by people, with evidence.' })
  evidence!: number;

  @Field(() => Int, { description: 'Kept by people, without evidence.' })
  noEvidence!: number;

  @Field(() => Int, { description: 'Nothing to judge in this month.' })
  notApplicable!: number;

  @Field(() => Int, { description: 'Not looked for yet.' })
  notJudged!: number;
}

@ObjectType({ description: 'Every clause of the school’s regulation, and how it stands in a month.' })
export class Compliance {
  @Field(() => DayScalar, { description: 'First day of the month.' })
  month!: string;

  @Field({ description: 'The profile that is judged: the one of the last judged day.' })
  profile!: string;

  @Field({ description: 'Title of the regulation; empty when nobody wrote it.' })
  title!: string;

  @Field({ description: 'Number of the order by which it holds; empty when nobody wrote it.' })
  orderNumber!: string;

  @Field(() => DayScalar, { nullable: true, description: 'When it was adopted.' })
  adoptedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first judged day; null: no day is judged.' })
  from!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last judged day: the month’s, or today.' })
  to!: string | null;

  @Field(() => ComplianceClauses, { description: 'The clauses; none where the profile follows no text.' })
  clauses!: ComplianceClauses;

  @Field(() => ClauseNames, { description: 'Checks of the clauses that are judged by rows.' })
  checks!: ClauseNames;

  @Field(() => ClauseNames, { description: 'Clauses through which others stand.' })
  through!: ClauseNames;

  @Field(() => ClauseNames, { description: 'Parts of the product that keep a clause.' })
  parts!: ClauseNames;

  @Field(() => ClauseNames, { description: 'Records by which people can show that they keep a clause.' })
  records!: ClauseNames;

  @Field(() => ClauseNames, { description: 'Settings of the regulation that a clause decides.' })
  settings!: ClauseNames;

  @Field(() => ClauseEvidence, { description: 'Records that are there.' })
  evidence!: ClauseEvidence;

  @Field(() => ComplianceTotals, { description: 'Totals.' })
  totals!: ComplianceTotals;
}

@ObjectType({
  description: 'One breach of a clause: where it is, and by when it should have been otherwise.',
})
export class ComplianceBreach {
  @Field({ description: 'Unique in the answer.' })
  key!: string;

  @Field({ description: 'The check that found it.' })
  check!: string;

  @Field(() => DayScalar, { description: 'Its day.' })
  day!: string;

  @Field(() => ID, { nullable: true, description: 'The lesson.' })
  lessonId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The work of the lesson; null: the lesson as a whole.' })
  workId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The teaching group.' })
  groupId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The class, where it is about one.' })
  classId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The student.' })
  studentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the lesson in the day.' })
  slot!: number | null;

  @Field(() => String, { nullable: true, description: 'Subject of the group.' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'Class or classes of the group.' })
  className!: string | null;

  @Field(() => String, { nullable: true, description: 'The student’s name.' })
  student!: string | null;

  @Field(() => String, { nullable: true, description: 'Who answers for it, as far as the record tells.' })
  person!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'The first instant that was too late.' })
  dueAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was entered; null: it is missing.' })
  enteredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What exactly: a kind of work, «3/5» of the norm, a division of a class.',
  })
  detail!: string | null;
}

@ObjectType({ description: 'Breaches of a clause in a month, by days.' })
export class ComplianceRows {
  @Field(() => [ComplianceBreach], { description: 'The breaches.' })
  rows!: ComplianceBreach[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
