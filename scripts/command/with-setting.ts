/** A command with a setting, as one types it: in PowerShell on Windows, elsewhere in a shell. */
export function withSetting(name: string, value: string, call: string, platform: string = process.platform): string {
  return platform === 'win32' ? `$env:${name} = "${value}"; ${call}` : `${name}=${value} ${call}`;
}
