/**
 * What a page may show of the site's own data: publisher, statements, map. Pages are compiled with the Astro components
 * of the same names, which know the whole site; what stands here is the gate, and a mark where HTML alone is wanted;
 * in Markdown, the caller says what they show.
 */
import { z } from 'zod';
import { SITE_FACTS } from '../../schema/vocabulary.ts';
import { h } from '../nodes.ts';
import { component } from './component.ts';

/** One fact in a sentence. */
export const SiteFact = component({
  name: 'SiteFact',
  props: z.strictObject({ name: z.enum(SITE_FACTS) }),
  place: 'inline',
  children: false,
  example: '<SiteFact name="publisher" />',
  render: ({ name }) => h('span', { dataFact: name }),
  markdown: (props, _children, { shown }) => shown?.('SiteFact', props) ?? [],
});

/** A list of facts with their names. */
export const PublisherFacts = block('PublisherFacts', 'of', ['publisher', 'host', 'contact']);

/** A part of the accessibility statement, from `accessibility.yml`. */
export const AccessibilityStatement = block('AccessibilityStatement', 'part', ['state', 'results', 'content', 'making']);

/** A part of the eco-design statement, from `eco-design.yml`. */
export const EcoDesignStatement = block('EcoDesignStatement', 'part', ['summary', 'criteria']);

/** Every page of the site in this language. */
export const SiteMap = bare('SiteMap');

/** Those who run the sheets, drawn group by group, from `house.yml`. */
export const OrganisationMap = bare('OrganisationMap');

function bare(name: string) {
  return component({
    name,
    props: z.strictObject({}),
    place: 'block',
    children: false,
    example: `<${name} />`,
    render: () => h('div', { dataSite: name }),
    markdown: (props, _children, { shown }) => shown?.(name, props) ?? [],
  });
}

function block(name: string, prop: string, values: readonly [string, ...string[]]) {
  return component({
    name,
    props: z.strictObject({ [prop]: z.enum(values) }),
    place: 'block',
    children: false,
    example: `<${name} ${prop}="${values[0]}" />`,
    render: () => h('div', { dataSite: name }),
    markdown: (props, _children, { shown }) => shown?.(name, props) ?? [],
  });
}
