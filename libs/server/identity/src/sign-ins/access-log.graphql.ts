import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import {
  DayScalar,
  InputField,
  InstantScalar,
  IsDay,
  OptionalIdField,
  OptionalTextField,
  PageInfo,
  EntryPageQuery,
} from '@zhurnal/platform';

/** What happened at the door. */
export const AccessEventEnum = {
  SIGNED_IN: 'signed_in',
  SIGN_IN_FAILED: 'sign_in_failed',
  SIGN_IN_LIMITED: 'sign_in_limited',
  ACCESS_REFUSED: 'access_refused',
} as const;
export type AccessEvent = (typeof AccessEventEnum)[keyof typeof AccessEventEnum];
registerEnumType(AccessEventEnum, {
  name: 'AccessEvent',
  description: 'What happened at the door.',
  valuesMap: {
    SIGNED_IN: { description: 'Somebody signed in.' },
    SIGN_IN_FAILED: { description: 'The password did not fit.' },
    SIGN_IN_LIMITED: { description: 'Turned away unheard after too many failures.' },
    ACCESS_REFUSED: { description: 'Something was asked for without the right to it.' },
  },
});
const EVENTS = Object.values(AccessEventEnum);

@InputType({ description: 'Which entries; all that is said must hold.' })
export class AccessLogFilter {
  @OptionalIdField('Whose.')
  personId?: string | null;

  @IsOptional()
  @IsIn(EVENTS)
  @Field(() => AccessEventEnum, { nullable: true, description: 'What happened.' })
  event?: AccessEvent | null;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'First day, in the time zone of the school.' })
  from?: string | null;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;

  @OptionalTextField(100, 'Network address that sign-ins came from.')
  address?: string | null;
}

@ArgsType()
export class AccessLogQuery extends EntryPageQuery {
  @InputField(() => AccessLogFilter, 'Which entries.')
  filter!: AccessLogFilter;
}

@ObjectType({ description: 'A sign-in, one that was refused, or a refused access.' })
export class AccessLogEntry {
  @Field(() => ID, { description: 'The entry, which is its cursor too.' })
  id!: string;

  @Field(() => AccessEventEnum, { description: 'What happened.' })
  event!: AccessEvent;

  @Field(() => InstantScalar, { description: 'When; of several within a minute, the first.' })
  at!: Date;

  @Field(() => Int, { description: 'How often within the minute.' })
  times!: number;

  @Field(() => ID, { description: 'Who.' })
  personId!: string;

  @Field({ description: 'Short name of who.' })
  who!: string;

  @Field(() => String, { nullable: true, description: 'Network address of a sign-in.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Roles at that moment, of a refused access.' })
  role!: string | null;

  @Field(() => String, { nullable: true, description: 'The operation that was refused.' })
  operation!: string | null;

  @Field(() => String, { nullable: true, description: 'Kind of the object that was asked for.' })
  targetKind!: string | null;

  @Field(() => String, { nullable: true, description: 'The object, as it was asked for.' })
  targetId!: string | null;
}

@ObjectType({ description: 'A page of the log.' })
export class AccessLog {
  @Field(() => [AccessLogEntry], { description: 'Entries, newest first.' })
  nodes!: AccessLogEntry[];

  @Field(() => PageInfo, { description: 'Whether older ones follow.' })
  pageInfo!: PageInfo;
}
