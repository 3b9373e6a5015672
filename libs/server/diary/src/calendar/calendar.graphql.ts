import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import { IdField, InstantScalar, KeyedInput, OptionalIdField, RefusalAnswer } from '@zhurnal/platform';
import { CALENDAR_KINDS } from './calendar-address.entity.js';
import type { CalendarKind } from './calendar-address.entity.js';

export const CalendarKindEnum = {
  OWN: 'own',
  STUDENT: 'student',
  CHILDREN: 'children',
} as const satisfies Record<string, CalendarKind>;
registerEnumType(CalendarKindEnum, {
  name: 'CalendarKind',
  description:
    'Whose lessons a calendar shows: those a teacher gives, those of one student, those of all children.',
});

@ObjectType({ description: 'A calendar the caller may have, with or without an address.' })
export class CalendarChoice {
  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field({ description: 'Its short name.' })
  schoolName!: string;

  @Field(() => CalendarKindEnum, { description: 'Whose lessons.' })
  kind!: CalendarKind;

  @Field(() => ID, { nullable: true, description: 'The student, for a calendar of one.' })
  studentId!: string | null;

  @Field({ description: 'Given name of the child; empty: of none.' })
  childName!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When its address was made; null: it has none.',
  })
  openedAt!: Date | null;

  @Field({ description: 'Whether it shows homework too.' })
  homework!: boolean;
}

@ObjectType({ description: 'A calendar has a new address.' })
export class CalendarOpened {
  @Field(() => CalendarKindEnum, { description: 'Whose lessons.' })
  kind!: CalendarKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Its path, told this once; null when the request is repeated: then a new address has to be made.',
  })
  path!: string | null;
}

@ObjectType({ description: 'The address leads nowhere any more.' })
export class CalendarRevoked {
  @Field(() => Int, { description: 'How many addresses: 0 or 1.' })
  count!: number;
}

export const OpenCalendarAnswer = createUnionType({
  name: 'OpenCalendarAnswer',
  description: 'The new address, or why there is none.',
  types: () => [CalendarOpened, RefusalAnswer] as const,
  resolveType: (value: object) => ('path' in value ? CalendarOpened : RefusalAnswer),
});

export const RevokeCalendarAnswer = createUnionType({
  name: 'RevokeCalendarAnswer',
  description: 'The address that is no more, or why it still is.',
  types: () => [CalendarRevoked, RefusalAnswer] as const,
  resolveType: (value: object) => ('count' in value ? CalendarRevoked : RefusalAnswer),
});

@InputType({ description: 'A calendar whose address shall lead nowhere any more.' })
export class RevokeCalendarInput extends KeyedInput {
  @IdField('The school.')
  schoolId!: string;

  @IsIn(CALENDAR_KINDS)
  @Field(() => CalendarKindEnum, { description: 'Whose lessons.' })
  kind!: CalendarKind;

  @OptionalIdField('The student, for a calendar of one.')
  studentId!: string | null;
}

@InputType({ description: 'A new address for a calendar; the one before it leads nowhere any more.' })
export class OpenCalendarInput extends RevokeCalendarInput {
  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether to show homework too, as notes of the day.' })
  homework!: boolean;
}
