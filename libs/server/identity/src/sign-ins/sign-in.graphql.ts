import { Field, ID, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar, RefusalAnswer } from '@zhurnal/platform';
import { SignInSeen } from './sign-in-seen.js';

/** What is done with sign-ins. */
export const SIGN_IN_ACTS = [
  'opened',
  'reset',
  'blocked',
  'restored',
  'sessions_ended',
  'identity_checked',
] as const;
export type SignInActKind = (typeof SIGN_IN_ACTS)[number];

const acts = Object.fromEntries(SIGN_IN_ACTS.map((act) => [act, act])) as { [A in SignInActKind]: A };
registerEnumType(acts, {
  name: 'SignInActKind',
  description:
    'opened: a login was made; reset: a new password was handed out; blocked; restored; sessions_ended: every device was signed out; identity_checked: a passport was shown, of which nothing is kept.',
});
const audiences = { staff: 'staff', family: 'family' } as const;
registerEnumType(audiences, { name: 'Audience', description: 'The pages: of staff, or of families.' });

@ObjectType({ description: 'Something that was done with a sign-in.' })
export class SignInAct {
  @Field(() => acts, { description: 'What.' })
  act!: SignInActKind;

  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Short name of who did it; null: the program.' })
  by!: string | null;

  @Field({ description: 'A note; empty: none.' })
  note!: string;
}

@ObjectType({ description: 'A browser in which a person is signed in.' })
export class SessionOfPerson {
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @Field(() => audiences, { description: 'Of which pages.' })
  audience!: 'staff' | 'family';

  @Field({ description: 'Browser and system, as they call themselves.' })
  device!: string;

  @Field(() => InstantScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;
}

@ObjectType({ description: "A person's sign-in with all that was done with it." })
export class SignInCard extends SignInSeen {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Whether the account belongs to a person of another school too.' })
  isShared!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: 'When a passport was last shown; null: never.' })
  identityCheckedAt!: Date | null;

  @Field(() => [SignInAct], { description: 'What was done with it, the newest first, at most 50.' })
  acts!: SignInAct[];

  @Field(() => [SessionOfPerson], { description: 'Where the person is signed in now.' })
  sessions!: SessionOfPerson[];

  @Field(() => [String], { description: 'Operations the caller may call on it.' })
  can!: string[];
}

@ObjectType({ description: 'What is printed on one access sheet. It is told once and kept nowhere.' })
export class SignInSheet {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Family name.' })
  familyName!: string;

  @Field({ description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic, if the person has one.' })
  patronymic!: string | null;

  @Field({ description: 'The login.' })
  login!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The one-time password; null when the request was repeated: the password was told once.',
  })
  password!: string | null;
}

@ObjectType({ description: 'Access sheets, by name.' })
export class SignInSheets {
  @Field(() => [SignInSheet], { description: 'One for each person.' })
  sheets!: SignInSheet[];
}

export const SignInSheetsAnswer = createUnionType({
  name: 'SignInSheetsAnswer',
  description: 'The sheets, or why there are none.',
  types: () => [SignInSheets, RefusalAnswer] as const,
  resolveType: (value: object) => ('sheets' in value ? SignInSheets : RefusalAnswer),
});

export const SignInAnswer = createUnionType({
  name: 'SignInAnswer',
  description: 'The sign-in as it stands after the change, or why it was not changed.',
  types: () => [SignInCard, RefusalAnswer] as const,
  resolveType: (value: object) => ('acts' in value ? SignInCard : RefusalAnswer),
});
