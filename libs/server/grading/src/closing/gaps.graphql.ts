import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar } from '@zhurnal/platform';
import type { GapKind } from '@zhurnal/rules';

export const GapKindEnum = {
  NOT_HELD: 'not_held',
  NO_TOPIC: 'no_topic',
  NO_ROLL: 'no_roll',
  OPEN_REASON: 'open_reason',
  OPEN_REQUEST: 'open_request',
  NO_PERIOD_MARK: 'no_period_mark',
} as const satisfies Record<string, GapKind>;
registerEnumType(GapKindEnum, { name: 'GapKind', description: 'What the record of a period may lack.' });

@ObjectType({ description: 'Something that the record of a period lacks.' })
export class PeriodGap {
  @Field(() => GapKindEnum, { description: 'What.' })
  kind!: GapKind;

  @Field(() => String, { nullable: true, description: 'The clause that asks for it; null: none does.' })
  clause!: string | null;

  @Field({ description: 'Whether the period stays open with it; else who closes confirms it.' })
  isRequired!: boolean;

  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => ID, { description: 'Its group.' })
  groupId!: string;

  @Field({ description: 'Name of the group.' })
  groupName!: string;

  @Field({ description: 'The subject.' })
  subjectName!: string;

  @Field(() => DayScalar, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'Number of the lesson.' })
  slot!: number;

  @Field(() => Int, { description: 'How many things are missing there.' })
  count!: number;
}

@ObjectType({ description: 'A group of a class.' })
export class ClosingGroup {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'Subject.' })
  subjectName!: string;
}

@ObjectType({ description: 'What the record of a period of a class lacks.' })
export class PeriodGaps {
  @Field(() => Int, { description: 'Gaps that keep the period open.' })
  required!: number;

  @Field(() => Int, { description: 'Gaps that who closes confirms.' })
  other!: number;

  @Field(() => [PeriodGap], { description: 'The first 300 of them, by days.' })
  gaps!: PeriodGap[];

  @Field(() => [ClosingGroup], { description: 'Groups of the class, by subjects.' })
  groups!: ClosingGroup[];
}
