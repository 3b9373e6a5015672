import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { SHEET_LIMITS } from '@zhurnal/rules';

@InputType({ isAbstract: true })
class KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: "The request's key, a UUID: a repeated key is answered, not repeated." })
  clientMutationId!: string;
}

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
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'The wanted login, for one person only; null: it is made of the name.',
  })
  login!: string | null;
}

@InputType({ description: 'Whose sign-in is changed.' })
export class SignInChangeInput extends KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @IsString()
  @MaxLength(200)
  @Field({ defaultValue: '', description: 'A note for the history: why, by which application.' })
  note!: string;
}
