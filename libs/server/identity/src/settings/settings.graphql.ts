import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  DENSITIES,
  ENTRY_DIRECTIONS,
  FAMILY_START_PAGES,
  LANGUAGES,
  STAFF_START_PAGES,
  THEMES,
} from '@zhurnal/rules';
import type {
  Density,
  EntryDirection,
  FamilyStartPage,
  Language,
  StaffStartPage,
  ThemeChoice,
} from '@zhurnal/rules';
import { IsIn, IsOptional } from 'class-validator';

/** The values of a list under their own names, as the contract shows them. */
const named = <Value extends string>(name: string, description: string, values: readonly Value[]) => {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  registerEnumType(made, { name, description });
  return made;
};

export const LanguageEnum = named('Language', 'Languages of pages and printed forms.', LANGUAGES);
const themes = named('ThemeChoice', 'Looks: as the system has it, light, dark.', THEMES);
const densities = named('Density', 'How closely the staff pages are set.', DENSITIES);
const directions = named('EntryDirection', 'Where the cursor goes after a mark.', ENTRY_DIRECTIONS);
const staffStarts = named('StaffStartPage', 'Pages the staff app may begin with.', STAFF_START_PAGES);
const familyStarts = named('FamilyStartPage', 'Pages the family app may begin with.', FAMILY_START_PAGES);

@ObjectType('PersonalSettings', {
  description: 'How the signed-in account likes its pages, on every device; null where it has not chosen.',
})
export class PersonalSettingsSeen {
  @Field(() => LanguageEnum, { nullable: true, description: 'Language of the pages.' })
  language!: Language | null;

  @Field(() => themes, { nullable: true, description: 'Look of the pages.' })
  theme!: ThemeChoice | null;

  @Field(() => densities, { nullable: true, description: 'How closely the staff pages are set.' })
  density!: Density | null;

  @Field(() => directions, { nullable: true, description: 'Where the cursor goes after a mark.' })
  entryDirection!: EntryDirection | null;

  @Field(() => staffStarts, { nullable: true, description: 'The first page of the staff app.' })
  staffStart!: StaffStartPage | null;

  @Field(() => familyStarts, { nullable: true, description: 'The first page of the family app.' })
  familyStart!: FamilyStartPage | null;
}

@InputType({ description: 'Choices of the account: those left out stay as they are, null takes one back.' })
export class SaveMySettingsInput {
  @IsOptional()
  @IsIn(LANGUAGES)
  @Field(() => LanguageEnum, { nullable: true, description: 'Language of the pages.' })
  language?: Language | null;

  @IsOptional()
  @IsIn(THEMES)
  @Field(() => themes, { nullable: true, description: 'Look of the pages.' })
  theme?: ThemeChoice | null;

  @IsOptional()
  @IsIn(DENSITIES)
  @Field(() => densities, { nullable: true, description: 'How closely the staff pages are set.' })
  density?: Density | null;

  @IsOptional()
  @IsIn(ENTRY_DIRECTIONS)
  @Field(() => directions, { nullable: true, description: 'Where the cursor goes after a mark.' })
  entryDirection?: EntryDirection | null;

  @IsOptional()
  @IsIn(STAFF_START_PAGES)
  @Field(() => staffStarts, { nullable: true, description: 'The first page of the staff app.' })
  staffStart?: StaffStartPage | null;

  @IsOptional()
  @IsIn(FAMILY_START_PAGES)
  @Field(() => familyStarts, { nullable: true, description: 'The first page of the family app.' })
  familyStart?: FamilyStartPage | null;
}
