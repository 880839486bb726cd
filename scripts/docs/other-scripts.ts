/** Scripts of `package.json` that start programs of others, with those programs' own options. */
export const OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  dev: 'Live preview for authors: a saved sheet shows at once, a mistake over the page, in the words of `npm run check`. It is `astro dev` and takes its options: `npm run dev -- --port 3000`.',
  test: 'All that a change must pass: `check`, `lint`, `types`, then the tests of the code and of built sites.',
  'test:fast': 'The tests of the code alone.',
  pictures:
    'Compares pictures of the house (day, night, phone) with those last accepted; `npm run pictures -- --update` accepts the new ones.',
  'test:browsers':
    'Journeys of readers in Chromium, Firefox and WebKit, each where it is installed, and what comes out of a printer.',
  'test:long': 'Every page in four modes, thousands of damaged files, builds killed half-way.',
  types: 'The types of every file (`astro check`).',
  lint: 'Form and style of every file: Prettier, Oxlint, Stylelint.',
  format: 'Mends what `npm run lint` finds of form and style sheets.',
  sbom: 'Prints every package of the lock file, for all machines, in CycloneDX’s form: `npm run -s sbom > sbom.json`; `-- --omit dev` leaves out those for development.',
};
