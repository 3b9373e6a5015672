import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { ROLES } from '@zhurnal/rules';
import type { Role } from '@zhurnal/rules';
import { DayScalar, InstantScalar, RefusalAnswer } from '@zhurnal/platform';
import { PersonalSettingsSeen } from './settings/settings.graphql.js';

/** The roles as the contract names them. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'Duties a person may hold in a school; one person may hold several.',
});

@ObjectType({ description: 'What the signed-in account is in one school.' })
export class Membership {
  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'IANA time zone of the school: deadlines and "today" are judged in it.' })
  timeZone!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => ID, { description: 'The person in this school.' })
  personId!: string;

  @Field({ description: 'Family name.' })
  familyName!: string;

  @Field({ description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic, if the person has one.' })
  patronymic!: string | null;

  @Field(() => [RoleEnum], { description: 'Roles in force today.' })
  roles!: Role[];
}

@ObjectType({ description: 'The signed-in account.' })
export class Me {
  @Field(() => [Membership], {
    description: 'Schools the account belongs to; the first is taken unless a request names another.',
  })
  memberships!: Membership[];

  @Field({
    description: 'Whether the password was handed out on paper: it has to be changed before anything else.',
  })
  mustChangePassword!: boolean;

  @Field(() => PersonalSettingsSeen, { description: 'How the account likes its pages.' })
  settings!: PersonalSettingsSeen;
}

@ObjectType({ description: 'An open session of the account.' })
export class SessionOfMine {
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @Field({ description: 'Browser and system, as they call themselves.' })
  device!: string;

  @Field({ description: 'Whether it is the session that asks.' })
  isCurrent!: boolean;

  @Field(() => InstantScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;
}

@ObjectType({ description: 'Other sessions were ended.' })
export class SessionsEnded {
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'The password was changed and other sessions were ended.' })
export class PasswordChanged {
  @Field(() => Int, { description: 'How many other sessions were ended.' })
  endedSessions!: number;
}

export const ChangePasswordAnswer = createUnionType({
  name: 'ChangePasswordAnswer',
  description: 'The change, or why not.',
  types: () => [PasswordChanged, RefusalAnswer] as const,
  resolveType: (value: object) => ('endedSessions' in value ? PasswordChanged : RefusalAnswer),
});
