import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { REMARK_ANCHORS, REMARK_TEMPLATES } from '@zhurnal/rules';
import type { RemarkAnchor, RemarkTemplate } from '@zhurnal/rules';
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
import { RemarkAnchorEnum, RemarkTemplateEnum } from './remark.graphql.js';

/** Far more than any remark: the rules say how long it may be. */
const LONGEST = 2000;

@InputType({ description: 'A remark on a journal.' })
export class WriteReviewRemarkInput extends KeyedInput {
  @IdField('The remark: made by the client.')
  id!: string;

  @IdField('The group.')
  groupId!: string;

  @IsIn(REMARK_ANCHORS)
  @Field(() => RemarkAnchorEnum, { description: 'What it stands on.' })
  anchor!: RemarkAnchor;

  @OptionalIdField('The lesson, for a cell, a lesson or a column; null for a page.')
  lessonId?: string | null;

  @OptionalIdField('The work, for a column; null otherwise.')
  workId?: string | null;

  @OptionalIdField('The student, for a cell; null otherwise.')
  studentId?: string | null;

  @DayField('First day that it is about; on a lesson, the day of the lesson.')
  fromDay!: string;

  @DayField('Last day that it is about; what has not come yet is left out.')
  toDay!: string;

  @IsIn(REMARK_TEMPLATES)
  @Field(() => RemarkTemplateEnum, { description: 'Its kind.' })
  template!: RemarkTemplate;

  @TextField(LONGEST, 'The words, at most 500 characters.')
  text!: string;

  @IdField('Who is to set it right: one who gives the group or a lesson of it.')
  performerId!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day for it; null: by the days that the regulation gives, if any.',
  })
  dueOn?: string | null;
}

@InputType({ isAbstract: true })
class RemarkChangeInput extends KeyedInput {
  @IdField('The remark.')
  id!: string;

  @IdField('Its group.')
  groupId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;
}

@InputType({ description: 'Says that a remark is set right.' })
export class AnswerReviewRemarkInput extends RemarkChangeInput {
  @TextField(LONGEST, 'What was done, at most 500 characters.')
  text!: string;
}

@InputType({ description: 'Accepts a remark as fixed, or sends it back.' })
export class DecideReviewRemarkInput extends RemarkChangeInput {
  @IsBoolean()
  @Field({ description: 'Whether it is fixed.' })
  accepted!: boolean;

  @TextField(LONGEST, 'Why it is sent back; may be empty when it is accepted.', '')
  text!: string;
}

@InputType({ description: 'Says that a remark stands in the paper journal too.' })
export class CopyReviewRemarkInput extends RemarkChangeInput {}

@InputType({ description: 'Signs that a journal was looked through for a month.' })
export class SignReviewInput extends KeyedInput {
  @IdField('The group.')
  groupId!: string;

  @DayField('A day of the month.')
  month!: string;

  @IsBoolean()
  @Field({ description: 'Whether together with the paper journal.', defaultValue: false })
  onPaper!: boolean;

  @TextField(LONGEST, 'A note, at most 500 characters; empty: none.', '')
  note!: string;
}
