import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantScalar } from '@zhurnal/platform';

/** States of a person's sign-in. */
export const SIGN_IN_STATES = ['none', 'waiting', 'active', 'blocked'] as const;
export type SignInState = (typeof SIGN_IN_STATES)[number];

export const SignInStateEnum = Object.fromEntries(SIGN_IN_STATES.map((state) => [state, state])) as {
  [S in SignInState]: S;
};
registerEnumType(SignInStateEnum, {
  name: 'SignInState',
  description:
    'none: the person has none; waiting: the password from paper has not been changed yet; active; blocked.',
});

@ObjectType({ description: "A person's sign-in, as lists and cards show it." })
export class SignInSeen {
  @Field(() => SignInStateEnum, { description: 'Its state.' })
  state!: SignInState;

  @Field(() => String, { nullable: true, description: 'The login.' })
  login!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was last used.' })
  lastSeenAt!: Date | string | null;
}

/**
 * SQL: the sign-in of a person as one JSON object. Of several accounts of a person the one that is in force counts, and
 * one with a login before one without.
 */
export function signInOf(person: string): string {
  return `coalesce((
    select json_build_object('login', c.login,
             'state', case when m.ended_at is not null or a.disabled_at is not null then 'blocked' when a.must_change then 'waiting' else 'active' end,
             'lastSeenAt', (select to_char(max(x.last_seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from session x where x.account_id = a.account_id))
      from membership m
      join account a on a.account_id = m.account_id
      left join login_claim c on c.account_id = a.account_id
     where m.school_id = $1 and m.person_id = ${person}
     order by m.ended_at is not null, c.login is null, m.created_at limit 1),
    json_build_object('login', null, 'state', 'none', 'lastSeenAt', null))`;
}
