import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { CONSENT_KINDS, FAMILY_STANDINGS, SHOWN_DOCUMENTS } from '@zhurnal/rules';
import type { ConsentKind, FamilyStanding, ShownDocument } from '@zhurnal/rules';
import {
  DayField,
  DayScalar,
  IdField,
  InstantScalar,
  KeyedInput,
  OptionalIdField,
  RefusalAnswer,
  TextField,
  VersionedInput,
} from '@zhurnal/platform';

const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } =>
  Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

const ConsentKindEnum = enumOf(CONSENT_KINDS);
registerEnumType(ConsentKindEnum, {
  name: 'ConsentKind',
  description:
    'application: for the diary, or for the use of data as the regulation has it; consent: to the use of personal data; paper: to be told on paper; refusal: of the diary.',
});
const ShownDocumentEnum = enumOf(SHOWN_DOCUMENTS);
registerEnumType(ShownDocumentEnum, {
  name: 'ShownDocument',
  description: 'What was shown; its number is never kept.',
});
const FamilyStandingEnum = enumOf(FAMILY_STANDINGS);
registerEnumType(FamilyStandingEnum, {
  name: 'FamilyStanding',
  description: 'How a family stands to what the regulation asks of it in writing.',
});

@ObjectType({ description: 'What the regulation of today asks of families in writing.' })
export class ConsentDemanded {
  @Field(() => ConsentKindEnum, { nullable: true, description: 'What is asked; null: nothing.' })
  kind!: ConsentKind | null;

  @Field({ description: 'Whether nobody is given a new sign-in without it.' })
  isBeforeAccess!: boolean;

  @Field({ description: 'Whether it is printed in the presence of who gives it, who shows a passport.' })
  needsPassport!: boolean;

  @Field({ description: 'Whether the names have to be compared.' })
  needsNames!: boolean;

  @Field(() => String, { nullable: true, description: 'The clause that asks for it.' })
  clause!: string | null;
}

@ObjectType({ description: 'Somebody who may give a consent.' })
export class ConsentGiverSeen {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field({ description: 'How the person stands to the student: a kind of representative, or self.' })
  relation!: string;

  @Field({ description: 'Whether the person has a sign-in.' })
  hasSignIn!: boolean;

  @Field(() => String, { nullable: true, description: 'Phone, as it stands on the card.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address, as it stands on the card.' })
  email!: string | null;
}

@ObjectType({ description: 'The scan of a consent.' })
export class ConsentFile {
  @Field({ description: 'Name of the file.' })
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'Address to read it at.' })
  path!: string;
}

@ObjectType({ description: 'What a family has given in writing.' })
export class Consent {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Version.' })
  version!: number;

  @Field(() => ConsentKindEnum, { description: 'What it is.' })
  kind!: ConsentKind;

  @Field(() => ID, { description: 'Who gave it.' })
  personId!: string;

  @Field({ description: 'Full name of who gave it.' })
  name!: string;

  @Field(() => DayScalar, { description: 'Day of the paper.' })
  givenOn!: string;

  @Field({ description: 'Number in the register of the school; empty: none.' })
  number!: string;

  @Field(() => ShownDocumentEnum, { nullable: true, description: 'What was shown; null: nothing.' })
  document!: ShownDocument | null;

  @Field({ description: 'Whether it was printed by the school in the presence of who gave it.' })
  isPrinted!: boolean;

  @Field({ description: 'Whether the names were compared.' })
  areNamesCompared!: boolean;

  @Field({ description: 'A note; empty: none.' })
  note!: string;

  @Field(() => ConsentFile, { nullable: true, description: 'The scan; null: none.' })
  file!: ConsentFile | null;

  @Field({ description: 'Short name of who took it.' })
  takenBy!: string;

  @Field(() => InstantScalar, { description: 'When it was entered.' })
  takenAt!: Date;

  @Field(() => DayScalar, { nullable: true, description: 'Since when it holds no longer; null: it stands.' })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who wrote the withdrawal down.' })
  withdrawnBy!: string | null;
}

@ObjectType({ description: 'What is asked of the family of a student in writing, and what it has given.' })
export class StudentConsents {
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field({ description: 'Full name of the student.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The class of today.' })
  className!: string | null;

  @Field(() => ConsentDemanded, { description: 'What is asked.' })
  demand!: ConsentDemanded;

  @Field(() => FamilyStandingEnum, { description: 'How the family stands to that.' })
  standing!: FamilyStanding;

  @Field({ description: 'Whether the family is told on paper.' })
  isToldOnPaper!: boolean;

  @Field(() => [ConsentGiverSeen], {
    description: 'Who may give it; a representative sees oneself alone.',
  })
  givers!: ConsentGiverSeen[];

  @Field(() => [Consent], { description: 'What was given, the newest first.' })
  consents!: Consent[];

  @Field(() => [String], { description: 'Operations the caller may call.' })
  can!: string[];
}

@ObjectType({ description: 'How the family of a student of a class stands.' })
export class FamilyOfClass {
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @Field(() => FamilyStandingEnum, { description: 'How the family stands to what is asked.' })
  standing!: FamilyStanding;

  @Field({ description: 'Whether the family is told on paper.' })
  isToldOnPaper!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days of the last fourteen on which representatives looked into the diary; null: the regulation asks for no looks.',
  })
  looks!: number | null;

  @Field(() => [ID], { description: 'Those of the family who are given no sign-in as it stands.' })
  barredIds!: string[];
}

@ObjectType({ description: 'What the families of a class have given in writing.' })
export class ClassConsents {
  @Field(() => ConsentDemanded, { description: 'What is asked.' })
  demand!: ConsentDemanded;

  @Field(() => [FamilyOfClass], { description: 'By students of today, in the order of the class.' })
  families!: FamilyOfClass[];
}

@InputType({ description: 'What a family has given in writing.' })
export class RecordConsentInput extends KeyedInput {
  @IdField('The student.')
  studentId!: string;

  @IdField('Who gave it: a representative of today, or the student of age.')
  personId!: string;

  @IsIn(CONSENT_KINDS)
  @Field(() => ConsentKindEnum, { description: 'What it is.' })
  kind!: ConsentKind;

  @DayField('Day of the paper.')
  givenOn!: string;

  @TextField(50, 'Number in the register of the school; empty: none.', '')
  number!: string;

  @IsOptional()
  @IsIn(SHOWN_DOCUMENTS)
  @Field(() => ShownDocumentEnum, { nullable: true, description: 'What was shown; null: nothing.' })
  document?: ShownDocument | null;

  @IsBoolean()
  @Field({
    defaultValue: false,
    description: 'It was printed by the school in the presence of who gives it.',
  })
  isPrinted!: boolean;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'The names were compared.' })
  areNamesCompared!: boolean;

  @TextField(300, 'A note; empty: none.', '')
  note!: string;

  @OptionalIdField('A scan that was sent to /files/consents; null: none.')
  fileId?: string | null;
}

@InputType({ description: 'A consent that holds no longer.' })
export class WithdrawConsentInput extends VersionedInput {
  @IdField('The student.')
  studentId!: string;

  @IdField('The consent.')
  id!: string;

  @DayField('Since when it does not hold.')
  withdrawnOn!: string;
}

export const ConsentsAnswer = createUnionType({
  name: 'ConsentsAnswer',
  description: 'What the family has given after the change, or why it was refused.',
  types: () => [StudentConsents, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : StudentConsents),
});
