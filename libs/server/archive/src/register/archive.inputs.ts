import { Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsDay } from '@zhurnal/platform';
import { IsIn, IsOptional } from 'class-validator';
import { MEDIUM_KINDS } from '@zhurnal/rules';
import type { MediumKind } from '@zhurnal/rules';
import {
  DayField,
  DayScalar,
  IdField,
  KeyedInput,
  RefusalAnswer,
  TextField,
  VersionField,
  VersionedInput,
} from '@zhurnal/platform';
import { MediumKindEnum } from './archive.graphql.js';

@InputType({ description: 'A medium, new or as it shall be.' })
export class KeepArchiveMediumInput extends VersionedInput {
  @IdField('The medium: made by the client for a new one.')
  id!: string;

  @TextField(1000, 'What is written on it, at most 100 characters, without commas.')
  label!: string;

  @IsIn(MEDIUM_KINDS)
  @Field(() => MediumKindEnum, { description: 'What it is.' })
  kind!: MediumKind;

  @IdField('Who holds it: somebody of the staff.')
  holderId!: string;

  @TextField(1000, 'Where it lies, at most 200 characters.')
  room!: string;

  @DayField('Since when.')
  since!: string;
}

@InputType({ description: 'A medium that is kept no more.' })
export class WithdrawArchiveMediumInput extends KeyedInput {
  @IdField('The medium.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'Which package lies on which medium.' })
export class PutPackageInput extends KeyedInput {
  @IdField('The package.')
  packageId!: string;

  @IdField('The medium.')
  mediumId!: string;
}

@InputType({ description: 'Where a printed copy lies and who signed it.' })
export class NotePrintInput extends KeyedInput {
  @IdField('The copy.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;

  @TextField(1000, 'Where the paper lies, at most 200 characters; empty: not known yet.', '')
  place!: string;

  @TextField(1000, 'Who signed it, at most 200 characters; empty: nobody yet.', '')
  signedBy!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'When it was signed.' })
  signedOn?: string | null;
}

@ObjectType({ description: 'A register of the archive is changed.' })
export class ArchiveStored {
  @Field(() => ID, { description: 'The row that was entered or changed.' })
  storedId!: string;
}

export const ArchiveChange = createUnionType({
  name: 'ArchiveChange',
  description: 'What was changed in the archive, or why nothing was.',
  types: () => [ArchiveStored, RefusalAnswer] as const,
  resolveType: (value: object) => ('storedId' in value ? ArchiveStored : RefusalAnswer),
});
