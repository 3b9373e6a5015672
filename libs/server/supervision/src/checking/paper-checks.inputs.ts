import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import { PAPER_PLACES, PAPER_SETTLEMENTS } from '@zhurnal/rules';
import type { PaperPlace, PaperSettlement } from '@zhurnal/rules';
import { DayField, IdField, KeyedInput, OptionalIdField, TextField, VersionField } from '@zhurnal/platform';
import { PaperPlaceEnum, PaperSettlementEnum } from './paper-difference.graphql.js';

/** Far more than any note: the rules say how long it may be. */
const LONGEST = 2000;

@InputType({ description: 'A place where the paper journal and the electronic one say different things.' })
export class RecordPaperDifferenceInput extends KeyedInput {
  @IdField('The difference: made by the client.')
  id!: string;

  @IdField('The group.')
  groupId!: string;

  @DayField('The day of the lesson.')
  day!: string;

  @IsIn(PAPER_PLACES)
  @Field(() => PaperPlaceEnum, { description: 'What differs.' })
  place!: PaperPlace;

  @OptionalIdField('The lesson; null where it is about the lessons of the day.')
  lessonId?: string | null;

  @OptionalIdField('The student, for a cell; null otherwise.')
  studentId?: string | null;

  @TextField(LONGEST, 'What stands on paper, at most 300 characters; empty: nothing.', '')
  paperSays!: string;
}

@InputType({ description: 'How a difference was settled.' })
export class SettlePaperDifferenceInput extends KeyedInput {
  @IdField('The difference.')
  id!: string;

  @IdField('Its group.')
  groupId!: string;

  @DayField('Its day.')
  day!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;

  @IsIn(PAPER_SETTLEMENTS)
  @Field(() => PaperSettlementEnum, { description: 'How.' })
  settledAs!: PaperSettlement;

  @TextField(LONGEST, 'What is said of it, at most 300 characters; needed where there was no difference.', '')
  note!: string;
}

@InputType({ description: 'Signs that the two journals were laid side by side for a month.' })
export class SignPaperCheckInput extends KeyedInput {
  @IdField('The group.')
  groupId!: string;

  @DayField('A day of the month.')
  month!: string;

  @TextField(8, 'Sum over the page that was shown: nobody signs beneath what was not seen.')
  checksum!: string;

  @IsBoolean()
  @Field({
    description: 'Whether the electronic journal was reviewed at the same time: its review is signed too.',
    defaultValue: false,
  })
  reviewed!: boolean;

  @TextField(LONGEST, 'A note, at most 500 characters; empty: none.', '')
  note!: string;
}
