import { Field, ID, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@zhurnal/platform';

@ObjectType({ description: 'A session of a person, open or ended.' })
export class SessionLogged {
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @Field({ description: 'Of which pages: staff or family.' })
  audience!: string;

  @Field({ description: 'Browser and system, as they call themselves.' })
  device!: string;

  @Field(() => InstantScalar, { description: 'When the person signed in.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended; null: it is open.' })
  endedAt!: Date | null;

  @Field({
    description: 'Whether the person, or somebody who may, signed it out; otherwise its time was over.',
  })
  signedOut!: boolean;
}

@ObjectType({ description: 'An attempt to sign in with a login of a person.' })
export class SignInAttempt {
  @Field(() => InstantScalar, { description: 'When.' })
  at!: Date;

  @Field({ description: 'From which network address.' })
  address!: string;

  @Field({ description: 'Whether the password fitted.' })
  succeeded!: boolean;

  @Field({ description: 'Turned away unheard after too many failures: one entry a minute of an address.' })
  isLimited!: boolean;
}

@ObjectType({ description: "A person's sign-ins, as far back as they are kept." })
export class SignInLog {
  @Field(() => [SessionLogged], {
    description: 'Sessions, newest first, at most 100; kept for 30 days after their end.',
  })
  sessions!: SessionLogged[];

  @Field(() => [SignInAttempt], {
    description: 'Attempts, newest first, at most 100; kept as long as the server is set to, a year.',
  })
  attempts!: SignInAttempt[];
}
