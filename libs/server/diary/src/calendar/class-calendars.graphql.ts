import { Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IdField, InstantScalar, KeyedInput, RefusalAnswer } from '@zhurnal/platform';
import { CalendarRevoked } from './calendar.graphql.js';

@ObjectType({ description: 'A class whose calendar the caller keeps, with or without an address.' })
export class ClassCalendar {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When its address was made; null: it has none.',
  })
  openedAt!: Date | null;
}

@ObjectType({ description: 'The calendar of a class has a new address.' })
export class ClassCalendarOpened {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its path, told this once; null when the request is repeated: then a new address has to be made.',
  })
  path!: string | null;
}

export const OpenClassCalendarAnswer = createUnionType({
  name: 'OpenClassCalendarAnswer',
  description: 'The new address of the class, or why there is none.',
  types: () => [ClassCalendarOpened, RefusalAnswer] as const,
  resolveType: (value: object) => ('path' in value ? ClassCalendarOpened : RefusalAnswer),
});

export const RevokeClassCalendarAnswer = createUnionType({
  name: 'RevokeClassCalendarAnswer',
  description: 'The address of the class that is no more, or why it still is.',
  types: () => [CalendarRevoked, RefusalAnswer] as const,
  resolveType: (value: object) => ('count' in value ? CalendarRevoked : RefusalAnswer),
});

@InputType({ description: 'The class whose address is made anew; the one before it leads nowhere any more.' })
export class OpenClassCalendarInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;
}

@InputType({ description: 'The class whose address shall lead nowhere any more.' })
export class RevokeClassCalendarInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;
}
