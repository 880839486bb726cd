/** The forms that people fill in to tell us something. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');

describe('the forms', () => {
  const forms = readdirSync(path.join(root, '.github/ISSUE_TEMPLATE')).filter((f) => f !== 'config.yml');

  it.each(forms)('%s speaks both languages', (file) => {
    const form = parse(readFileSync(path.join(root, '.github/ISSUE_TEMPLATE', file), 'utf8')) as {
      name: string;
      description: string;
      body: { id: string; attributes: { label: string } }[];
    };
    expect(form.name).toContain(' / ');
    expect(form.description).toContain(' / ');
    const labels = form.body.map((field) => field.attributes.label);
    expect(labels.filter((label) => label !== 'Source' && !label.includes(' / '))).toEqual([]);
    expect(new Set(form.body.map((field) => field.id)).size).toBe(form.body.length);
  });
});
