/** A repository of its own for a content folder, with the date of its last commit. */
import { spawnSync } from 'node:child_process';

/** Commits all that lies in `folder`, in a repository that is made at need. @param day `YYYY-MM-DD`, of which it is noon */
export function commitAll(folder: string, day: string): void {
  const date = `${day}T12:00:00Z`;
  const author = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@town.example', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    [...author, 'commit', '--quiet', '--message', 'Content'],
  ]) {
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const { status, stderr } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}
