import type { Paths } from '../../model/paths.ts';

/**
 * The program that the documentation shows: at most twenty lines, and a test runs it as it is printed. It asks for
 * files by their place below the API, so that it also works on a copy of the site.
 */
export function sampleClient(paths: Paths, locale: string): string {
  return `const api = '${paths.absolute(paths.api(''))}';

async function read(file) {
  const response = await fetch(api + file);
  if (!response.ok) throw new Error(\`\${file}: \${response.status}\`);
  return response.json();
}

const { sheets, date, licence, source } = await read('index.json');
const ready = sheets.filter((sheet) => sheet.status === 'operational');
console.log(\`\${sheets.length} sheets, \${ready.length} operational\`);

const { title, relations } = await read(\`sheets/${locale}/\${sheets[0].id}.json\`);
for (const { type, sheet, reason } of relations) {
  console.log(\`\${title} – \${type} – \${sheet.title}: \${reason}\`);
}

console.log(\`\${source.publisher}, \${date}, \${licence.name}\`);
`;
}

/** One line for a terminal: what the table of sheets says. */
export function sampleCommand(paths: Paths): string {
  return `curl --silent --show-error ${paths.absolute(paths.api('sheets.csv'))}`;
}
