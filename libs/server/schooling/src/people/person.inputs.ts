import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { DayScalar, IsDay, OptionalTextField, TextField } from '@zhurnal/platform';
import { SexEnum } from './person.graphql.js';
import type { Sex } from './person.graphql.js';

@InputType({ description: 'What is entered of a person.' })
export class PersonInput {
  @TextField(200, 'Family name; a double one with a hyphen.')
  familyName!: string;

  @TextField(200, 'Given name.')
  givenName!: string;

  @OptionalTextField(200, 'Patronymic; null: the person has none.')
  patronymic!: string | null;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Birth date; null: unknown.' })
  birthDate!: string | null;

  @IsOptional()
  @IsIn(Object.values(SexEnum))
  @Field(() => SexEnum, { nullable: true, description: 'As in the documents; null: unknown.' })
  sex!: Sex | null;

  @OptionalTextField(100, 'Phone.')
  phone!: string | null;

  @OptionalTextField(300, 'Mail address.')
  email!: string | null;
}

@InputType({ description: 'The order behind a change.' })
export class OrderInput {
  @TextField(50, 'Its number; empty: there is none yet.', '')
  number!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Its date.' })
  date!: string | null;

  @TextField(1000, 'Its text, or a note.', '')
  note!: string;
}
