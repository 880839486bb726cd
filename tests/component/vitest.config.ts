/** Components by themselves, compiled as the site's are; no content is read. */
import path from 'node:path';
import { getViteConfig } from 'astro/config';

export default getViteConfig(
  {
    test: { name: 'component', include: ['tests/component/**/*.test.ts'], isolate: false, maxWorkers: '100%' },
  },
  {
    root: path.resolve(import.meta.dirname, '../..'),
    configFile: false,
    compressHTML: true,
    logLevel: 'warn',
    devToolbar: { enabled: false },
  },
);
