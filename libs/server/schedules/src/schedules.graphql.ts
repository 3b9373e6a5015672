import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import { SCHEDULE_CODES } from '@zhurnal/rules';
import type { ScheduleCode } from '@zhurnal/rules';
import {
  IdField,
  InstantScalar,
  KeyedInput,
  RefusalAnswer,
  TextField,
  VersionField,
} from '@zhurnal/platform';

const CodeEnum = Object.fromEntries(SCHEDULE_CODES.map((code) => [code.toUpperCase(), code]));
registerEnumType(CodeEnum, { name: 'ScheduleCode', description: 'What happens by the calendar.' });
const StateEnum = { CLAIMED: 'claimed', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(StateEnum, {
  name: 'ScheduleRunState',
  description: 'Somebody works on it, it is done, or it failed.',
});

@ObjectType({ description: 'Something that happens by the calendar of the school.' })
export class ScheduleRow {
  @Field(() => CodeEnum, { description: 'What.' })
  code!: string;

  @Field(() => [String], { description: 'The clauses that ask for it; none: the product does it by itself.' })
  clauses!: string[];

  @Field({ description: 'Whether the regulation of today deals moments for it, or it is done every night.' })
  isOwed!: boolean;

  @Field({ description: 'Whether this installation has what is needed to do it.' })
  isOffered!: boolean;

  @Field({ description: 'Whether it is switched on.' })
  isOn!: boolean;

  @Field({ description: 'Why it was switched on or off last; empty: nobody has touched it.' })
  reason!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'What was due before is never made up; null: it has not begun.',
  })
  since!: string | null;

  @Field(() => [InstantScalar], { description: 'When it is due next: up to three instants within 100 days.' })
  next!: string[];

  @Field(() => Int, { description: 'Version for changing; 0: it has not begun.' })
  version!: number;
}

@ObjectType({ description: 'A report that an occurrence gave.' })
export class ScheduleReport {
  @Field(() => ID, { description: 'The run of the report.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The class that it is about; null: the school.' })
  classId!: string | null;
}

@ObjectType({ description: 'That somebody wished something to be tried again.' })
export class ScheduleWish {
  @Field(() => InstantScalar, { description: 'When.' })
  at!: string;

  @Field({ description: 'Who: family name and initials; empty: no longer known.' })
  by!: string;

  @Field({ description: 'Why.' })
  reason!: string;
}

@ObjectType({ description: 'Receipt of something that was due once.' })
export class ScheduleReceipt {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => CodeEnum, { description: 'What was due.' })
  code!: string;

  @Field({ description: 'Which one of its kind: the month, the day, the period, with the class.' })
  occurrence!: string;

  @Field(() => StateEnum, { description: 'How it stands.' })
  state!: string;

  @Field(() => InstantScalar, { description: 'When it was due.' })
  dueAt!: string;

  @Field(() => InstantScalar, { description: 'When the last attempt was begun.' })
  begunAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was done; null: not yet.' })
  finishedAt!: string | null;

  @Field(() => Int, { description: 'Attempts, from 1.' })
  attempt!: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it is tried again; null with a failure: only when somebody asks.',
  })
  retryAt!: string | null;

  @Field({
    description:
      'Whether it is tried again when somebody asks: it failed, and its kind is on and was when it fell due.',
  })
  mayRetry!: boolean;

  @Field(() => ScheduleWish, { nullable: true, description: 'The last wish to try it again; null: none.' })
  wished!: ScheduleWish | null;

  @Field(() => [ScheduleReport], { description: 'Reports that came out.' })
  reports!: ScheduleReport[];

  @Field(() => [String], { description: 'What else is said of what came out.' })
  words!: string[];

  @Field(() => String, { nullable: true, description: 'What went wrong last; null: nothing.' })
  lastError!: string | null;
}

@ObjectType({ description: 'What happens by the calendar of the school, and what became of it.' })
export class Schedules {
  @Field(() => [ScheduleRow], { description: 'What there is, in the order in which it is shown.' })
  kinds!: ScheduleRow[];

  @Field(() => [ScheduleReceipt], { description: 'The last receipts, failures first: at most 100.' })
  receipts!: ScheduleReceipt[];

  @Field(() => Int, { description: 'How many occurrences failed and are not made up.' })
  failed!: number;
}

@ObjectType({ description: 'That it was saved.' })
export class ScheduleSaved {
  @Field(() => ID, { description: 'What was saved.' })
  id!: string;
}

export const ScheduleSavedResult = createUnionType({
  name: 'ScheduleSavedResult',
  description: 'Saved, or why not.',
  types: () => [ScheduleSaved, RefusalAnswer] as const,
  resolveType: (value: object) => ('code' in value ? RefusalAnswer : ScheduleSaved),
});

@InputType({ description: 'What failed and is to be tried again.' })
export class RetryScheduleRunInput extends KeyedInput {
  @IdField('The receipt.')
  id!: string;

  @TextField(300, 'Why; not empty.')
  reason!: string;
}

@InputType({ description: 'What is to be switched on or off, and why.' })
export class SwitchScheduleInput extends KeyedInput {
  @IsIn(SCHEDULE_CODES)
  @Field(() => CodeEnum, { description: 'What.' })
  code!: ScheduleCode;

  @IsBoolean()
  @Field({ description: 'Whether it is to happen by itself.' })
  isOn!: boolean;

  @TextField(300, 'Why; not empty.')
  reason!: string;

  @VersionField(0, 'The version that was seen; 0: it has not begun.')
  expectedVersion!: number;
}
