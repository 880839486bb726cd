/** What a file says, read again only when it is another file than before. */
import { statSync } from 'node:fs';

/** @param read what is made of the file, which may be missing at any time; it throws no error then */
export function whenChanged<T>(file: string, read: () => T): () => T {
  let known: { version: string; value: T } | undefined;
  return () => {
    const version = versionOf(file);
    if (known?.version === version) return known.value;
    const value = read();
    // what was exchanged while it was read is read again next time
    known = versionOf(file) === version ? { version, value } : undefined;
    return value;
  };
}

function versionOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev} ${found.ino} ${found.size} ${found.ctimeNs}` : 'none';
}
