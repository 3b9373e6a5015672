import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { DUTY_OUTCOMES } from '@zhurnal/rules';
import type { DutyOutcome } from '@zhurnal/rules';
import {
  DayField,
  DayScalar,
  IdField,
  IsDay,
  KeyedInput,
  OptionalIdField,
  TextField,
  VersionField,
} from '@zhurnal/platform';
import { DutyOutcomeEnum } from './duties.graphql.js';

/** Far more than any evidence: the rules say how long it may be. */
const LONGEST = 2000;

@InputType({ description: 'What is said of a task of the regulation.' })
export class CompleteDutyInput extends KeyedInput {
  @TextField(60, 'The duty.')
  code!: string;

  @DayField('The last day in time.')
  dueOn!: string;

  @OptionalIdField('The class of the task; null: it has none.')
  classId?: string | null;

  @OptionalIdField('The teacher of the task; null: it has none.')
  personId?: string | null;

  @IsIn(DUTY_OUTCOMES)
  @Field(() => DutyOutcomeEnum, { description: 'What.' })
  outcome!: DutyOutcome;

  @TextField(LONGEST, 'The evidence, or the reason; at most 500 characters.')
  text!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'The last day instead, for what is put off.' })
  postponedTo?: string | null;

  @OptionalIdField(
    'A document that was sent to /files/duties, or that shows it already; null: none. Only for what is done.',
  )
  fileId?: string | null;

  @VersionField(0, 'Version of what was said before; 0 when nothing was.')
  expectedVersion!: number;
}

@InputType({ description: 'Takes back what was said of a task.' })
export class ReopenDutyInput extends KeyedInput {
  @IdField('What was said.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}
