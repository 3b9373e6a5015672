import { Field, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { LanguageEnum } from '@zhurnal/identity';
import { RefusalAnswer } from '@zhurnal/platform';
import { LANGUAGES } from '@zhurnal/rules';
import type { Language } from '@zhurnal/rules';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, MaxLength, Min } from 'class-validator';

@ObjectType('SchoolSettings', { description: 'The school itself, as its administrator has set it.' })
export class SchoolSettingsSeen {
  @Field({ description: 'Full name.' })
  name!: string;

  @Field({ description: 'Name for narrow places.' })
  shortName!: string;

  @Field({ description: 'IANA time zone: deadlines and "today" are judged in it.' })
  timeZone!: string;

  @Field(() => [Int], { description: 'Days with lessons; 1 is Monday.' })
  weekdays!: number[];

  @Field(() => LanguageEnum, { description: 'Language of workbooks and forms that the school saves.' })
  printLanguage!: Language;

  @Field({ description: 'Id of the regulation profile in force.' })
  profile!: string;

  @Field(() => Int, { description: 'Version of the row.' })
  version!: number;

  @Field(() => [String], { description: 'Operations the caller may call.' })
  can!: string[];
}

@InputType({ description: 'The school itself, whole.' })
export class SaveSchoolSettingsInput {
  @IsUUID()
  @Field({ description: 'Key of the request: repeated, it is answered and not repeated.' })
  clientMutationId!: string;

  @IsString()
  @MaxLength(2000)
  @Field({ description: 'Full name.' })
  name!: string;

  @IsString()
  @MaxLength(2000)
  @Field({ description: 'Name for narrow places.' })
  shortName!: string;

  @IsString()
  @MaxLength(100)
  @Field({ description: 'IANA time zone.' })
  timeZone!: string;

  @IsArray()
  @ArrayMaxSize(20)
  @IsInt({ each: true })
  @Field(() => [Int], { description: 'Days with lessons; 1 is Monday.' })
  weekdays!: number[];

  @IsIn(LANGUAGES)
  @Field(() => LanguageEnum, { description: 'Language of workbooks and forms that the school saves.' })
  printLanguage!: Language;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'Version the client saw.' })
  expectedVersion!: number;
}

export const SaveSchoolSettingsAnswer = createUnionType({
  name: 'SaveSchoolSettingsAnswer',
  description: 'The settings as they are now, or why not.',
  types: () => [SchoolSettingsSeen, RefusalAnswer] as const,
  resolveType: (value: object) => ('timeZone' in value ? SchoolSettingsSeen : RefusalAnswer),
});
