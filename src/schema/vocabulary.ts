/** Closed lists on which code branches. Lists that only group (rooms, audiences) are content: `house.yml`. */

/** The site's own pages that have a folder name in each language. */
export const SECTIONS = ['sheets', 'compass', 'search', 'a-z', 'glossary', 'embed', 'news', 'calendar', 'status'] as const;
export type Section = (typeof SECTIONS)[number];

/** How far a brick has come. Order = order of the legend. */
export const STATUSES = ['operational', 'deploying', 'construction', 'planned', 'retired'] as const;
export type Status = (typeof STATUSES)[number];

/** A history entry may also say that a source showed no status at all, which is never read as operational. */
export const HISTORY_STATUSES = [...STATUSES, 'not-shown'] as const;
export type HistoryStatus = (typeof HISTORY_STATUSES)[number];

/** What sort of thing a brick is; each has its own sign. */
export const KINDS = ['platform', 'service', 'data-repository', 'reference'] as const;
export type Kind = (typeof KINDS)[number];

/** Typed relations. Stated once, in the direction of the verb; the inverse is computed. */
export const RELATION_TYPES = ['requires', 'uses', 'part-of', 'replaces', 'see-also'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The same relations read from the other end. `see-also` is symmetric. */
export const INVERSE_RELATIONS = {
  requires: 'required-by',
  uses: 'used-by',
  'part-of': 'contains',
  replaces: 'replaced-by',
  'see-also': 'see-also',
} as const satisfies Record<RelationType, string>;
export type ShownRelation = RelationType | (typeof INVERSE_RELATIONS)[RelationType];

/** What a reader finds behind an official link. */
export const LINK_TYPES = ['site', 'spec', 'api', 'sandbox', 'certification', 'legal', 'contact', 'directory'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** Facts of a sheet whose change is told to those who come back; statuses and reviews are told by themselves. */
export const FACT_FIELDS = [
  'category',
  'kind',
  'audiences',
  'operators',
  'relations',
  'milestones',
  'figures',
  'links',
  'sources',
  'successor',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** What is known of a milestone: its date was set; it happened; it moved without a new date; it will not happen. */
export const MILESTONE_STATES = ['announced', 'done', 'postponed', 'cancelled'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What a key figure counts. */
export const FIGURE_UNITS = ['count', 'percent', 'euro'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** How exact a key figure is. */
export const FIGURE_PRECISIONS = ['exact', 'about', 'over', 'under'] as const;
export type FigurePrecision = (typeof FIGURE_PRECISIONS)[number];

/** Whether a statement of an editorial page still holds. */
export const CURRENCY_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type CurrencyAnswer = (typeof CURRENCY_ANSWERS)[number];

/** Parts of the drawing that a floor of the house may be. */
export const HOUSE_PARTS = ['roof', 'storey', 'foundation', 'annexe'] as const;
export type HousePart = (typeof HOUSE_PARTS)[number];

/** Materials of a foundation room; each has its own colours and pattern. */
export const MATERIALS = ['sandstone', 'brick', 'slate', 'granite'] as const;
export type Material = (typeof MATERIALS)[number];
