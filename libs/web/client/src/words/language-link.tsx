import { LANGUAGES } from '@zhurnal/rules';
import { Button } from '@zhurnal/web-ui';
import { LANGUAGE_NAMES, keepLanguage, pageLanguage } from './language.js';

/** The other language, by its own name: for pages of whoever is not signed in yet. */
export function LanguageLink() {
  const other = LANGUAGES.find((language) => language !== pageLanguage) ?? pageLanguage;
  return (
    <Button
      variant="quiet"
      lang={other}
      onClick={() => {
        if (keepLanguage(other)) window.location.reload();
      }}
    >
      {LANGUAGE_NAMES[other]}
    </Button>
  );
}
