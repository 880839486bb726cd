// Which Node runs a command. Plain JavaScript of old, so that an old Node can read it.

/** The first release that runs TypeScript files as they are. */
export const MIN_NODE = [22, 18];

/**
 * Whether a version runs the commands.
 * @param {string} version such as `24.21.0`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
}

/**
 * Where "npm ci" puts the Node of this project, for the systems that have one; npm 10 puts it there too, but makes no link to it.
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {string[]} paths below `node_modules`, of which at most one is there
 */
export function pinnedPrograms(platform, arch) {
  const system = `${platform === 'win32' ? 'win' : platform}-${arch}`;
  const file = platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return [`node-${system}/${file}`, `node-bin-${system}/${file}`];
}

/**
 * What is to be done: go on, start the program of this project, or refuse.
 * @param {{ version: string, platform: string, arch: string }} here
 * @param {(program: string) => boolean} isThere whether a path below `node_modules` is there
 * @returns {{ run: 'here' } | { run: 'pinned', program: string } | { run: 'none' }}
 */
export function chooseNode({ version, platform, arch }, isThere) {
  if (isNewEnough(version)) return { run: 'here' };
  const program = pinnedPrograms(platform, arch).find(isThere);
  return program === undefined ? { run: 'none' } : { run: 'pinned', program };
}

/**
 * Why no command can run here, and what helps.
 * @param {string} version
 * @param {string} language of the terminal, two letters
 */
export function refusal(version, language) {
  const wanted = MIN_NODE.join('.');
  return language === 'fr'
    ? `La Maison a besoin de Node ${wanted} ou plus récent (ici : ${version}). « npm ci » en apporte un sous Linux, Windows et les Mac à puce Apple ; ailleurs, installez Node 24 (https://nodejs.org).`
    : `La Maison needs Node ${wanted} or newer (this is ${version}). "npm ci" brings one along on Linux, Windows and Macs with Apple silicon; elsewhere install Node 24 (https://nodejs.org).`;
}
