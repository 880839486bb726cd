/** What the page of the commands says that no table knows. */
import { MIN_NODE } from '../command/node-choice.mjs';

export const WITH_ASTRO = `## Astro’s own commands

The build is an Astro build: \`npx astro build\` makes the same site as \`npm run build\`, with Astro’s own lines. \`npx astro dev\` is \`npm run dev\`, \`npx astro check\` is part of \`npm run types\`, and \`npx astro sync\` writes the types of the collections. \`npx astro preview\` serves \`dist/\`, but without the headers and compression of production: \`npm run preview\` has them.`;

export const BY_THE_SYSTEM = `## Settings and systems

Settings are environment variables. How one is given for a command depends on the shell:

| shell | \`SITE_ENV=production\` for one build |
| --- | --- |
| sh, bash, zsh | \`SITE_ENV=production npm run build\` |
| PowerShell | \`$env:SITE_ENV = 'production'; npm run build; Remove-Item Env:SITE_ENV\` |
| cmd.exe | \`cmd /c "set SITE_ENV=production&& npm run build"\` (no space before \`&&\`) |

\`npm ci\` brings along the Node that the project is tested with, for Linux (x64, arm64), Windows (x64) and Macs with Apple silicon; npm runs the commands with it, whatever Node the system has. On Apple silicon it is 24.0.0, the newest 24 that is in the registry for it, and older than that of the other systems. npm 10, which comes with Node 20, installs it and does not link to it: the commands find it all the same, and \`npm install --global npm@11\` sets it right for \`npx\` too. Elsewhere the system’s own Node must be ${MIN_NODE.join('.')} or newer.`;
