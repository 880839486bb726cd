/** Closed lists on which code branches. Lists that only group (rooms, audiences) are content: `house.yml`. */

/** The site's own pages that have a folder name in each language. */
export const SECTIONS = [
  'house',
  'sheets',
  'compass',
  'rules',
  'duties',
  'search',
  'a-z',
  'glossary',
  'embed',
  'api',
  'news',
  'calendar',
  'status',
] as const;
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
  'related',
  'obligation',
  'duties',
  'practical',
  'unknowns',
  'events',
  'milestones',
  'figures',
  'links',
  'sources',
  'successor',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** The strongest thing that a change says; its order is the order of weight. */
export const CHANGE_KINDS = ['opening', 'new', 'status', 'text', 'review'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What a brick that is worth another look is marked as. */
export const MARK_KINDS = ['new', 'changed'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/**
 * What is known of a milestone: its date was set; a source from then or later shows that it happened; a text set the date,
 * which is past, and that is all we know; it moved without a new date; it will not happen.
 */
export const MILESTONE_STATES = ['announced', 'done', 'legal-date-passed', 'postponed', 'cancelled'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** Whether a brick binds those whom it concerns, the strongest first. */
export const OBLIGATION_LEVELS = ['mandatory', 'conditional', 'optional', 'none'] as const;
export type ObligationLevel = (typeof OBLIGATION_LEVELS)[number];

/** What is known of a duty: it holds; it will; its date is past, and no source says that it holds. */
export const DUTY_STATES = ['in-force', 'announced', 'unconfirmed'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** Whether the words of the text were read, or somebody should look before relying on it. */
export const SURENESSES = ['sure', 'to-verify'] as const;
export type Sureness = (typeof SURENESSES)[number];

/** How we know what a source says: its words were read; they were quoted by the page; somebody summed them up. */
export const VIAS = ['read', 'quoted', 'second-hand'] as const;
export type Via = (typeof VIAS)[number];

/** Practical facts of a brick, in the order in which they are shown. */
export const PRACTICAL_FIELDS = ['leadTime', 'cost', 'desk', 'test', 'firstStep'] as const;
export type PracticalField = (typeof PRACTICAL_FIELDS)[number];

/** Whether the article was opened in which an answer about law would stand. */
export const ARTICLE_ANSWERS = ['opened', 'not-opened'] as const;
export type ArticleAnswer = (typeof ARTICLE_ANSWERS)[number];

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
export const MATERIALS = ['sandstone', 'marble', 'brick', 'slate', 'granite'] as const;
export type Material = (typeof MATERIALS)[number];

/** How far a site meets the accessibility standard, in the three steps that the law knows. */
export const CONFORMITY_STATES = ['full', 'partial', 'none'] as const;
export type ConformityState = (typeof CONFORMITY_STATES)[number];

/** An answer to an eco-design criterion; `unknown` is said where the answer is the host's, or was not measured. */
export const ECO_ANSWERS = ['met', 'partly', 'unmet', 'unknown', 'not-applicable'] as const;
export type EcoAnswer = (typeof ECO_ANSWERS)[number];

/** Facts of the settings that a page may show, by the list in which they stand. */
export const PUBLISHER_FACTS = ['publisher', 'form', 'address', 'phone', 'registration', 'director'] as const;
export const HOST_FACTS = ['host-name', 'host-address', 'host-phone'] as const;
export const CONTACT_FACTS = ['contact', 'phone', 'address'] as const;
/** All that a sentence may name; the first three stand in no list. */
export const SITE_FACTS = ['name', 'origin', 'repository', 'contact', ...PUBLISHER_FACTS, ...HOST_FACTS] as const;
export type SiteFact = (typeof SITE_FACTS)[number];
/** How much a brick concerns a project, the strongest first. The compass of the browser, which imports nothing of this room, has the same. */
/** Before which step of a project a brick's work begins; `watch`: what is only to know, or still to come. */
export const LANES = ['code', 'data', 'sale', 'watch'] as const;
export type LaneName = (typeof LANES)[number];

/** Whose duty a rule tells of: that of whoever makes the product, or of those who buy it. */
export const BEARERS = ['you', 'customer'] as const;
export type BearerName = (typeof BEARERS)[number];

export const COMPASS_LEVELS = ['mandatory', 'recommended', 'know'] as const;
export type CompassLevel = (typeof COMPASS_LEVELS)[number];

/** `high`: a text or an official page says so; `medium`: our reading of one, to be checked. */
export const CONFIDENCES = ['high', 'medium'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The answer of someone who does not know, in addresses and files of answers. */
export const UNKNOWN_ANSWER = 'unknown';
