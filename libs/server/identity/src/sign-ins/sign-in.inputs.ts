import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';
import { SHEET_LIMITS } from '@zhurnal/rules';
import { IdField, KeyedInput, OptionalTextField, TextField } from '@zhurnal/platform';

@InputType({ description: 'For whom access sheets are made.' })
export class SignInSheetsInput extends KeyedInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(SHEET_LIMITS.perRequest)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'The people, 1–40.' })
  personIds!: string[];
}

@InputType({ description: 'Who is to have a sign-in.' })
export class OpenSignInsInput extends SignInSheetsInput {
  @OptionalTextField(100, 'The wanted login, for one person only; null: it is made of the name.')
  login!: string | null;
}

@InputType({ description: 'Whose sign-in is changed.' })
export class SignInChangeInput extends KeyedInput {
  @IdField('The person.')
  personId!: string;

  @TextField(200, 'A note for the history: why, by which application.', '')
  note!: string;
}
