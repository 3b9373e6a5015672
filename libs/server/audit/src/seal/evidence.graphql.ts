import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FINDING_KINDS } from '@zhurnal/evidence';
import type { FindingKind } from '@zhurnal/evidence';
import { InstantScalar, KeyedInput } from '@zhurnal/platform';

export const FindingKindEnum = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, kind])) as {
  [K in FindingKind]: K;
};
registerEnumType(FindingKindEnum, {
  name: 'TrailFindingKind',
  description: 'What is wrong with a trail that was checked.',
});

@ObjectType({ description: 'A signed statement of what the trail of the school was.' })
export class TrailCheckpoint {
  @Field(() => Int, { description: 'How many rows were sealed.' })
  size!: number;

  @Field({ description: 'Root of the tree over them (RFC 6962, SHA-256), in hexadecimal digits.' })
  root!: string;

  @Field(() => InstantScalar, { description: 'When it was signed.' })
  at!: string;

  @Field({ description: 'Id of the key, in hexadecimal digits.' })
  keyId!: string;

  @Field({ description: 'Algorithm of the signature.' })
  algorithm!: string;
}

@ObjectType({ description: 'One fault that a check found, with the row as far as it is known.' })
export class TrailFinding {
  @Field(() => FindingKindEnum, { description: 'What is wrong.' })
  kind!: FindingKind;

  @Field(() => ID, { nullable: true, description: 'The entry of the trail.' })
  auditId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number among the sealed ones, from 0.' })
  seq!: number | null;

  @Field(() => String, { nullable: true, description: 'Table of the row that the entry tells of.' })
  entity!: string | null;

  @Field(() => ID, { nullable: true, description: 'That row.' })
  rowId!: string | null;

  @Field(() => String, { nullable: true, description: 'The field, the versions or the sizes concerned.' })
  detail!: string | null;
}

@ObjectType({ description: 'A check of the trail that somebody asked for.' })
export class TrailCheckRun {
  @Field(() => ID, { description: 'The check.' })
  id!: string;

  @Field({ description: 'Short name of who asked for it.' })
  who!: string;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  startedAt!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was done; null: not yet, or it was lost.',
  })
  finishedAt!: string | null;

  @Field({
    description:
      'Whether it is still to come; false without an end: it was lost, and may be asked for again.',
  })
  isRunning!: boolean;

  @Field(() => Int, { description: 'Rows of the trail that were looked at.' })
  rows!: number;

  @Field(() => Int, { description: 'Rows of tables that were compared with their trail.' })
  states!: number;

  @Field(() => Int, { description: 'Checkpoints that were compared.' })
  checkpoints!: number;

  @Field(() => Int, { description: 'How many faults were found.' })
  faults!: number;

  @Field(() => [TrailFinding], { description: 'The faults, at most 50.' })
  findings!: TrailFinding[];
}

@ObjectType({ description: 'What proves the trail of the school.' })
export class Evidence {
  @Field({ description: 'Whether this installation seals its trails.' })
  isSealed!: boolean;

  @Field(() => TrailCheckpoint, {
    nullable: true,
    description: 'The last checkpoint; null: there is none yet.',
  })
  checkpoint!: TrailCheckpoint | null;

  @Field(() => Int, { description: 'Rows of the last hour that are not sealed yet.' })
  waitingRows!: number;

  @Field(() => Int, { description: 'Age of the oldest of them in seconds.' })
  waitingSeconds!: number;

  @Field(() => TrailCheckRun, { nullable: true, description: 'The last check that was asked for.' })
  check!: TrailCheckRun | null;
}

@InputType({ description: 'That the trail be checked.' })
export class CheckTrailInput extends KeyedInput {}

@ObjectType({ description: 'A check that will be carried out.' })
export class TrailCheckAsked {
  @Field(() => ID, { description: 'The check.' })
  id!: string;
}

@ObjectType({ description: 'A row of the trail that a receipt names.' })
export class ReceiptRow {
  @Field(() => ID, { description: 'The entry of the trail.' })
  auditId!: string;

  @Field({ description: 'Hash of its leaf, in hexadecimal digits.' })
  leaf!: string;
}

@ObjectType({ description: 'A signed promise that changes stand in the trail as they were made.' })
export class ChangeReceipt {
  @Field(() => String, {
    nullable: true,
    description:
      'The signed note (C2SP signed-note): kept by whom it was given to, it proves the entries; null: nothing is sealed here.',
  })
  note!: string | null;

  @Field(() => [ReceiptRow], { description: 'The entries it names.' })
  rows!: ReceiptRow[];
}
