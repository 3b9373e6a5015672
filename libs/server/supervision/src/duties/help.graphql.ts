import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt } from 'class-validator';
import { HELP_AUDIENCES, HELP_KINDS } from '@zhurnal/rules';
import type { HelpAudience, HelpKind } from '@zhurnal/rules';
import {
  DayField,
  DayScalar,
  IdField,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextField,
  VersionField,
} from '@zhurnal/platform';

export const HelpKindEnum = {
  ADVICE: 'advice',
  TRAINING: 'training',
  MEETING: 'meeting',
} as const satisfies Record<string, HelpKind>;
registerEnumType(HelpKindEnum, {
  name: 'HelpKind',
  description: 'Help with the journal: advice, training, a meeting.',
});

export const HelpAudienceEnum = {
  STAFF: 'staff',
  FAMILIES: 'families',
  CLASS: 'class',
  PERSON: 'person',
} as const satisfies Record<string, HelpAudience>;
registerEnumType(HelpAudienceEnum, {
  name: 'HelpAudience',
  description: 'Whom help was given to: staff, families, the families of one class, one person.',
});

@ObjectType({ description: 'An entry of the register of help.' })
export class HelpEntry {
  @Field(() => ID, { description: 'The entry.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => HelpKindEnum, { description: 'What it was.' })
  kind!: HelpKind;

  @Field(() => DayScalar, { description: 'When.' })
  day!: string;

  @Field(() => HelpAudienceEnum, { description: 'For whom.' })
  audience!: HelpAudience;

  @Field(() => ID, { nullable: true, description: 'The class; null: not for a class.' })
  classId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  className!: string | null;

  @Field({ description: 'About what.' })
  topic!: string;

  @Field(() => Int, { description: 'How many people.' })
  people!: number;

  @Field({ description: 'A note; empty: none.' })
  note!: string;

  @Field({ description: 'Short name of who gave it.' })
  givenBy!: string;

  @Field(() => [String], { description: 'What the caller may do with it: removeHelp.' })
  can!: string[];
}

@ObjectType({ description: 'A class that help may be given to.' })
export class HelpClass {
  @Field(() => ID, { description: 'The class.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'The register of help over some days.' })
export class HelpRegister {
  @Field(() => DayScalar, { description: 'The day it is in the school.' })
  today!: string;

  @Field(() => [HelpEntry], { description: 'The entries, by their days.' })
  entries!: HelpEntry[];

  @Field(() => [HelpClass], { description: 'Classes of the year, for a new entry.' })
  classes!: HelpClass[];

  @Field(() => [String], { description: 'What the caller may do: recordHelp.' })
  can!: string[];
}

@InputType({ description: 'Help that was given by the caller.' })
export class RecordHelpInput extends KeyedInput {
  @IdField('The entry: made by the client.')
  id!: string;

  @IsIn(HELP_KINDS)
  @Field(() => HelpKindEnum, { description: 'What it was.' })
  kind!: HelpKind;

  @DayField('When.')
  day!: string;

  @IsIn(HELP_AUDIENCES)
  @Field(() => HelpAudienceEnum, { description: 'For whom.' })
  audience!: HelpAudience;

  @OptionalIdField('The class, for help to a class; null otherwise.')
  classId?: string | null;

  @TextField(2000, 'About what, at most 300 characters.')
  topic!: string;

  @IsInt()
  @Field(() => Int, { description: 'How many people.' })
  people!: number;

  @TextField(2000, 'A note, at most 500 characters; empty: none.', '')
  note!: string;
}

@InputType({ description: 'An entry that was made by mistake.' })
export class RemoveHelpInput extends KeyedInput {
  @IdField('The entry.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@ObjectType({ description: 'The register is changed.' })
export class HelpStored {
  @Field(() => ID, { description: 'The entry.' })
  helpId!: string;
}

export const HelpAnswer = createUnionType({
  name: 'HelpAnswer',
  description: 'The entry that was changed, or why nothing was.',
  types: () => [HelpStored, RefusalAnswer] as const,
  resolveType: (value: object) => ('helpId' in value ? HelpStored : RefusalAnswer),
});
