/** What each setting of a regulation is called. */
export { SETTING_NAMES_RU as REGULATION_NAMES_RU } from '@zhurnal/rules';
