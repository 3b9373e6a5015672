import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { TOKEN_LIMITS, TOKEN_SCOPES } from '@zhurnal/rules';
import type { TokenScope } from '@zhurnal/rules';
import { DayScalar, IdField, InstantScalar, KeyedInput, RefusalAnswer } from '@zhurnal/platform';
import { ArrayMaxSize, ArrayUnique, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** The scopes as the contract names them: `roster:read` is `roster_read`. */
export const TokenScopeEnum = Object.fromEntries(
  TOKEN_SCOPES.map((scope) => [scope.replace(':', '_'), scope]),
);
registerEnumType(TokenScopeEnum, {
  name: 'TokenScope',
  description: 'What a token may be given. The rights of its person, or of its program, hold as well.',
});

@ObjectType({ description: 'A token for programs. The token itself is told once, when it is made.' })
export class AccessToken {
  @Field(() => ID, { description: 'The token.' })
  id!: string;

  @Field({ description: 'What it was named.' })
  name!: string;

  @Field({ description: 'Its last four signs, to tell it from others.' })
  hint!: string;

  @Field({ description: 'Whether it acts for a program of the school, and for no person.' })
  isService!: boolean;

  @Field(() => [TokenScopeEnum], { description: 'What it may.' })
  scopes!: TokenScope[];

  @Field(() => [ID], { description: 'Classes it is limited to; empty: no such limit.' })
  classIds!: string[];

  @Field(() => [String], { description: 'Names of these classes.' })
  classNames!: string[];

  @Field(() => [String], { description: 'Networks it can be used from; empty: from everywhere.' })
  networks!: string[];

  @Field(() => DayScalar, { description: 'The last day on which it works.' })
  expiresOn!: string;

  @Field(() => InstantScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who made it; null: the keeper of the server.' })
  createdBy!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;
}

@ObjectType({ description: 'A token was made.' })
export class TokenMade {
  @Field(() => AccessToken, { description: 'The token.' })
  token!: AccessToken;

  @Field(() => String, {
    nullable: true,
    description: 'What programs send. It is told once: null when the request is repeated.',
  })
  secret!: string | null;
}

export const TokenMadeAnswer = createUnionType({
  name: 'TokenMadeAnswer',
  description: 'The token, or why there is none.',
  types: () => [TokenMade, RefusalAnswer] as const,
  resolveType: (value: object) => ('token' in value ? TokenMade : RefusalAnswer),
});

export const TokenAnswer = createUnionType({
  name: 'TokenAnswer',
  description: 'The token as it stands after the change, or why it was not changed.',
  types: () => [AccessToken, RefusalAnswer] as const,
  resolveType: (value: object) => ('hint' in value ? AccessToken : RefusalAnswer),
});

@ObjectType({ description: 'A group whose lessons a token limited to classes may open.' })
export class TokenGroup {
  @Field(() => ID, { description: 'The group.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'The subject.' })
  subjectName!: string;
}

@ObjectType({ description: 'A class a token is limited to.' })
export class TokenClass {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => [TokenGroup], { description: 'Groups of which every student is in one of these classes.' })
  groups!: TokenGroup[];
}

@ObjectType({ description: 'The token of this request.' })
export class CurrentToken {
  @Field(() => AccessToken, { description: 'The token.' })
  token!: AccessToken;

  @Field(() => ID, { description: 'The school.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'IANA time zone of the school.' })
  timeZone!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => [TokenClass], { description: 'The classes it is limited to; empty: no such limit.' })
  classes!: TokenClass[];
}

@InputType({ description: 'The token that is wanted.' })
export class TokenInput extends KeyedInput {
  @IsString()
  @MaxLength(400)
  @Field({ description: `What it is for, 1–${TOKEN_LIMITS.name} signs.` })
  name!: string;

  @IsIn(TOKEN_SCOPES, { each: true })
  @ArrayMaxSize(TOKEN_SCOPES.length)
  @Field(() => [TokenScopeEnum], { description: 'What it may.' })
  scopes!: TokenScope[];

  @ArrayMaxSize(TOKEN_LIMITS.classes)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { defaultValue: [], description: 'Only these classes; empty: no such limit.' })
  classIds!: string[];

  @ArrayMaxSize(TOKEN_LIMITS.networks)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description: 'Only from these addresses or networks, `203.0.113.0/24`; empty: from everywhere.',
  })
  networks!: string[];

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => DayScalar, {
    description: `The last day on which it works, at most ${TOKEN_LIMITS.days} days from today.`,
  })
  expiresOn!: string;
}

@InputType({ description: 'The token that shall work no more.' })
export class RevokeTokenInput extends KeyedInput {
  @IdField('The token.')
  tokenId!: string;
}
