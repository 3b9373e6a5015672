import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { DayScalar, RefusalAnswer } from '@zhurnal/platform';

@ObjectType('RegulationAmendment', { description: 'One setting that holds otherwise from a day on.' })
export class AmendmentSeen {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Name of the setting.' })
  setting!: string;

  @Field({ description: 'Its value, as JSON.' })
  value!: string;

  @Field(() => DayScalar, { description: 'First day on which it holds.' })
  fromDay!: string;

  @Field(() => String, {
    nullable: true,
    description: "Clause of the school's text; null: a choice of the school.",
  })
  clause!: string | null;

  @Field({ description: 'Words of the clause, or why it was chosen so.' })
  reason!: string;

  @Field({ description: 'Number of the order; empty: none.' })
  orderNumber!: string;

  @Field({ description: 'Who decided it.' })
  decidedBy!: string;

  @Field(() => Int, { description: 'Version of the amendment.' })
  version!: number;

  @Field({ description: 'Whether it can still be withdrawn: its day is not past.' })
  isOpen!: boolean;
}

@ObjectType('RegulationSpan', { description: 'A profile that the school follows from a day on.' })
export class SpanSeen {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Id of the profile.' })
  baseProfile!: string;

  @Field({ description: 'What the school calls its text; empty: as the profile is called.' })
  title!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day; null: since the school was opened.' })
  validFrom!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the order; null: not said.' })
  adoptedOn!: string | null;

  @Field({ description: 'Number of the order; empty: none.' })
  orderNumber!: string;
}

@ObjectType('Regulation', { description: 'The regulation of the school on a day.' })
export class RegulationSeen extends SpanSeen {
  @Field(() => DayScalar, { description: 'The day.' })
  day!: string;

  @Field(() => [AmendmentSeen], {
    description: 'Amendments of this profile that hold on the day, in the order in which they came.',
  })
  amendments!: AmendmentSeen[];

  @Field(() => [AmendmentSeen], { description: 'Amendments that come after the day.' })
  coming!: AmendmentSeen[];

  @Field(() => [SpanSeen], { description: 'Every profile that the school has followed or will, by days.' })
  spans!: SpanSeen[];

  @Field(() => Int, { description: 'Grows with every change of the regulation, whatever the day.' })
  version!: number;

  @Field(() => [String], { description: 'Operations the caller may call.' })
  can!: string[];
}

@ObjectType({ description: 'What is wrong with a setting.' })
export class RegulationFault {
  @Field({ description: 'Name of the setting.' })
  setting!: string;

  @Field({ description: 'Where in it, as value.days; empty: the whole.' })
  at!: string;

  @Field({ description: 'What may stand there, in signs.' })
  allowed!: string;
}

@ObjectType({ description: 'With this change the regulation would be none.' })
export class RegulationFaults {
  @Field(() => [RegulationFault], { description: 'Everything that is wrong.' })
  faults!: RegulationFault[];
}

@ObjectType({ description: 'A setting that changes.' })
export class SettingChange {
  @Field({ description: 'Name of the setting.' })
  setting!: string;

  @Field({ description: 'The setting as it is without the change, with its clause, as JSON.' })
  before!: string;

  @Field({ description: 'The setting as it would be, as JSON.' })
  after!: string;
}

@ObjectType({ description: 'A lesson for which the change would hold.' })
export class EffectLesson {
  @Field(() => ID, { description: 'Id of the lesson.' })
  lessonId!: string;

  @Field(() => DayScalar, { description: 'Its day.' })
  date!: string;

  @Field({ description: 'The group.' })
  groupName!: string;

  @Field(() => Int, { description: 'Marks, absences and homework that stand at it already.' })
  entries!: number;
}

@ObjectType({ description: 'What a change of the regulation would do.' })
export class RegulationEffect {
  @Field(() => [SettingChange], { description: 'Settings with another value on its first day.' })
  changes!: SettingChange[];

  @Field(() => Int, { description: 'Lessons from that day on that take place.' })
  lessons!: number;

  @Field(() => Int, { description: 'Marks, absences and homework that stand at these lessons already.' })
  entries!: number;

  @Field(() => Int, { description: 'The marks among them.' })
  marks!: number;

  @Field(() => Int, { description: 'The absences and latecomings among them.' })
  absences!: number;

  @Field(() => Int, { description: 'The homework among them.' })
  homework!: number;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Day of the first of these lessons; null: there is none.',
  })
  earliest!: string | null;

  @Field(() => [EffectLesson], { description: 'The first of these lessons, at most five.' })
  examples!: EffectLesson[];
}

const kindOf = (value: object) =>
  'faults' in value ? RegulationFaults : 'code' in value ? RefusalAnswer : undefined;

export const RegulationAnswer = createUnionType({
  name: 'RegulationAnswer',
  description: 'The regulation on the first day of the change, or why not.',
  types: () => [RegulationSeen, RegulationFaults, RefusalAnswer] as const,
  resolveType: (value: object) => kindOf(value) ?? RegulationSeen,
});

export const RegulationEffectAnswer = createUnionType({
  name: 'RegulationEffectAnswer',
  description: 'What the change would do, or why it cannot be.',
  types: () => [RegulationEffect, RegulationFaults, RefusalAnswer] as const,
  resolveType: (value: object) => kindOf(value) ?? RegulationEffect,
});
