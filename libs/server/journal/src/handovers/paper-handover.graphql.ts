import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { HANDOVERS_AT_ONCE, HANDOVER_TEXT_LIMIT } from '@zhurnal/rules';
import {
  DayField,
  DayScalar,
  IdField,
  InstantScalar,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextField,
  VersionedInput,
} from '@zhurnal/platform';

@ObjectType({ description: 'Somebody who may take the print-out of a student.' })
export class PaperRecipient {
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How the person stands to the student: a kind of representative, or self; null: no longer a representative.',
  })
  relation!: string | null;

  @Field({ description: 'Whether this person asked for paper or refused the diary.' })
  hasAsked!: boolean;
}

@ObjectType({ description: 'That a print-out was handed over.' })
export class PaperHandedOver {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => DayScalar, { description: 'Day on which it was handed over.' })
  handedOn!: string;

  @Field({ description: 'To whom: a short name, or words.' })
  to!: string;

  @Field({ description: 'Short name of who wrote it down.' })
  by!: string;

  @Field({ description: 'Note; empty: none.' })
  note!: string;
}

@ObjectType({ description: 'The print-out of a term for a student.' })
export class PaperLine {
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Full name of the student.' })
  name!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When reports that tell of at least half of the term were printed last; null: not yet.',
  })
  printedAt!: Date | string | null;

  @Field(() => PaperHandedOver, { nullable: true, description: 'How it was handed over; null: it is owed.' })
  handed!: PaperHandedOver | null;
}

@ObjectType({ description: 'A term of print-outs.' })
export class PaperTerm {
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DayScalar, { description: 'Last day: from then on the print-out is owed.' })
  to!: string;

  @Field(() => Int, { description: 'How many print-outs are still owed.' })
  owed!: number;

  @Field(() => [PaperLine], { description: 'A line for each student, by name.' })
  lines!: PaperLine[];
}

@ObjectType({
  description: 'Print-outs that a class owes families without the electronic form, and those handed over.',
})
export class PaperHandovers {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => Int, { description: 'How many students of today are told on paper.' })
  studentCount!: number;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'By when the next print-out is made; null: the regulation names no day, or the year is over.',
  })
  nextDue!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The clause that asks for print-outs; null: none does.',
  })
  clause!: string | null;

  @Field(() => [PaperTerm], {
    description: 'Terms of the year that are over and of which anybody was owed a print-out, newest first.',
  })
  terms!: PaperTerm[];

  @Field(() => [PaperRecipient], { description: 'Who may take print-outs, those who asked for them first.' })
  recipients!: PaperRecipient[];
}

@InputType({ description: 'A student whose print-out was handed over, and to whom.' })
export class HandedToInput {
  @IdField('The student.')
  studentId!: string;

  @OptionalIdField('One of the family; null: others, in words.')
  toPersonId?: string | null;

  @TextField(HANDOVER_TEXT_LIMIT, 'Who else took it; empty: one of the family.', '')
  toWords!: string;
}

@InputType({ description: 'Print-outs of one term that were handed over.' })
export class RecordHandoverInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @DayField('Last day of the term.')
  termEnd!: string;

  @DayField('Day on which they were handed over.')
  handedOn!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(HANDOVERS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => HandedToInput)
  @Field(() => [HandedToInput], { description: 'To whom: each student once; all are written down, or none.' })
  students!: HandedToInput[];

  @TextField(HANDOVER_TEXT_LIMIT, 'Note; empty: none.', '')
  note!: string;
}

@InputType({ description: 'An entry about a print-out that was made by mistake.' })
export class TakeBackHandoverInput extends VersionedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The entry.')
  id!: string;

  @TextField(HANDOVER_TEXT_LIMIT, 'Why it is taken back.')
  reason!: string;
}

export const PaperHandoversAnswer = createUnionType({
  name: 'PaperHandoversAnswer',
  description: 'The print-outs of the class after the change, or why it was refused.',
  types: () => [PaperHandovers, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : PaperHandovers),
});
