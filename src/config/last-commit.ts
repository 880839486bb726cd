/** When the content was last committed, as git tells; asked once. */
import { spawnSync } from 'node:child_process';
import { contentDir } from './environment.ts';
import { LAST_SECOND } from './settings.ts';

export interface LastCommit {
  /** Seconds since 1970; undefined without git, without a commit, and where git refuses. */
  seconds: number | undefined;
  /** Whether git refuses to look, because the folder is another user's. */
  isRefused: boolean;
}

/** The setting that git names whenever it refuses a folder, in whatever language it speaks. */
const WAY_OUT = 'safe.directory';

let known: LastCommit | undefined;

/** The last commit of the repository that the content folder lies in: this project's, or a house's own. */
export function lastCommit(): LastCommit {
  known ??= askGit(contentDir);
  return known;
}

function askGit(folder: string): LastCommit {
  // rev-list, not log: a folder that somebody sent may hold settings that make log start programs
  const { stdout, stderr } = spawnSync('git', ['rev-list', '--max-count=1', '--timestamp', 'HEAD', '--'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const seconds = Number.parseInt(stdout ?? '', 10);
  return { seconds: seconds > 0 && seconds <= LAST_SECOND ? seconds : undefined, isRefused: (stderr ?? '').includes(WAY_OUT) };
}
