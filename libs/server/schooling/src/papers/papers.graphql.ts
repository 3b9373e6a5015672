import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { PAPER_KINDS } from '@zhurnal/rules';
import type { PaperKind } from '@zhurnal/rules';
import {
  DayScalar,
  IdField,
  InstantScalar,
  IsDay,
  OptionalIdField,
  RefusalAnswer,
  TextField,
  VersionedInput,
} from '@zhurnal/platform';
import { IsBoolean, IsIn, IsISO8601, IsOptional } from 'class-validator';

const PaperKindEnum = Object.fromEntries(PAPER_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(PaperKindEnum, {
  name: 'PaperKind',
  description: 'What a paper of the regulation is.',
});

@ObjectType('PaperFile', { description: 'The file of a paper.' })
export class PaperFileSeen {
  @Field(() => ID, { description: 'Id, with which the paper is put again.' })
  id!: string;

  @Field({ description: 'Name of the file.' })
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;
}

@ObjectType('RegulationPaper', { description: 'A paper of a regulation.' })
export class PaperSeen {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ID, { description: 'Regulation that it goes with.' })
  regulationId!: string;

  @Field(() => PaperKindEnum, { description: 'What it is.' })
  kind!: PaperKind;

  @Field({ description: 'What it is called.' })
  title!: string;

  @Field({ description: 'Number; empty: none.' })
  number!: string;

  @Field(() => DayScalar, { nullable: true, description: 'Day of the paper; null: not said.' })
  datedOn!: string | null;

  @Field({ description: 'Who signed it; empty: not said.' })
  signer!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was signed electronically; null: it was not.',
  })
  signedAt!: string | null;

  @Field({ description: 'Operator of the electronic signature; empty: not said.' })
  signOperator!: string;

  @Field({ description: 'Number of the certificate; empty: not said.' })
  certificate!: string;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the certificate; null: not said.' })
  certificateFrom!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the certificate; null: not said.' })
  certificateTo!: string | null;

  @Field(() => PaperFileSeen, {
    nullable: true,
    description: 'The file, read under /files/papers/<id of the paper>; null: none.',
  })
  file!: PaperFileSeen | null;

  @Field({ description: 'Whether everybody may read it without sign-in.' })
  isPublic!: boolean;

  @Field(() => Int, { description: 'Version.' })
  version!: number;
}

@ObjectType('RegulationPapers', { description: 'The papers of the regulations of the school.' })
export class PapersSeen {
  @Field(() => [PaperSeen], { description: 'By the days of the papers.' })
  papers!: PaperSeen[];

  @Field({ description: 'Address of the page that everybody may read.' })
  aboutPath!: string;

  @Field(() => [String], { description: 'Operations the caller may call.' })
  can!: string[];
}

@InputType({ description: 'A paper of a regulation, whole.' })
export class PutRegulationPaperInput extends VersionedInput {
  @IdField('Id of the paper; of a new one made by the client.')
  id!: string;

  @IdField('Regulation that it goes with.')
  regulationId!: string;

  @IsIn(PAPER_KINDS)
  @Field(() => PaperKindEnum, { description: 'What it is.' })
  kind!: PaperKind;

  @TextField(300, 'What it is called.')
  title!: string;

  @TextField(100, 'Number; empty: none.', '')
  number!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Day of the paper; null: not said.' })
  datedOn?: string | null;

  @TextField(200, 'Who signed it; empty: not said.', '')
  signer!: string;

  @IsOptional()
  @IsISO8601()
  @Field(() => InstantScalar, { nullable: true, description: 'When it was signed electronically.' })
  signedAt?: string | null;

  @TextField(200, 'Operator of the electronic signature; empty: not said.', '')
  signOperator!: string;

  @TextField(100, 'Number of the certificate; empty: not said.', '')
  certificate!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'First day of the certificate.' })
  certificateFrom?: string | null;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Last day of the certificate.' })
  certificateTo?: string | null;

  @OptionalIdField('File that was sent to /files/papers; null: none.')
  fileId?: string | null;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether everybody may read it without sign-in.' })
  isPublic!: boolean;
}

@InputType({ description: 'A paper that shall not stand among the others any more.' })
export class RemoveRegulationPaperInput extends VersionedInput {
  @IdField('Id of the paper.')
  id!: string;
}

export const RegulationPapersAnswer = createUnionType({
  name: 'RegulationPapersAnswer',
  description: 'The papers after the change, or why it was refused.',
  types: () => [PapersSeen, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : PapersSeen),
});
