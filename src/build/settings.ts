/** No command runs with a setting that it cannot use. */
import { settingFaults, terminalLanguage } from '../config/environment.ts';
import { settingsMessage, wordingFor } from '../i18n/issues/message.ts';
import { BuildFailure } from './failure.ts';

/**
 * @param locale of the report
 * @param unasked names of settings that the command does not read
 * @throws {BuildFailure} that tells every environment variable that cannot be used, with what is expected there
 */
export function requireSettings(locale: string = terminalLanguage, unasked: readonly string[] = []): void {
  const faults = settingFaults.filter(({ name }) => !unasked.includes(name));
  if (faults.length > 0) throw new BuildFailure(settingsMessage(faults, wordingFor(locale)));
}
